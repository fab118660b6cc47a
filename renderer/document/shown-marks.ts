/**
 * The marks that the page shows: what the core lists and the filter lets pass, where moved ends were moved to, and what
 * was sent and is not listed yet. Marks of the core and pending ones carry the same tints, so that nothing flickers when
 * one takes the other's place.
 */
import type { Coding } from '../../schema/model/coding.ts';
import type { Edit } from '../../schema/model/editing.ts';
import type { Span } from '../../schema/text/span.ts';
import type { DocumentState } from './document-state.ts';
import { ListedMarks } from './listed-marks.ts';
import { looksLike, type Mark } from './mark.ts';
import { EVERYTHING, passesFilter } from './mark-filter.ts';
import { followed } from './mark-index.ts';
import type { Store } from './store.ts';

/** What was sent to the core. Its answer may come before or after the list that shows it. */
interface Sent {
  marks: readonly Mark[];
  /** The id of a coding or act that the core answered with; null before. */
  answer: string | null;
  /** Which list was shown when the core answered; the next one shows what was sent. */
  listing: number;
}

interface Moved extends Span {
  markId: string;
  isAnswered: boolean;
  listing: number;
}

/** What the marks that are shown depend on, and they themselves. */
export type ShownState = Pick<DocumentState, 'filter' | 'index' | 'me' | 'selectedId' | 'selected' | 'marks'>;

export class ShownMarks {
  readonly #store: Store<ShownState>;
  readonly #listed = new ListedMarks();
  #codings: readonly Coding[] | undefined;
  #listing = 0;
  #sent: readonly Sent[] = [];
  #moved: Moved | null = null;
  #number = 0;

  constructor(store: Store<ShownState>) {
    this.#store = store;
  }

  /** The core's list. */
  take(codings: readonly Coding[]): void {
    if (codings === this.#codings) return;
    this.#codings = codings;
    this.#listing += 1;
    this.#listed.take(codings);
    if (this.#moved?.isAnswered && this.#moved.listing < this.#listing) this.#moved = null;
    this.compose();
  }

  /** Marks of a text that is being edited follow every edit. */
  follow(edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    this.#listed.follow(edits);
    this.#sent = this.#sent.map((sent) => ({ ...sent, marks: followed(sent.marks, edits) }));
    this.compose();
  }

  /** Shows marks at once; they stay until the list has them. */
  send(marks: readonly Omit<Mark, 'id'>[]): { answered: (id: string) => void; refused: () => void } {
    const pending = marks.map((mark) => {
      this.#number += 1;
      return { ...mark, id: `pending-${this.#number}` };
    });
    const ids = new Set(pending.map(({ id }) => id));
    const isThis = (sent: Sent) => sent.marks.some(({ id }) => ids.has(id));
    this.#sent = [...this.#sent, { marks: pending, answer: null, listing: this.#listing }];
    this.compose();
    return {
      answered: (answer) => {
        this.#sent = this.#sent.map((sent) => (isThis(sent) ? { ...sent, answer, listing: this.#listing } : sent));
        this.compose();
      },
      refused: () => {
        this.#sent = this.#sent.filter((sent) => !isThis(sent));
        this.compose();
      },
    };
  }

  /** Shows a mark where its ends were moved to, until the list has it there. */
  move(markId: string, { start, end }: Span): { answered: () => void; refused: () => void } {
    this.#moved = { markId, start, end, isAnswered: false, listing: this.#listing };
    this.compose();
    return {
      answered: () => {
        this.#moved = this.#moved && { ...this.#moved, isAnswered: true, listing: this.#listing };
        if (this.#moved && this.#isListedAt(this.#moved)) this.#moved = null;
        this.compose();
      },
      refused: () => {
        this.#moved = null;
        this.compose();
      },
    };
  }

  /** Makes the marks of what they consist of: after a change of it, of the filter or of what is selected. */
  compose(): void {
    const { filter, index, me, selectedId } = this.#store.state;
    this.#sent = this.#sent.flatMap((sent) => {
      const marks = this.#isListed(sent) ? [] : sent.marks.filter((mark) => !this.#isShown(mark));
      return marks.length > 0 ? { ...sent, marks } : [];
    });
    let marks = this.#listed.index;
    if (filter !== EVERYTHING) marks = marks.filter((mark) => passesFilter(mark, filter, index, me?.id));
    const moved = this.#moved && marks.get(this.#moved.markId);
    if (this.#moved && moved) {
      const { start, end } = this.#moved;
      marks = marks.with({ gone: [moved], come: [{ ...moved, start, end }] });
    }
    marks = marks.with({ come: this.#sent.flatMap((sent) => sent.marks) });
    this.#store.set({ marks, selected: selectedId === null ? null : marks.get(selectedId) });
  }

  #isListed({ marks, answer, listing }: Sent): boolean {
    if (answer === null) return false;
    const isOf = (mark: Mark) => mark.id === answer || mark.codings.some(({ codingId }) => codingId === answer);
    return listing < this.#listing || marks.some((mark) => this.#listed.index.overlapping(mark).some(isOf));
  }

  #isShown(mark: Mark): boolean {
    return this.#listed.index.overlapping(mark).some((listed) => looksLike(listed, mark));
  }

  #isListedAt({ markId, start, end }: Moved): boolean {
    const listed = this.#listed.index.overlapping({ start, end }).find(({ id }) => id === markId);
    return listed?.start === start && listed.end === end;
  }
}
