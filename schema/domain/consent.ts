/**
 * Whether a participant's material may be put to a use: the one answer for screen, export and log.
 * Nothing is allowed unless someone said so; an explicit no beats every yes; a withdrawal ends it all.
 */
import { type Notice, notice } from '../errors.ts';

export interface ConsentRule {
  purpose: string;
  /** null: whoever receives it. */
  recipient: string | null;
  decision: 'allow' | 'deny';
  /** ISO dates, both inclusive; null is open. */
  validFrom: string | null;
  validTo: string | null;
  /** The first day on which nothing of this participant may be used any more. */
  withdrawnOn: string | null;
}

export interface ConsentAnswer {
  allowed: boolean;
  reason: Notice;
}

/** `rules` are all rules of one participant; `date` is the ISO date of the use. */
export function mayUse(
  rules: readonly ConsentRule[],
  purpose: string,
  recipient: string | null,
  date: string,
): ConsentAnswer {
  const withdrawn = rules
    .flatMap((rule) => (rule.withdrawnOn !== null && rule.withdrawnOn <= date ? [rule.withdrawnOn] : []))
    .sort()[0];
  if (withdrawn !== undefined) return denied(notice('consent.withdrawn', { date: withdrawn }));
  const fitting = rules.filter(
    (rule) =>
      rule.purpose === purpose &&
      (rule.recipient === null || rule.recipient === recipient) &&
      (rule.validFrom === null || rule.validFrom <= date) &&
      (rule.validTo === null || date <= rule.validTo),
  );
  if (fitting.some((rule) => rule.decision === 'deny')) return denied(notice('consent.denied', { purpose }));
  if (fitting.length === 0) return denied(notice('consent.notGiven', { purpose }));
  return { allowed: true, reason: notice('consent.given', { purpose }) };
}

function denied(reason: Notice): ConsentAnswer {
  return { allowed: false, reason };
}
