/**
 * What is typed or pasted into a table and not stored yet. A row is stored as soon as it has all it needs; what was
 * typed at once and is refused stays as it is and is tried again whole when one of its rows is corrected. Saves go one
 * after another, so that a row that is being made is never made twice. A row keeps the key under which it was begun.
 */
import type { DesignEdit } from '../../../schema/model/design.ts';
import type { CellChanges } from './grid-rows.ts';

export interface Refusal {
  error: unknown;
  /** All rows that are not stored because of it. */
  keys: ReadonlySet<string>;
  /** The row at fault, with the cell where the error names one. */
  row: string | null;
  column: string | null;
}

export interface DraftState {
  changes: CellChanges;
  refusals: readonly Refusal[];
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
  private refusals: Refusal[] = [];
  private last: Promise<unknown> = Promise.resolve();
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

  /** The row's id; undefined while it is not stored. */
  readonly idOf = (key: string): string | undefined => (isNewKey(key) ? this.stored.get(key) : key);

  /** Resolves to true when all that could be stored is, to false when it was refused. */
  put(changes: CellChanges): Promise<boolean> {
    const keys = new Set(changes.keys());
    for (const [key, cells] of changes) {
      this.changes.set(key, { ...this.changes.get(key), ...cells });
      if (key === keyOf(this.made)) this.made += 1;
    }
    for (const refusal of this.refusals) {
      if (!refusal.keys.isDisjointFrom(keys)) for (const key of refusal.keys) keys.add(key);
    }
    this.tell();
    const saved = this.last.then(() => this.save([...keys]));
    this.last = saved;
    return saved;
  }

  /** Forgets what was typed in these rows, or in all. */
  readonly discard = (keys: Iterable<string> = [...this.changes.keys()]): void => {
    const gone = new Set(keys);
    for (const key of gone) this.changes.delete(key);
    this.forgetRefusals(gone);
    this.tell();
  };

  private isComplete(key: string): boolean {
    const cells = this.changes.get(key) ?? {};
    return this.idOf(key) !== undefined || this.store.requires.every((column) => cells[column]?.trim());
  }

  private async save(keys: string[]): Promise<boolean> {
    const rows = keys.filter((key) => this.changes.has(key) && this.isComplete(key));
    if (rows.length === 0) return true;
    const sent = rows.map((key) => ({ key, cells: { ...this.changes.get(key) } }));
    this.forgetRefusals(new Set(rows));
    try {
      const ids = await this.store.save(
        sent.map(({ key, cells }) => {
          const id = this.idOf(key);
          return id === undefined ? { cells } : { id, cells };
        }),
      );
      for (const [index, { key, cells }] of sent.entries()) {
        const id = ids[index];
        if (isNewKey(key) && id !== undefined) this.stored.set(key, id);
        this.forget(key, cells);
      }
    } catch (error) {
      const place = this.store.placeOf(error);
      const row = place ? rows[place.index] : rows.length === 1 ? rows[0] : undefined;
      this.refusals.push({ error, keys: new Set(rows), row: row ?? null, column: place?.column ?? null });
      return false;
    } finally {
      this.tell();
    }
    return true;
  }

  /** What was typed again while its row was being stored stays. */
  private forget(key: string, saved: Record<string, string>): void {
    const left = Object.entries(this.changes.get(key) ?? {}).filter(([column, cell]) => saved[column] !== cell);
    this.changes.delete(key);
    if (left.length > 0) this.changes.set(key, Object.fromEntries(left));
  }

  private forgetRefusals(keys: ReadonlySet<string>): void {
    this.refusals = this.refusals.filter((refusal) => refusal.keys.isDisjointFrom(keys));
  }

  private describe(): DraftState {
    const refused = new Set(this.refusals.flatMap((refusal) => [...refusal.keys]));
    return {
      changes: new Map(this.changes),
      refusals: this.refusals,
      incomplete: [...this.changes.keys()].filter((key) => !refused.has(key) && !this.isComplete(key)).length,
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
const isNewKey = (key: string): boolean => key.startsWith('new:');
