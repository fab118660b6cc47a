/**
 * What is typed or pasted into a table and not stored yet. A row is stored as soon as it has all it needs; what is
 * refused stays as it was typed, and is tried again whole when one of its rows is corrected. Saves go one after
 * another, so that a row that is being made is never made twice.
 */
import type { DesignEdit } from '../../../../schema/model/design.ts';
import type { CellChanges } from './grid-rows.ts';

export interface Refusal {
  error: unknown;
  /** The row at fault, with the cell where the error names one. */
  row: string | null;
  column: string | null;
}

export interface DraftState {
  changes: CellChanges;
  refusal: Refusal | null;
  /** Rows without a cell that they need. */
  incomplete: number;
  /** Key of a row that was new → id under which it is stored. */
  stored: ReadonlyMap<string, string>;
  /** Key of the empty row at the end. */
  blankKey: string;
}

export interface DraftStore {
  /** All rows or none; resolves to their ids in order, when the stored rows have been read anew. */
  save: (edits: DesignEdit[]) => Promise<readonly string[]>;
  /** Which of the rows sent, and which cell, a refusal speaks of. */
  placeOf: (error: unknown) => { index: number; column: string | null } | null;
  requires: readonly string[];
}

export class TableDraft {
  private readonly changes = new Map<string, Record<string, string>>();
  private readonly stored = new Map<string, string>();
  private readonly refused = new Set<string>();
  private refusal: Refusal | null = null;
  private last: Promise<void> = Promise.resolve();
  private made = 0;
  private readonly listeners = new Set<() => void>();
  private state: DraftState;
  store: DraftStore;

  constructor(store: DraftStore) {
    this.store = store;
    this.state = this.describe();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly read = (): DraftState => this.state;

  /** A key for one more row after the blank one. */
  readonly newKey = (): string => {
    this.made += 1;
    return keyOf(this.made);
  };

  /** Resolves when the changes are stored, refused or waiting for the cells that their rows lack. */
  put(changes: CellChanges): Promise<void> {
    for (const [key, cells] of changes) {
      this.changes.set(key, { ...this.changes.get(key), ...cells });
      if (key === keyOf(this.made)) this.made += 1;
    }
    const keys = new Set(changes.keys());
    if ([...keys].some((key) => this.refused.has(key))) for (const key of this.refused) keys.add(key);
    this.tell();
    this.last = this.last.then(() => this.save([...keys]));
    return this.last;
  }

  /** Forgets these rows' changes, or all. */
  readonly discard = (keys: Iterable<string> = [...this.changes.keys()]): void => {
    for (const key of keys) {
      this.changes.delete(key);
      this.refused.delete(key);
    }
    if (this.refused.size === 0) this.refusal = null;
    this.tell();
  };

  private isComplete(key: string): boolean {
    const cells = this.changes.get(key) ?? {};
    return !isNewKey(key) || this.stored.has(key) || this.store.requires.every((column) => cells[column]?.trim());
  }

  private async save(keys: string[]): Promise<void> {
    const rows = keys.filter((key) => this.changes.has(key) && this.isComplete(key));
    if (rows.length === 0) return;
    const sent = rows.map((key) => ({ key, cells: { ...this.changes.get(key) } }));
    try {
      const ids = await this.store.save(
        sent.map(({ key, cells }) => {
          const id = isNewKey(key) ? this.stored.get(key) : key;
          return id === undefined ? { cells } : { id, cells };
        }),
      );
      for (const [index, { key, cells }] of sent.entries()) {
        const id = ids[index];
        if (isNewKey(key) && id !== undefined) this.stored.set(key, id);
        this.refused.delete(key);
        this.forget(key, cells);
      }
      if (this.refused.size === 0) this.refusal = null;
    } catch (error) {
      const place = this.store.placeOf(error);
      this.refusal = {
        error,
        row: (place && rows[place.index]) ?? (rows.length === 1 ? (rows[0] ?? null) : null),
        column: place?.column ?? null,
      };
      for (const key of rows) this.refused.add(key);
    }
    this.tell();
  }

  /** What was typed again while its row was being stored stays. */
  private forget(key: string, saved: Record<string, string>): void {
    const left = Object.entries(this.changes.get(key) ?? {}).filter(([column, cell]) => saved[column] !== cell);
    this.changes.delete(key);
    const id = this.stored.get(key) ?? key;
    if (left.length > 0) this.changes.set(id, Object.fromEntries(left));
  }

  private describe(): DraftState {
    return {
      changes: new Map(this.changes),
      refusal: this.refusal,
      incomplete: [...this.changes.keys()].filter((key) => !this.isComplete(key)).length,
      stored: new Map(this.stored),
      blankKey: keyOf(this.made),
    };
  }

  private tell(): void {
    this.state = this.describe();
    for (const listener of this.listeners) listener();
  }
}

const keyOf = (number: number) => `new:${number}`;
export const isNewKey = (key: string): boolean => key.startsWith('new:');
