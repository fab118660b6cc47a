/** consent.* and import.consents: what participants have agreed to. */
import type { Input } from '../../../schema/contract.ts';
import { type ConsentAnswer, type ConsentRule, mayUse } from '../../../schema/domain/consent.ts';
import { AppError } from '../../../schema/errors.ts';
import type { Implementation, ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';
import { importRows } from '../imports/tables/apply-rows.ts';
import { readTable } from '../imports/tables/read-table.ts';
import { consentRows } from './consent-rows.ts';

export const consentProcedures: Implementation<'consent.mayUse' | 'import.consents'> = {
  'consent.mayUse': ({ db }, use) => mayUseMaterial(db, use),
  'import.consents': async (task, { path, dryRun }) => {
    const table = await readTable(task.files, path, [['participant']]);
    return importRows(task, table, dryRun, consentRows(table));
  },
};

/** Throws NotFound for a participant whom the study does not know. */
function mayUseMaterial(db: ReadDb, use: Input<'consent.mayUse'>): ConsentAnswer {
  const participant = db.get<{ id: string }>(sql`SELECT id FROM participants WHERE code = ${use.participant}`);
  if (!participant) throw new AppError('NotFound', 'consent.unknownParticipant', { participant: use.participant });
  const rules = db.all<ConsentRule>(sql`
    SELECT purpose, recipient, decision, valid_from AS validFrom, valid_to AS validTo, withdrawn_on AS withdrawnOn
    FROM consents WHERE participant_id = ${participant.id}`);
  return mayUse(rules, use.purpose, use.recipient ?? null, use.date);
}
