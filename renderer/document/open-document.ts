/**
 * One open document: its state, what is done with it, and the text on the page. Made once when it is opened, outside
 * React, so that a caret that moves or a code that is given renders only what shows it.
 */
import { ask } from '../api/observe.ts';
import { indexCodes } from './code-index.ts';
import { CodingSession } from './coding-session.ts';
import { CodingTools } from './coding-tools.ts';
import { CoreCodings } from './core-codings.ts';
import type { Answers, DocumentReader } from './document-reader.ts';
import type { Asked, DocumentState, Surroundings } from './document-state.ts';
import { EditMode } from './edit-mode.ts';
import { EVERYTHING, type MarkFilter } from './mark-filter.ts';
import { MarkIndex } from './mark-index.ts';
import { measureAfterPaint } from './measure.ts';
import { NOTHING_REMEMBERED } from './remembered.ts';
import { ShownMarks } from './shown-marks.ts';
import { Store } from './store.ts';
import { TextPage } from './text-page.ts';
import { loadInspectorShown, loadTextSettings, storeInspectorShown } from './view-settings.ts';

export class OpenDocument {
  readonly store: Store<DocumentState>;
  readonly coding: CodingSession;
  readonly tools: CodingTools;
  readonly editing: EditMode;
  readonly page: TextPage;
  /** Plays the turn whose written time is at an offset; false where there is none, or no recording. */
  playTimestamp: (offset: number) => boolean = () => false;
  readonly #reader: DocumentReader;
  readonly #around: Surroundings;
  readonly #marks: ShownMarks;
  #taken: Partial<Answers> = {};
  #isOpeningMeasured = false;

  /** The reader has its first answers. */
  constructor(reader: DocumentReader, around: Surroundings) {
    this.#reader = reader;
    this.#around = around;
    this.store = new Store(stateOf(reader.store.state.answers as Answers));
    this.#marks = new ShownMarks(this.store);
    const core = new CoreCodings(this.store, this.#marks, around);
    this.coding = new CodingSession(this.store, this.#marks, core, around);
    this.tools = new CodingTools(this.store, core, this.coding, around);
    this.editing = new EditMode(this.store, reader, around);
    this.page = new TextPage(this.store, this.#marks, this.editing, this.coding);
    this.#take();
  }

  get id(): string {
    return this.store.state.stored.id;
  }

  /** Follows what the core has. Returns what ends it. */
  start(): () => void {
    this.#take();
    const stop = this.#reader.store.subscribe(() => this.#take());
    ask(this.#around.client, 'project.info', {}).then(
      ({ id }) => this.coding.rememberFor(id),
      () => {},
    );
    return stop;
  }

  setFilter(filter: MarkFilter): void {
    this.store.batch(() => {
      this.store.set({ filter });
      this.#marks.compose();
    });
  }

  readonly showInspector = (isInspectorShown: boolean): void => {
    storeInspectorShown(isInspectorShown);
    this.store.set({ isInspectorShown });
  };

  /** Opens the field for finding words. Replacing needs a text that is edited. */
  find(withReplace: boolean): void {
    if (withReplace) this.editing.setEditing(true);
    this.store.set({ find: { withReplace } });
  }

  readonly ask = (asked: Asked | null): void => this.store.set({ asked });

  /** The text first, since the codings are those of this text; then what they are called. */
  #take(): void {
    const { answers } = this.#reader.store.state;
    if (!answers || answers === this.#taken) return;
    const before = this.#taken;
    this.#taken = answers;
    const { document, readAt, codings, codes, facets, acts, coders } = answers;
    this.store.batch(() => {
      if (before.readAt !== readAt) this.page.take(document);
      if (before.codes !== codes || before.facets !== facets) this.store.set({ index: indexCodes(codes, facets) });
      if (before.acts !== acts) this.store.set({ acts: new Map(acts?.map((act) => [act.id, act])) });
      if (before.coders !== coders) this.store.set({ me: coders?.find(({ current }) => current) ?? null });
      if (codings) {
        this.#marks.take(codings);
        this.store.set({ isListed: true });
      }
      // What passes the filter depends on the codes and on who one is.
      if (before.codings === codings) this.#marks.compose();
    });
    if (codings && !this.#isOpeningMeasured) {
      this.#isOpeningMeasured = true;
      measureAfterPaint('reading:open');
    }
  }
}

function stateOf({ document, codes, facets }: Answers): DocumentState {
  return {
    stored: document,
    document,
    surface: null,
    scroller: null,
    shown: { start: 0, end: 0 },
    place: null,
    index: indexCodes(codes, facets),
    marks: MarkIndex.EMPTY,
    isListed: false,
    acts: new Map(),
    me: null,
    filter: EVERYTHING,
    selectedId: null,
    selected: null,
    bar: null,
    remembered: NOTHING_REMEMBERED,
    said: '',
    isEditing: false,
    saving: { state: 'saved', error: null },
    find: null,
    asked: null,
    writing: null,
    isHelpOpen: false,
    isInspectorShown: loadInspectorShown(),
    settings: loadTextSettings(),
    recordingId: null,
    heard: null,
  };
}
