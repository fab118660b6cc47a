/**
 * The marks of a text by their places. Kept in runs, each with how far its marks reach, so that a lookup passes over
 * whole runs and a change writes the runs it touches: an index is never changed, what is asked of it stays true.
 */
import type { Edit } from '../../schema/model/editing.ts';
import { mapSpanThrough } from '../../schema/text/map-span.ts';
import type { Span } from '../../schema/text/span.ts';
import { inTextOrder, type Mark } from './mark.ts';

interface Run {
  /** In the text's order; at least one. */
  marks: readonly Mark[];
  /** The greatest end. */
  reach: number;
}

/** Marks in a run at most. */
const LONGEST_RUN = 128;

export class MarkIndex implements Iterable<Mark> {
  static readonly EMPTY = new MarkIndex([]);
  readonly #runs: readonly Run[];

  private constructor(runs: readonly Run[]) {
    this.#runs = runs;
  }

  static of(marks: readonly Mark[]): MarkIndex {
    return new MarkIndex(runsOf([...marks].sort(inTextOrder)));
  }

  *[Symbol.iterator](): Iterator<Mark> {
    for (const { marks } of this.#runs) yield* marks;
  }

  get(id: string): Mark | null {
    for (const mark of this) if (mark.id === id) return mark;
    return null;
  }

  /** Marks that begin at an offset or behind it, in the text's order. */
  *from(offset: number): Generator<Mark> {
    for (const { marks } of this.#runs) {
      if ((marks.at(-1) as Mark).start < offset) continue;
      for (const mark of marks) if (mark.start >= offset) yield mark;
    }
  }

  /** Marks that share at least one unit with a span, in the text's order. */
  overlapping({ start, end }: Span): Mark[] {
    const found: Mark[] = [];
    for (const { marks, reach } of this.#runs) {
      if ((marks[0] as Mark).start >= end) break;
      if (reach > start) for (const mark of marks) if (mark.start < end && mark.end > start) found.push(mark);
    }
    return found;
  }

  /** Marks that share text with a span; for a caret, those around it. Smallest first. */
  at({ start, end }: Span): Mark[] {
    const shared = this.overlapping({ start, end: Math.max(end, start + 1) });
    return shared.sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  }

  /** From the marks over a span back to the nearest place that no mark covers: what lanes of this span depend on. */
  connected({ start, end }: Span): Mark[] {
    let begin = start;
    for (let first = this.#firstOver(begin); first < begin; first = this.#firstOver(begin)) begin = first;
    return this.overlapping({ start: begin, end });
  }

  /** Where the first mark begins that lies on both sides of an offset; the offset itself when there is none. */
  #firstOver(offset: number): number {
    for (const { marks, reach } of this.#runs) {
      if ((marks[0] as Mark).start >= offset) break;
      const over = reach > offset && marks.find((mark) => mark.start < offset && mark.end > offset);
      if (over) return over.start;
    }
    return offset;
  }

  /** The next mark behind another, or behind an offset; the last before it when going backwards. */
  next(from: Mark | number, direction: 1 | -1): Mark | null {
    const isBehind = (mark: Mark) => (typeof from === 'number' ? mark.start >= from : inTextOrder(mark, from) > 0);
    const isBefore = (mark: Mark) => (typeof from === 'number' ? mark.start < from : inTextOrder(mark, from) < 0);
    if (direction === 1) {
      const run = this.#runs.find(({ marks }) => isBehind(marks.at(-1) as Mark));
      return run?.marks.find(isBehind) ?? null;
    }
    const run = this.#runs.findLast(({ marks }) => isBefore(marks[0] as Mark));
    return run?.marks.findLast(isBefore) ?? null;
  }

  /** Without these marks and with those. What is to go must be as the index has it. */
  with({ gone = [], come = [] }: { gone?: readonly Mark[]; come?: readonly Mark[] }): MarkIndex {
    if (gone.length === 0 && come.length === 0) return this;
    const leaving = new Map<number, Set<Mark>>();
    for (const mark of gone) {
      const place = this.#runOf(mark);
      leaving.set(place, (leaving.get(place) ?? new Set()).add(mark));
    }
    const coming = new Map<number, Mark[]>();
    for (const mark of come) {
      const place = this.#runFor(mark);
      coming.set(place, [...(coming.get(place) ?? []), mark]);
    }
    if (this.#runs.length === 0) return MarkIndex.of(come);
    const runs = this.#runs.flatMap((run, place) => {
      const [out, into] = [leaving.get(place), coming.get(place)];
      if (!out && !into) return run;
      const kept = out ? run.marks.filter((mark) => !out.has(mark)) : run.marks;
      return runsOf(into ? [...kept, ...into].sort(inTextOrder) : kept);
    });
    return new MarkIndex(runs);
  }

  /** Only marks that pass; the same index when all do. */
  filter(passes: (mark: Mark) => boolean): MarkIndex {
    const runs = this.#runs.flatMap((run) => {
      const marks = run.marks.filter(passes);
      return marks.length === run.marks.length ? run : runsOf(marks);
    });
    return runs.every((run, place) => run === this.#runs[place]) && runs.length === this.#runs.length
      ? this
      : new MarkIndex(runs);
  }

  /** The marks at the places that they have after edits; those whose words are gone are left out. */
  follow(edits: readonly Edit[]): MarkIndex {
    const first = edits.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
    const runs = this.#runs.flatMap((run) => (run.reach < first ? run : runsOf(followed(run.marks, edits))));
    // Marks that began at different places may begin at one now, the longer of them first.
    const isInOrder = runs.every(({ marks }, place) => {
      const next = runs[place + 1]?.marks[0];
      return !next || inTextOrder(marks.at(-1) as Mark, next) < 0;
    });
    return isInOrder ? new MarkIndex(runs) : MarkIndex.of(runs.flatMap(({ marks }) => marks));
  }

  /** Place of the run that holds a mark; the last of those where it may be when it is in none. */
  #runOf(mark: Mark): number {
    const place = this.#runs.findIndex(({ marks }) => inTextOrder(marks.at(-1) as Mark, mark) >= 0);
    return place === -1 ? this.#runs.length - 1 : place;
  }

  /** Place of the run into which a mark belongs. */
  #runFor(mark: Mark): number {
    return Math.max(
      0,
      this.#runs.findLastIndex(({ marks }) => inTextOrder(marks[0] as Mark, mark) <= 0),
    );
  }
}

/** Marks at the places that they have after edits, in the text's order. */
export function followed<M extends Mark>(marks: readonly M[], edits: readonly Edit[]): M[] {
  let isInOrder = true;
  const moved: M[] = [];
  for (const mark of marks) {
    const span = mapSpanThrough(mark, edits);
    if (!span) continue;
    const isSame = span.start === mark.start && span.end === mark.end;
    const now = isSame ? mark : { ...mark, start: span.start, end: span.end };
    const last = moved.at(-1);
    if (last && inTextOrder(last, now) > 0) isInOrder = false;
    moved.push(now);
  }
  return isInOrder ? moved : moved.sort(inTextOrder);
}

function runsOf(marks: readonly Mark[]): Run[] {
  const count = Math.ceil(marks.length / LONGEST_RUN);
  const size = Math.ceil(marks.length / count);
  return Array.from({ length: count }, (_, place) => {
    const part = marks.slice(place * size, (place + 1) * size);
    return { marks: part, reach: part.reduce((most, { end }) => Math.max(most, end), 0) };
  });
}
