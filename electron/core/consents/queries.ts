/** What participants have agreed to. */
import { type ConsentAnswer, type ConsentRule, mayUse } from '../../../schema/domain/consent.ts';
import { AppError } from '../../../schema/errors.ts';
import type { ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';

function consentRules(db: ReadDb, participantId: string): ConsentRule[] {
  return db.all<ConsentRule>(sql`
    SELECT purpose, recipient, decision, valid_from AS validFrom, valid_to AS validTo, withdrawn_on AS withdrawnOn
    FROM consents WHERE participant_id = ${participantId}`);
}

/** Throws NotFound for a participant whom the study does not know. */
export function mayUseMaterial(
  db: ReadDb,
  use: { participant: string; purpose: string; recipient?: string | undefined; date: string },
): ConsentAnswer {
  const participant = db.get<{ id: string }>(sql`SELECT id FROM participants WHERE code = ${use.participant}`);
  if (!participant) throw new AppError('NotFound', 'consent.unknownParticipant', { participant: use.participant });
  return mayUse(consentRules(db, participant.id), use.purpose, use.recipient ?? null, use.date);
}
