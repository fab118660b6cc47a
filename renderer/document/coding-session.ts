/**
 * What the reader does with codings: which one is looked at, the coder bar, and what was just done, in words. Every way
 * to code (bar, digit, inspector) ends here.
 */
import type { Span } from '../../schema/text/span.ts';
import type { TextView } from '../editor/text-view.ts';
import type { CodeIndex } from './code-index.ts';
import {
  type Application,
  applicationOf,
  changedSlots,
  codingsOf,
  type Draft,
  draftOf,
  EMPTY_DRAFT,
} from './coding-draft.ts';
import type { CoreCodings } from './core-codings.ts';
import { type DocumentState, type OpenBar, type Surroundings, selectedWords } from './document-state.ts';
import type { Mark } from './mark.ts';
import { markStart, measureAfterPaint } from './measure.ts';
import { loadRemembered, remember, storeRemembered } from './remembered.ts';
import type { ShownMarks } from './shown-marks.ts';
import type { Store } from './store.ts';
import { sentenceOf } from './wording.ts';

/** px: the bar with all its fields and a full list; the space to the selection. */
const TALLEST = 430;
const GAP = 8;

export class CodingSession {
  readonly #store: Store<DocumentState>;
  readonly #marks: ShownMarks;
  readonly #core: CoreCodings;
  readonly #around: Surroundings;
  #studyId: string | null = null;

  constructor(store: Store<DocumentState>, marks: ShownMarks, core: CoreCodings, around: Surroundings) {
    this.#store = store;
    this.#marks = marks;
    this.#core = core;
    this.#around = around;
  }

  /** From now on what is used is remembered for this study. */
  rememberFor(studyId: string): void {
    this.#studyId = studyId;
    this.#store.set({ remembered: loadRemembered(studyId) });
  }

  /** The selected words; says that there are none. */
  words(): Span | null {
    const words = selectedWords(this.#store.state);
    if (!words) this.say(this.#around.t('coding:said.selectFirst'));
    return words;
  }

  readonly say = (said: string): void => this.#store.set({ said });

  readonly select = (mark: Mark): void => {
    this.selectId(mark.id);
    const what = sentenceOf(mark, this.#store.state.index);
    this.say(this.#around.t('coding:said.selected', { what, coder: mark.coder }));
  };

  readonly deselect = (): void => this.selectId(null);

  /** The coding of that id, also when it is only about to be listed. */
  selectId(selectedId: string | null): void {
    if (this.#store.state.selectedId === selectedId) return;
    this.#store.batch(() => {
      this.#store.set({ selectedId });
      this.#marks.compose();
    });
  }

  apply({ start, end }: Span, application: Application): void {
    markStart('coding:apply');
    this.#store.batch(() => {
      void this.#core.apply({ start, end }, application);
      this.remember(application);
      this.say(this.#around.t('coding:said.coded', { what: inWords(application, this.#store.state.index) }));
    });
    measureAfterPaint('coding:apply');
  }

  /** What was applied, to be offered and repeated. */
  remember({ slots, codes }: Application): void {
    const remembered = remember(this.#store.state.remembered, slots, codes);
    if (this.#studyId) storeRemembered(this.#studyId, remembered);
    this.#store.set({ remembered });
  }

  readonly remove = (mark: Mark): void => {
    this.#core.remove(mark);
    this.deselect();
    this.say(this.#around.t('coding:said.removed', { what: sentenceOf(mark, this.#store.state.index) }));
    this.#backToText(null);
  };

  /** For the selection, with what was typed; or for a coding that is to be changed. */
  openBar(firstText: string, mark: Mark | null = null): void {
    const { surface, scroller } = this.#store.state;
    if (!surface) return;
    const span = mark ?? this.words();
    if (!span) return;
    const { start, end } = span;
    const place = placeBar(surface.view, span, scroller);
    this.#store.set({ bar: { span: { start, end }, firstText, mark, place } });
  }

  readonly applyBar = (draft: Draft): void => {
    const { bar, index } = this.#store.state;
    if (!bar) return;
    this.#store.batch(() => {
      if (bar.mark) this.#change(bar.mark, draft);
      else this.apply(bar.span, applicationOf(draft, index));
      this.#backToText(bar.span);
    });
  };

  readonly closeBar = (): void => this.#backToText(this.#store.state.bar?.span ?? null);

  /** Codes the selection with a recent code. */
  applyRecent(position: number): void {
    const { index, remembered } = this.#store.state;
    const codeId = remembered.recent[position];
    const words = this.words();
    if (!words) return;
    if (!codeId || !index.get(codeId)) this.say(this.#around.t('coding:said.noRecent'));
    else this.apply(words, applicationOf({ ...EMPTY_DRAFT, chosen: [codeId] }, index));
  }

  #change(mark: Mark, draft: Draft): void {
    const { index } = this.#store.state;
    const [code] = draft.chosen;
    if (mark.actId) this.#core.changeAct(mark, changedSlots(draftOf(mark, index), draft, index));
    else if (code) this.#core.changeCode(mark, code);
    this.say(this.#around.t('coding:said.changed', { what: inWords(applicationOf(draft, index), index) }));
  }

  #backToText(span: Span | null): void {
    const view = this.#store.state.surface?.view;
    this.#store.set({ bar: null });
    if (span) view?.select(span);
    view?.root.focus({ preventScroll: true });
  }
}

/** The act, if there is one, then each plain code. */
function inWords({ slots, codes }: Application, index: CodeIndex): string {
  const act = sentenceOf({ codings: codingsOf({ slots, codes: [] }) }, index);
  return [act, ...codes.map((id) => index.get(id)?.name)].filter(Boolean).join(', ');
}

/** Below the selection, or above it when there is no room below; relative to the page, which scrolls with the text. */
function placeBar(view: TextView, span: Span, scroller: HTMLElement | null): OpenBar['place'] {
  const { top, bottom } = view.extent(span);
  const page = (view.root.parentElement ?? view.root).getBoundingClientRect();
  const window = (scroller ?? document.documentElement).getBoundingClientRect();
  const isTight = bottom + TALLEST > window.bottom;
  if (isTight && top - TALLEST > window.top) return { insetBlockEnd: `${page.bottom - top + GAP}px` };
  return { insetBlockStart: `${bottom - page.top + GAP}px` };
}
