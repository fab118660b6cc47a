/**
 * Codings sent to the core. Every one is shown at once; when the core refuses it disappears, and the refusal is said.
 * Several codes on one span are one command, so that one Enter is one step of undo.
 */
import type { Slot } from '../../schema/model/coding.ts';
import type { CodeId, CodingId } from '../../schema/model/ids.ts';
import type { Span } from '../../schema/text/span.ts';
import { type Application, codingsOf } from './coding-draft.ts';
import type { DocumentState, Surroundings } from './document-state.ts';
import type { Mark } from './mark.ts';
import type { ShownMarks } from './shown-marks.ts';
import type { Store } from './store.ts';

export class CoreCodings {
  readonly #store: Store<DocumentState>;
  readonly #marks: ShownMarks;
  readonly #around: Surroundings;
  /** Ends that were moved while the core was busy: of each coding only the latest. */
  readonly #resizes = new Map<CodingId, Span>();
  #isResizing = false;

  constructor(store: Store<DocumentState>, marks: ShownMarks, around: Surroundings) {
    this.#store = store;
    this.#marks = marks;
    this.#around = around;
  }

  async apply({ start, end }: Span, { slots, codes }: Application): Promise<void> {
    const { document, me } = this.#store.state;
    const place = { documentId: document.id, start, end };
    const [first, ...further] = codes;
    const isAct = Object.keys(slots).length > 0;
    if (!isAct && !first) return;
    const sent = this.#marks.send(pendingMarks({ start, end }, { slots, codes }, me?.name ?? ''));
    const { call } = this.#around.client;
    try {
      const made = isAct
        ? await call('act.create', { ...place, slots, codes })
        : await call('coding.create', { ...place, codeId: first as CodeId, codes: further });
      sent.answered(made.id);
    } catch (error) {
      sent.refused();
      this.#around.sayError(error);
    }
  }

  changeAct({ actId }: Mark, slots: Partial<Record<Slot, CodeId[]>>): void {
    if (actId) void this.#around.guard(this.#around.client.call('act.update', { actId, slots }));
  }

  changeCode({ codings: [coding] }: Mark, codeId: CodeId): void {
    const codingId = coding?.codingId;
    if (codingId) void this.#around.guard(this.#around.client.call('coding.update', { codingId, codeId }));
  }

  remove({ actId, codings: [coding] }: Mark): void {
    const { client, guard } = this.#around;
    if (actId) void guard(client.call('act.delete', { actId }));
    else if (coding?.codingId) void guard(client.call('coding.delete', { codingId: coding.codingId }));
  }

  /**
   * Moves a coding's ends. The page shows them at once; the core is asked in turn, and when keys come quicker than it
   * answers, only for the latest. Returns the id of the mark afterwards: another one when the same was coded there
   * already; null when refused.
   */
  async resize(mark: Mark, { start, end }: Span): Promise<string | null> {
    const codingId = mark.codings[0]?.codingId;
    if (!codingId) return null;
    const moved = this.#marks.move(mark.id, { start, end });
    this.#resizes.set(codingId, { start, end });
    if (this.#isResizing) return mark.id;
    this.#isResizing = true;
    let id: string = mark.id;
    try {
      for (let [next] = this.#resizes; next; [next] = this.#resizes) {
        const [nextId, span] = next;
        this.#resizes.delete(nextId);
        const coding = await this.#around.client.call('coding.resize', { codingId: nextId, ...span });
        id = coding.actId ?? coding.id;
      }
      moved.answered();
      return id;
    } catch (error) {
      this.#resizes.clear();
      moved.refused();
      this.#around.sayError(error);
      return null;
    } finally {
      this.#isResizing = false;
    }
  }
}

/** An act is one mark, each further code another. */
function pendingMarks(span: Span, { slots, codes }: Application, coder: string): Omit<Mark, 'id'>[] {
  const mark = (codings: Mark['codings']): Omit<Mark, 'id'> => ({
    ...span,
    actId: null,
    coder,
    coderId: null,
    certainty: 'certain',
    codings,
  });
  const plain = codes.map((codeId) => mark(codingsOf({ slots: {}, codes: [codeId] })));
  return Object.keys(slots).length > 0 ? [mark(codingsOf({ slots, codes: [] })), ...plain] : plain;
}
