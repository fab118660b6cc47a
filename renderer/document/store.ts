/** A state outside React. Whoever reads a part of it hears of changes, and a component renders when its part is another. */
import { useSyncExternalStore } from 'react';

export class Store<S extends object> {
  #state: S;
  readonly #listeners = new Set<() => void>();
  #batches = 0;
  #isChanged = false;

  constructor(initial: S) {
    this.#state = initial;
  }

  get state(): S {
    return this.#state;
  }

  set(change: Partial<S>): void {
    const isSame = (Object.keys(change) as (keyof S)[]).every((key) => Object.is(this.#state[key], change[key]));
    if (isSame) return;
    this.#state = { ...this.#state, ...change };
    this.#isChanged = true;
    this.#tell();
  }

  /** Changes that belong together are told of once, when all are made. */
  batch(work: () => void): void {
    this.#batches += 1;
    try {
      work();
    } finally {
      this.#batches -= 1;
      this.#tell();
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(): void {
    if (this.#batches > 0 || !this.#isChanged) return;
    this.#isChanged = false;
    for (const listener of this.#listeners) listener();
  }
}

/** `select` returns the same value as long as nothing of it changed. */
export function useStore<S extends object, T>(store: Store<S>, select: (state: S) => T): T {
  return useSyncExternalStore(store.subscribe, () => select(store.state));
}
