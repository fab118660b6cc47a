/**
 * Leaves out of an export what consent does not cover, and counts it by reason: nothing is dropped
 * in silence. With a purpose everyone in the document must have agreed to it. Without one the export
 * is an internal working copy, and only those are left out who withdrew or said no to the study.
 */
import { type ConsentRule, mayUse } from '../../../schema/domain/consent.ts';
import { type Notice, notice } from '../../../schema/errors.ts';
import type { Excerpt } from '../../../schema/model/excerpt.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import type { ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';
import type { PlacedDocument } from '../documents/placed-documents.ts';
import type { ExcerptList } from './queries.ts';

export interface Use {
  purpose: string | null;
  recipient: string | null;
  /** ISO date. */
  asOf: string;
}

export interface Excluded {
  reason: Notice;
  count: number;
}

export interface Checked {
  excerpts: Excerpt[];
  excluded: Excluded[];
}

export function checkConsent(db: ReadDb, list: ExcerptList, use: Use): Checked {
  const refusals = refusalsOf(db, [...list.sources.values()], use);
  const excluded = new Map<string, Excluded>();
  const leaveOut = (reason: Notice, count: number) => {
    const known = excluded.get(reason.message);
    excluded.set(reason.message, { reason, count: count + (known?.count ?? 0) });
  };
  const excerpts = list.excerpts.filter((excerpt) => {
    const reason = refusals.get(excerpt.documentId);
    if (reason) leaveOut(reason, 1);
    return !reason;
  });
  if (list.orphaned > 0) leaveOut(notice('excerpt.orphaned'), list.orphaned);
  return { excerpts, excluded: [...excluded.values()].sort((a, b) => b.count - a.count) };
}

/** Of the documents whose words must not be used so: why. */
export function refusalsOf(db: ReadDb, sources: readonly PlacedDocument[], use: Use): Map<DocumentId, Notice> {
  const rules = Map.groupBy(readRules(db), (rule) => rule.participantId);
  const refusals = new Map<DocumentId, Notice>();
  for (const { documentId, participants } of sources) {
    const reason = refusal(
      participants.map(({ id }) => rules.get(id) ?? []),
      use,
    );
    if (reason) refusals.set(documentId, reason);
  }
  return refusals;
}

/** Why a document must not be used, or null. `participants` holds each participant's rules. */
function refusal(participants: readonly (readonly ConsentRule[])[], use: Use): Notice | null {
  const { purpose, recipient, asOf } = use;
  if (purpose !== null && participants.length === 0) return notice('excerpt.noParticipant');
  for (const rules of participants) {
    const answer =
      purpose === null ? mayUse(presumingStudy(rules), 'study', null, asOf) : mayUse(rules, purpose, recipient, asOf);
    if (!answer.allowed) return answer.reason;
  }
  return null;
}

/** Having been interviewed, a participant takes part in the study until a no or a withdrawal says otherwise. */
function presumingStudy(rules: readonly ConsentRule[]): ConsentRule[] {
  const presumed: ConsentRule = {
    purpose: 'study',
    recipient: null,
    decision: 'allow',
    validFrom: null,
    validTo: null,
    withdrawnOn: null,
  };
  return [...rules, presumed];
}

function readRules(db: ReadDb): (ConsentRule & { participantId: string })[] {
  return db.all(sql`
    SELECT participant_id AS participantId, purpose, recipient, decision, valid_from AS validFrom,
           valid_to AS validTo, withdrawn_on AS withdrawnOn
    FROM consents`);
}
