/**
 * Sends edits to the core in order: soon after typing stops, at least once a second while it goes on, at once when
 * asked to. What was refused or lost stays in the queue and is sent again with what comes after.
 */
import type { Edit } from '../../schema/model/editing.ts';

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed';

/** ms: after the last keystroke, and while typing goes on. */
const QUIET = 400;
const LONGEST = 900;

export class SaveQueue {
  readonly #send: (edits: readonly Edit[]) => Promise<void>;
  readonly #onState: (state: SaveState, error: unknown) => void;
  #waiting: Edit[] = [];
  #state: SaveState = 'saved';
  #firstAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sending: Promise<void> | null = null;
  #isHeld = false;

  /** `send` resolves once the edits are stored, all of them, and rejects when none is. */
  constructor(send: (edits: readonly Edit[]) => Promise<void>, onState: (state: SaveState, error: unknown) => void) {
    this.#send = send;
    this.#onState = onState;
  }

  get state(): SaveState {
    return this.#state;
  }

  add(edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    if (this.#waiting.length === 0) this.#firstAt = Date.now();
    this.#waiting.push(...edits);
    if (this.#state === 'saved') this.#become('unsaved');
    this.#schedule();
  }

  /** While half a word is composed it is not sent, unless asked for. */
  hold(isHeld: boolean): void {
    this.#isHeld = isHeld;
    this.#schedule();
  }

  /** Resolves when everything is stored; rejects with the error that kept it from being so. */
  async flush(): Promise<void> {
    while (this.#sending || this.#waiting.length > 0) await (this.#sending ?? this.#sendAll());
  }

  /** Lets go of what could not be stored. */
  discard(): void {
    clearTimeout(this.#timer);
    this.#waiting = [];
    this.#become('saved');
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#isHeld || this.#sending || this.#waiting.length === 0 || this.#state === 'failed') return;
    const wait = Math.min(QUIET, Math.max(0, this.#firstAt + LONGEST - Date.now()));
    // What went wrong is told through onState.
    this.#timer = setTimeout(() => void this.#sendAll().catch(() => {}), wait);
  }

  #sendAll(): Promise<void> {
    clearTimeout(this.#timer);
    const edits = this.#waiting;
    this.#waiting = [];
    this.#become('saving');
    this.#sending = this.#send(edits).then(
      () => {
        this.#sending = null;
        this.#become(this.#waiting.length > 0 ? 'unsaved' : 'saved');
        this.#schedule();
      },
      (error: unknown) => {
        this.#sending = null;
        this.#waiting.unshift(...edits);
        this.#become('failed', error);
        throw error;
      },
    );
    return this.#sending;
  }

  #become(state: SaveState, error: unknown = null): void {
    this.#state = state;
    this.#onState(state, error);
  }
}
