/**
 * What two texts have in common, by words. Effort is bounded: texts that differ much are compared by lines first, and
 * stretches that have too little in common are replaced whole rather than searched for ever.
 */
import { diffArrays } from 'diff';
import type { Edit, TextDiff } from '../model/editing.ts';

interface Run {
  kind: 'same' | 'changed';
  before: string;
  after: string;
}

/** Insertions and deletions looked for in one stretch: about a second of work at most. */
const MAX_EDIT_LENGTH = 4000;

const LINE = /[^\n]*\n|[^\n]+$/g;
const TOKEN = /\n|[^\S\n]+|[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}\s]/gu;

export function diffTexts(before: string, after: string): TextDiff {
  return changesBetween(before, after).flatMap(({ kind, before: old, after: now }): TextDiff => {
    if (kind === 'same') return [{ kind, text: old }];
    const deleted = old === '' ? [] : [{ kind: 'deleted' as const, text: old }];
    return now === '' ? deleted : [...deleted, { kind: 'inserted' as const, text: now }];
  });
}

/** Edits that turn one text into the other, each in the coordinates of the text as it then is. */
export function editsBetween(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const { kind, before: old, after: now } of changesBetween(before, after)) {
    if (kind === 'changed') edits.push({ start: at, end: at + old.length, text: now });
    at += now.length;
  }
  return edits;
}

function changesBetween(before: string, after: string): Run[] {
  const byWords = compare(before, after, TOKEN) ?? compareByLines(before, after);
  return join(join(byWords.map(isChance(byWords))).flatMap(trim));
}

/** Lines first, since they are few, then the words of those that differ. */
function compareByLines(before: string, after: string): Run[] {
  const byLines = compare(before, after, LINE) ?? [{ kind: 'changed', before, after }];
  return byLines.flatMap((run) => (run.kind === 'same' ? [run] : (compare(run.before, run.after, TOKEN) ?? [run])));
}

/** Null when the texts differ more than is looked into. */
function compare(before: string, after: string, unit: RegExp): Run[] | null {
  const parts = diffArrays(before.match(unit) ?? [], after.match(unit) ?? [], { maxEditLength: MAX_EDIT_LENGTH });
  if (!parts) return null;
  const runs = parts.map(({ added, removed, value }): Run => {
    const text = value.join('');
    if (added) return { kind: 'changed', before: '', after: text };
    return removed ? { kind: 'changed', before: text, after: '' } : { kind: 'same', before: text, after: text };
  });
  return join(runs);
}

/** A blank or comma that two different wordings share says nothing; taken as common it would keep codings on it. */
function isChance(runs: readonly Run[]): (run: Run, index: number) => Run {
  return (run, index) => {
    const between = runs[index - 1]?.kind === 'changed' && runs[index + 1]?.kind === 'changed';
    return run.kind === 'same' && between && !/[\p{L}\p{N}\n]/u.test(run.before) ? { ...run, kind: 'changed' } : run;
  };
}

/** What a change begins and ends with on both sides has not changed. */
function trim(run: Run): Run[] {
  if (run.kind === 'same') return [run];
  const [before, after] = [run.before.match(TOKEN) ?? [], run.after.match(TOKEN) ?? []];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const same = (tokens: string[]): Run => ({ kind: 'same', before: tokens.join(''), after: tokens.join('') });
  const middle = (tokens: string[]) => tokens.slice(head, tokens.length - tail).join('');
  const runs: Run[] = [
    same(before.slice(0, head)),
    { kind: 'changed', before: middle(before), after: middle(after) },
    same(before.slice(before.length - tail)),
  ];
  return runs.filter((one) => one.before !== '' || one.after !== '');
}

function join(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last?.kind === run.kind) {
      last.before += run.before;
      last.after += run.after;
    } else joined.push({ ...run });
  }
  return joined;
}
