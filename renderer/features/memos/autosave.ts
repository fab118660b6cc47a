/**
 * What is being written, kept until the study has it. Saved when typing pauses and when the field is left: one step in
 * the history for a pause, not for a letter. What could not be saved stays here and is tried again.
 */

/** `failed`: the last attempt was refused and nothing was written since. */
export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed';

export interface Draft<T> {
  value: T;
  state: SaveState;
}

export const PAUSE_MS = 1000;

export class Autosave<T> {
  #draft: Draft<T>;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();
  readonly #save: (value: T) => Promise<void>;
  readonly #onError: (error: unknown) => void;

  constructor(value: T, save: (value: T) => Promise<void>, onError: (error: unknown) => void) {
    this.#draft = { value, state: 'saved' };
    this.#save = save;
    this.#onError = onError;
  }

  /** Replaced, never changed, whenever something differs. */
  get draft(): Draft<T> {
    return this.#draft;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  change(value: T): void {
    this.#set({ value, state: 'unsaved' });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), PAUSE_MS);
  }

  /** What the study holds now, e.g. after an undo; words that are not saved yet win over it. */
  stored(value: T): void {
    if (this.#draft.state === 'saved') this.#set({ value, state: 'saved' });
  }

  /** Saves now, after a save that is under way. Never rejects. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#last = this.#last.then(() => this.#attempt());
    return this.#last;
  }

  async #attempt(): Promise<void> {
    if (this.#draft.state === 'saved') return;
    const { value } = this.#draft;
    this.#set({ value, state: 'saving' });
    let state: SaveState = 'saved';
    try {
      await this.#save(value);
    } catch (error) {
      state = 'failed';
      this.#onError(error);
    }
    if (this.#draft.value === value) this.#set({ value, state });
  }

  #set(draft: Draft<T>): void {
    this.#draft = draft;
    for (const listener of this.#listeners) listener();
  }
}
