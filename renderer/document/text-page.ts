/**
 * The text on the page: its editor, what is typed into it and what the core stores, where the reader is in it, and
 * which part is on the screen.
 */
import type { DocumentDetail } from '../../schema/model/document.ts';
import { mapSpanThrough } from '../../schema/text/map-span.ts';
import type { Span } from '../../schema/text/span.ts';
import { DocumentEditor, type DraftChange } from '../editor/document-editor.ts';
import { HighlightPainter } from '../editor/highlight-painter.ts';
import type { TextDraft } from '../editor/text-draft.ts';
import { type TextSelection, TextView } from '../editor/text-view.ts';
import type { CodingSession } from './coding-session.ts';
import type { DocumentState, Surface } from './document-state.ts';
import type { EditMode } from './edit-mode.ts';
import { keepPainted } from './painting.ts';
import { scrollTo } from './show-span.ts';
import type { ShownMarks } from './shown-marks.ts';
import { followShown, type ShownStretch } from './shown-stretch.ts';
import type { Store } from './store.ts';
import { storeTextSettings, type TextSettings } from './view-settings.ts';

const STARTS_WITH_LETTER = /^\p{L}/u;
const LEADS_ANYWHERE = /^(Arrow|Page|Home|End)/;
const FOUND_MS = 1600;
/** What laying out a few screens of text takes at most. */
const LEAST_TIME_MS = 5;

export class TextPage {
  readonly #store: Store<DocumentState>;
  readonly #marks: ShownMarks;
  readonly #editing: EditMode;
  readonly #coding: CodingSession;
  #stretch: ShownStretch | null = null;

  constructor(store: Store<DocumentState>, marks: ShownMarks, editing: EditMode, coding: CodingSession) {
    this.#store = store;
    this.#marks = marks;
    this.#editing = editing;
    this.#coding = coding;
  }

  /** Puts the text into an element. Returns what lets go of it. */
  readonly attach = (root: HTMLElement | null): (() => void) | undefined => {
    if (!root) return;
    const { stored } = this.#store.state;
    const editor = new DocumentEditor(stored);
    editor.attach(root);
    const view = new TextView(root, stored.blocks);
    const surface: Surface = { editor, view, painter: new HighlightPainter(view) };
    const stopFollowing = editor.onChange((change) => this.#follow(surface, change));
    this.#store.set({ surface, place: null });
    const stops = [
      this.#editing.attach(surface, (text) => STARTS_WITH_LETTER.test(text) && this.#coding.openBar(text)),
      keepPainted(this.#store),
      followSelection(view, (place) => this.#store.set({ place })),
      layOutMeanwhile(view),
      stopFollowing,
    ];
    return () => {
      for (const stop of stops) stop();
      this.#store.set({ surface: null });
      surface.painter.destroy();
      editor.attach(null);
    };
  };

  /** The element in which the text scrolls. The text is attached before, as it lies within. */
  readonly attachScroller = (scroller: HTMLElement | null): (() => void) | undefined => {
    if (!scroller) return;
    const { surface } = this.#store.state;
    this.#stretch = surface && followShown(surface.view, scroller, (shown) => this.#store.set({ shown }));
    this.#store.set({ scroller });
    return () => {
      this.#stretch?.stop();
      this.#stretch = null;
      this.#store.set({ scroller: null });
    };
  };

  set(change: Partial<TextSettings>): void {
    const settings = { ...this.#store.state.settings, ...change };
    storeTextSettings(settings);
    this.#store.set({ settings });
  }

  /** The text was set differently, so that every place moved. */
  wasSet(): void {
    this.#stretch?.takeAnew();
  }

  /** The text as the core has it now. */
  take(stored: DocumentDetail): void {
    const { surface } = this.#store.state;
    this.#store.set({ stored, document: stored });
    if (!surface) return;
    const { editor, view } = surface;
    // The page is ahead of the editor for a moment after a click.
    editor.take(stored, document.activeElement === view.root ? view.selection() : null);
    this.#store.set({ document: asDrafted(stored, editor.draft) });
  }

  /** Scrolls to a span, selects it and shows it for a moment. Returns what ends the showing. */
  goTo(span: Span): () => void {
    const { surface, scroller } = this.#store.state;
    if (!surface || !scroller) return () => {};
    const { view, painter } = surface;
    scrollTo(scroller, view.extent(span).top - scroller.getBoundingClientRect().top);
    view.root.focus({ preventScroll: true });
    view.select(span);
    painter.overlay('found-place', [span]);
    const end = () => painter.overlay('found-place', []);
    const timer = setTimeout(end, FOUND_MS);
    return () => {
      clearTimeout(timer);
      end();
    };
  }

  /** The focus goes back to where the reader was. */
  readonly backToText = (): void => {
    const { surface, place } = this.#store.state;
    surface?.view.root.focus({ preventScroll: true });
    if (place) surface?.view.select(place);
  };

  #follow({ view, painter, editor }: Surface, { followed, touched }: DraftChange): void {
    view.follow(editor.map, touched !== null);
    painter.follow(followed, touched);
    const { stored, shown } = this.#store.state;
    this.#store.batch(() => {
      this.#marks.follow(followed);
      const span = mapSpanThrough(shown, followed);
      if (span && (span.start !== shown.start || span.end !== shown.end)) this.#store.set({ shown: span });
      this.#store.set({ document: asDrafted(stored, editor.draft) });
    });
  }
}

/** The document with the text of the draft, joined only where it is asked for: not at every keystroke. */
function asDrafted(stored: DocumentDetail, draft: TextDraft): DocumentDetail {
  return {
    ...stored,
    get text() {
      return draft.text;
    },
    blocks: draft.blocks,
    turns: [...draft.turns],
  };
}

/** Lays the rest of the text out while nothing else is to be done, or at once before a key that may lead anywhere in it. */
function layOutMeanwhile(view: TextView): () => void {
  let isLeft = true;
  const go = (deadline: IdleDeadline) => {
    while (isLeft && deadline.timeRemaining() > LEAST_TIME_MS) {
      isLeft = view.layOutMore();
      // So that it is done now and counts against the time.
      view.root.getBoundingClientRect();
    }
    if (isLeft) waiting = requestIdleCallback(go);
  };
  let waiting = requestIdleCallback(go);
  const finish = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
    if (ctrlKey || metaKey || LEADS_ANYWHERE.test(key)) view.layOutAll();
  };
  view.root.addEventListener('keydown', finish, { capture: true });
  return () => {
    cancelIdleCallback(waiting);
    view.root.removeEventListener('keydown', finish, { capture: true });
  };
}

/** Follows the selection once per frame at most. */
function followSelection(view: TextView, onPlace: (place: TextSelection) => void): () => void {
  let frame = 0;
  let last: TextSelection | null = null;
  const follow = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      const place = view.selection();
      if (!place || (place.anchor === last?.anchor && place.focus === last.focus)) return;
      last = place;
      onPlace(place);
    });
  };
  document.addEventListener('selectionchange', follow);
  return () => {
    cancelAnimationFrame(frame);
    document.removeEventListener('selectionchange', follow);
  };
}
