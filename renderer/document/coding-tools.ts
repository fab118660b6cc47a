/**
 * What can be done with the coding that is looked at, and with a selection, beyond the coder bar: moving ends, cutting,
 * merging, certainty, evidence, in-vivo codes, and doing the last thing again. By key in the text, by button beside it.
 */
import { CERTAINTIES, type Certainty } from '../../schema/model/coding.ts';
import type { ActId, SegmentId } from '../../schema/model/ids.ts';
import type { Span } from '../../schema/text/span.ts';
import type { CodingSession } from './coding-session.ts';
import type { CoreCodings } from './core-codings.ts';
import { type DocumentState, type Surroundings, selectionNow } from './document-state.ts';
import { type Mark, saysTheSame } from './mark.ts';
import { type Direction, type Edge, moveEdge, type Step } from './move-edge.ts';
import { turnAround } from './selection.ts';
import type { Store } from './store.ts';

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export class CodingTools {
  readonly #store: Store<DocumentState>;
  readonly #core: CoreCodings;
  readonly #session: CodingSession;
  readonly #around: Surroundings;

  constructor(store: Store<DocumentState>, core: CoreCodings, session: CodingSession, around: Surroundings) {
    this.#store = store;
    this.#core = core;
    this.#session = session;
    this.#around = around;
  }

  /** Does what a key stands for; false when it stands for nothing here. */
  press({ key, ctrlKey, metaKey, altKey, shiftKey }: Key): boolean {
    const { selected } = this.#store.state;
    const withControl = ctrlKey || metaKey;
    if (altKey && selected && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      const direction = key === 'ArrowRight' ? 1 : -1;
      void this.move(selected, shiftKey ? 'end' : 'start', direction, withControl ? 'word' : 'character');
      return true;
    }
    if (key === '.' && withControl && !altKey) this.#codeTurn();
    else if (withControl || altKey) return false;
    else if (key === '.') this.repeat();
    else if (key === 'F9') void this.inVivo();
    else return selected !== null && this.#pressOn(selected, key);
    return true;
  }

  #pressOn(mark: Mark, key: string): boolean {
    if (key === '/') void this.#split(mark);
    else if (key === '+') void this.#merge(mark);
    else if (key === '!') this.setCertainty(mark, nextCertainty(mark.certainty));
    else if (key === '&' && mark.actId) this.addEvidence(mark);
    else return false;
    return true;
  }

  async move(mark: Mark, edge: Edge, direction: Direction, step: Step): Promise<void> {
    const { text } = this.#store.state.document;
    const span = moveEdge(text, mark, edge, direction, step);
    if (!span) return;
    this.#session.say(this.#around.t(`coding:said.moved.${edge}`, { words: wordsAt(text, span, edge) }));
    await this.resize(mark, span);
  }

  /** The mark stays the selected one, also when it becomes one that was there. */
  async resize(mark: Mark, span: Span): Promise<void> {
    const movedId = await this.#core.resize(mark, span);
    if (movedId && movedId !== mark.id) this.#session.selectId(movedId);
  }

  setCertainty({ codings: [coding] }: Mark, certainty: Certainty): void {
    const { client, t } = this.#around;
    if (!coding?.codingId) return;
    const sent = client.call('coding.update', { codingId: coding.codingId, certainty, wholeAct: true });
    void this.#doing(sent, t('coding:said.certainty', { certainty: t(`coding:certainty.${certainty}`) }));
  }

  /** The selection becomes evidence for the act. */
  addEvidence({ actId }: Mark): void {
    const { client, t } = this.#around;
    const span = this.#session.words();
    const documentId = this.#store.state.document.id;
    if (actId && span)
      void this.#doing(client.call('act.addEvidence', { actId, documentId, ...span }), t('coding:said.evidence'));
  }

  removeEvidence(actId: ActId, segmentId: SegmentId): void {
    const { client, t } = this.#around;
    void this.#doing(client.call('act.removeEvidence', { actId, segmentId }), t('coding:said.evidenceRemoved'));
  }

  /** Codes the selection with a code called by its words. */
  async inVivo(): Promise<void> {
    const { client, guard, t } = this.#around;
    const span = this.#session.words();
    const documentId = this.#store.state.document.id;
    const coding = span && (await guard(client.call('coding.inVivo', { documentId, ...span })));
    if (!coding) return;
    this.#session.remember({ slots: {}, codes: [coding.codeId] });
    this.#session.selectId(coding.actId ?? coding.id);
    this.#session.say(t('coding:said.coded', { what: coding.code }));
  }

  /** Codes the selection as the last one was. */
  readonly repeat = (): void => this.#again(this.#session.words());

  #codeTurn(): void {
    const place = selectionNow(this.#store.state);
    this.#again(place && turnAround(this.#store.state.document, place.focus));
  }

  #again(span: Span | null): void {
    const { applied } = this.#store.state.remembered;
    if (!span) return;
    if (applied) this.#session.apply(span, applied);
    else this.#session.say(this.#around.t('coding:said.nothingToRepeat'));
  }

  async #split({ start, end, codings: [coding] }: Mark): Promise<void> {
    const { client, t } = this.#around;
    const caret = selectionNow(this.#store.state)?.focus ?? start;
    if (!coding?.codingId) return;
    if (caret <= start || caret >= end) return this.#session.say(t('coding:said.caretInside'));
    const sent = client.call('coding.split', { codingId: coding.codingId, at: caret });
    const [first] = (await this.#doing(sent, t('coding:said.split'))) ?? [];
    if (first) this.#session.selectId(first.actId ?? first.id);
  }

  async #merge(mark: Mark): Promise<void> {
    const { client, t } = this.#around;
    const behind = this.#store.state.marks.from(mark.start);
    const next = behind.find((other) => other.id !== mark.id && saysTheSame(mark, other));
    if (!next) return this.#session.say(t('coding:said.noNextAlike'));
    const codingIds = [mark, next].flatMap(({ codings }) => codings[0]?.codingId ?? []);
    const merged = await this.#doing(client.call('coding.merge', { codingIds }), t('coding:said.merged'));
    if (merged) this.#session.selectId(merged.actId ?? merged.id);
  }

  /** Says what was done once the core has done it. */
  async #doing<T>(work: Promise<T>, done: string): Promise<T | null> {
    const result = await this.#around.guard(work);
    if (result !== null) this.#session.say(done);
    return result;
  }
}

function nextCertainty(certainty: Certainty): Certainty {
  return CERTAINTIES[(CERTAINTIES.indexOf(certainty) + 1) % CERTAINTIES.length] ?? 'certain';
}

/** The few words at the end that moved, for those who hear it. */
function wordsAt(text: string, { start, end }: Span, edge: Edge): string {
  const shown = 24;
  return edge === 'start'
    ? text.slice(start, Math.min(end, start + shown))
    : text.slice(Math.max(start, end - shown), end);
}
