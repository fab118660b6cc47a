/**
 * The codings that the core lists, as marks. From one list to the next only the marks of those codings are made anew
 * that differ, so that a coding costs what it touches and not what the text holds.
 */
import type { Coding } from '../../schema/model/coding.ts';
import type { Edit } from '../../schema/model/editing.ts';
import { type Mark, markOf } from './mark.ts';
import { MarkIndex } from './mark-index.ts';

type Groups = ReadonlyMap<string, readonly Coding[]>;

export class ListedMarks {
  #codings: readonly Coding[] = [];
  /** By the mark's id. Null after an edit of the text: all places are others then. */
  #marks: Map<string, Mark> | null = new Map();
  #groups = new Map<string, readonly Coding[]>();
  #index = MarkIndex.EMPTY;

  get index(): MarkIndex {
    return this.#index;
  }

  /** Until the core lists the codings of the edited text, the marks follow. */
  follow(edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    this.#marks = null;
    this.#index = this.#index.follow(edits);
  }

  /** `codings` in the core's order. Orphaned codings have no place and are left out. */
  take(codings: readonly Coding[]): void {
    if (this.#marks === null) this.#takeAll(codings);
    else this.#takeChanges(codings, this.#marks);
    this.#codings = codings;
  }

  #takeAll(codings: readonly Coding[]): void {
    this.#groups = new Map(groupsOf(codings));
    this.#marks = new Map([...this.#groups].map(([id, group]) => [id, markOf(group)]));
    this.#index = MarkIndex.of([...this.#marks.values()]);
  }

  #takeChanges(codings: readonly Coding[], marks: Map<string, Mark>): void {
    const { before, after } = differing(this.#codings, codings);
    const out = groupsOf(before);
    const into = groupsOf(after);
    const gone: Mark[] = [];
    const come: Mark[] = [];
    for (const id of new Set([...out.keys(), ...into.keys()])) {
      const left = new Set(out.get(id)?.map((coding) => coding.id));
      const stayed = (this.#groups.get(id) ?? []).filter((coding) => !left.has(coding.id));
      const group = [...stayed, ...(into.get(id) ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
      if (group.length === 0) this.#groups.delete(id);
      else this.#groups.set(id, group);
      const known = marks.get(id);
      const mark = group.length === 0 ? undefined : markOf(group);
      if (known && mark && isSame(known, mark)) continue;
      if (known) gone.push(known);
      if (mark) come.push(mark);
      if (mark) marks.set(id, mark);
      else marks.delete(id);
    }
    this.#index = this.#index.with({ gone, come });
  }
}

/** What is between the beginning and the end that two lists have in common. */
function differing<T>(before: readonly T[], after: readonly T[]): { before: readonly T[]; after: readonly T[] } {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) first += 1;
  let last = 0;
  while (last < shorter - first && before.at(-1 - last) === after.at(-1 - last)) last += 1;
  return { before: before.slice(first, before.length - last), after: after.slice(first, after.length - last) };
}

function groupsOf(codings: readonly Coding[]): Groups {
  const groups = new Map<string, Coding[]>();
  for (const coding of codings) {
    if (coding.state === 'orphaned') continue;
    const id = coding.actId ?? coding.id;
    const group = groups.get(id);
    if (group) group.push(coding);
    else groups.set(id, [coding]);
  }
  return groups;
}

function isSame(a: Mark, b: Mark): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
