/** A split as it is being worked out: parts in their order, and which part each coding goes to. */
import type { CallInput } from '../../../schema/contract.ts';
import { isSameName } from '../../../schema/text/names.ts';

export interface Part {
  /** Of an existing code; null for a new one, which has only a name yet. */
  codeId: string | null;
  name: string;
}

export interface SplitDraft {
  parts: readonly Part[];
  /** Coding id → place of its part in `parts`; what is not there stays with the code. */
  given: ReadonlyMap<string, number>;
}

export const NOTHING_SPLIT: SplitDraft = { parts: [], given: new Map() };

/** The same part twice would say nothing. */
export function addPart(draft: SplitDraft, part: Part): SplitDraft {
  const isThere = draft.parts.some((known) =>
    part.codeId === null ? isSameName(known.name, part.name) : known.codeId === part.codeId,
  );
  return isThere ? draft : { ...draft, parts: [...draft.parts, part] };
}

/** Its codings stay with the code again. */
export function removePart(draft: SplitDraft, index: number): SplitDraft {
  const given = [...draft.given]
    .filter(([, part]) => part !== index)
    .map(([coding, part]): [string, number] => [coding, part > index ? part - 1 : part]);
  return { parts: draft.parts.filter((_, place) => place !== index), given: new Map(given) };
}

/** `part` null lets the codings stay. A part that does not exist changes nothing. */
export function give(draft: SplitDraft, codingIds: readonly string[], part: number | null): SplitDraft {
  if (part !== null && draft.parts[part] === undefined) return draft;
  const given = new Map(draft.given);
  for (const id of codingIds) {
    if (part === null) given.delete(id);
    else given.set(id, part);
  }
  return { ...draft, given };
}

export function codingsOf(draft: SplitDraft, part: number): string[] {
  return [...draft.given].filter(([, index]) => index === part).map(([id]) => id);
}

/** Parts that got nothing are left out. */
export function splitInput(draft: SplitDraft, codeId: string, reason: string): CallInput<'codebook.split'> {
  const parts = draft.parts.flatMap(({ codeId: existing, name }, index) => {
    const codingIds = codingsOf(draft, index);
    if (codingIds.length === 0) return [];
    return [existing === null ? { name, codingIds } : { codeId: existing, codingIds }];
  });
  return { codeId, parts, reason };
}
