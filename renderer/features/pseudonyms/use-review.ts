/**
 * The review of a text's suggestions: what is accepted, refused, changed or added. Kept in memory only; it
 * holds the very names that are to disappear.
 */
import { useMemo, useState } from 'react';
import { withoutOverlaps } from '../../../schema/domain/identifiers/find-identifiers.ts';
import { findGiven } from '../../../schema/domain/identifiers/people.ts';
import { replacementsFor } from '../../../schema/domain/identifiers/pseudonyms.ts';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import type { IdentifierKind, PseudonymStyle, Replacement } from '../../../schema/model/pseudonym.ts';
import type { Language } from '../../../words/languages.ts';
import { useContractQuery } from '../../api/hooks.ts';

export type Decision = 'open' | 'accepted' | 'refused';

export interface Suggestion extends Replacement {
  id: string;
  decision: Decision;
}

export interface Review {
  /** undefined while the text is being looked through. */
  suggestions: readonly Suggestion[] | undefined;
  accepted: readonly Replacement[];
  decide: (ids: readonly string[], decision: Decision) => void;
  /** Another pseudonym for everything that had this one. */
  rename: (before: string, after: string) => void;
  /** Every place of these words. */
  add: (text: string, kind: IdentifierKind) => void;
  /** After replacing: what was decided was about another text. */
  startAnew: () => void;
}

export function useReview(document: DocumentDetail, style: PseudonymStyle, language: Language): Review {
  const { data } = useContractQuery('pseudonym.suggest', { documentId: document.id });
  const [decisions, setDecisions] = useState<ReadonlyMap<string, Decision>>(new Map());
  const [renamed, setRenamed] = useState<ReadonlyMap<string, string>>(new Map());
  const [additions, setAdditions] = useState<readonly { text: string; kind: IdentifierKind }[]>([]);

  const suggestions = useMemo(() => {
    if (!data) return undefined;
    // Between a change of the text and the new suggestions the old ones point elsewhere.
    const suggested = data.filter(({ start, end, text }) => document.text.slice(start, end) === text);
    const added = additions.flatMap(({ text, kind }) => findGiven(document.text, [text], kind));
    const found = withoutOverlaps([...added, ...suggested]);
    return replacementsFor(document.text, found, style, language).map((one): Suggestion => {
      const id = `${one.start}-${one.end}`;
      const replacement = renamed.get(one.replacement) ?? one.replacement;
      return { ...one, id, replacement, decision: decisions.get(id) ?? 'open' };
    });
  }, [data, additions, document.text, style, language, renamed, decisions]);

  const accepted = useMemo(
    () =>
      (suggestions ?? [])
        .filter(({ decision }) => decision === 'accepted')
        .map(({ start, end, text, kind, replacement }) => ({ start, end, text, kind, replacement })),
    [suggestions],
  );
  const decide = (ids: readonly string[], decision: Decision) =>
    setDecisions((before) => new Map([...before, ...ids.map((id) => [id, decision] as const)]));

  return {
    suggestions,
    accepted,
    decide,
    rename: (before, after) =>
      setRenamed((all) => {
        const first = [...all].find(([, shown]) => shown === before)?.[0] ?? before;
        return new Map([...all, [first, after]]);
      }),
    add: (text, kind) => {
      setAdditions((all) => [...all, { text, kind }]);
      decide(
        findGiven(document.text, [text], kind).map(({ start, end }) => `${start}-${end}`),
        'accepted',
      );
    },
    startAnew: () => {
      setDecisions(new Map());
      setRenamed(new Map());
      setAdditions([]);
    },
  };
}
