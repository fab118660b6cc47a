/**
 * One design table while it is read or changed: rows as values, found by id or by the cells that identify them, each
 * cell read by its column's type. Pasting, typing and importing all save through it.
 */
import type { ReferenceKind, TableSpec } from '../../../../schema/domain/design/column-spec.ts';
import { DESIGN_TABLE_SPECS } from '../../../../schema/domain/design/design-tables.ts';
import { AppError, type Notice } from '../../../../schema/errors.ts';
import type { DesignEdit, DesignRows, DesignTable } from '../../../../schema/model/design.ts';
import { foldName } from '../../../../schema/text/names.ts';
import type { CommandContext, ReadDb } from '../../context.ts';
import { addAttributeValues, writeAttributeValues } from './attribute-cells.ts';
import { cellError, readCell, type Value, type Values, writeCell } from './cells.ts';
import { type SheetColumn, sheetColumns, toDesignColumn } from './columns.ts';
import { References } from './references.ts';
import type { Store } from './stores/store.ts';
import { STORES } from './stores/stores.ts';

export interface SavedRow {
  id: string;
  outcome: 'created' | 'changed' | 'same';
}

/** Rows of these tables are named by cells of others. */
const NAMED: Partial<Record<DesignTable, ReferenceKind>> = {
  sites: 'site',
  participants: 'participant',
  waves: 'wave',
  phases: 'phase',
  levels: 'level',
  arenas: 'arena',
};

/** Half-open periods need a day at least; a plan or an event of one day begins and ends on it. */
const PERIODS = [
  { from: 'valid_from', to: 'valid_to', oneDay: false },
  { from: 'planned_from', to: 'planned_to', oneDay: true },
  { from: 'actual_from', to: 'actual_to', oneDay: true },
];

export class DesignSheet {
  readonly spec: TableSpec;
  readonly columns: readonly SheetColumn[];
  readonly references: References;
  /** Remarks on what was saved. */
  readonly notices: Notice[] = [];
  readonly #store: Store;
  readonly #rows: Map<string, Values>;
  /** Ids by the first identifying cell. */
  readonly #byFirst = new Map<string, Set<string>>();

  constructor(
    readonly db: ReadDb,
    readonly table: DesignTable,
  ) {
    this.spec = DESIGN_TABLE_SPECS[table];
    this.columns = sheetColumns(db, this.spec);
    this.references = new References(db);
    this.#store = STORES[table];
    this.#rows = this.#store.load(db, this.references);
    addAttributeValues(db, this.spec, this.#rows);
    for (const [id, values] of this.#rows) this.#index(id, values);
  }

  read(): DesignRows {
    const columns = this.columns.map((column) => toDesignColumn(column, this.references, this.db));
    const rows = [...this.#rows].map(([id, values]) => ({
      id,
      cells: Object.fromEntries(
        this.columns.map((column) => [column.key, writeCell(column, values[column.key] ?? null, this.references)]),
      ),
    }));
    return { columns, rows };
  }

  has(id: string): boolean {
    return this.#rows.has(id);
  }

  /** Throws Invalid, naming the row and where it can the column; nothing of the row is written then. */
  save(context: CommandContext, edit: DesignEdit, row: number): SavedRow {
    const given = this.#columnsOf(edit, row);
    const id = edit.id ?? this.#identify(edit, given, row);
    const before = id === null ? null : (this.#rows.get(id) ?? null);
    if (id !== null && before === null) throw new AppError('NotFound', 'design.rowGone', { row });
    if (before === null && this.spec.noNewRows) throw new AppError('Invalid', 'design.noNewRows', { row });

    const values: Values = Object.fromEntries(this.columns.map(({ key }) => [key, before?.[key] ?? null]));
    for (const column of this.columns) {
      const cell = edit.cells[column.key];
      if (cell !== undefined) values[column.key] = this.#readCell(row, column, cell, before);
      else if (before === null && column.required) throw cellError(row, column, 'design.required');
    }
    for (const [key, value] of Object.entries(this.#store.defaults?.(this.db) ?? {})) values[key] ??= value;
    this.#checkPeriods(values, row);
    this.#checkUnique(values, id, row);
    const after = this.#checked(context, values, before, id, row);
    return id === null || before === null ? this.#insert(context, after) : this.#update(context, id, before, after);
  }

  #insert(context: CommandContext, values: Values): SavedRow {
    if (!this.#store.insert) throw new Error(`rows of ${this.table} are not made here`);
    const id = this.#store.insert(context, values);
    writeAttributeValues(context, this.spec, this.columns, id, withoutNulls(values));
    this.#rows.set(id, values);
    this.#index(id, values);
    const kind = NAMED[this.table];
    if (kind) this.references.add(kind, String(values[this.spec.identity[0] as string]));
    return { id, outcome: 'created' };
  }

  #update(context: CommandContext, id: string, before: Values, after: Values): SavedRow {
    const changed = Object.fromEntries(Object.entries(after).filter(([key, value]) => value !== (before[key] ?? null)));
    if (Object.keys(changed).length === 0) return { id, outcome: 'same' };
    this.#store.update?.(context, id, changed, after);
    writeAttributeValues(context, this.spec, this.columns, id, changed);
    this.#byFirst.get(this.#firstKey(before))?.delete(id);
    this.#rows.set(id, after);
    this.#index(id, after);
    const kind = NAMED[this.table];
    if (kind) this.references.forget(kind);
    return { id, outcome: 'changed' };
  }

  #columnsOf(edit: DesignEdit, row: number): SheetColumn[] {
    return Object.keys(edit.cells).map((key) => {
      const column = this.columns.find((one) => one.key === key);
      if (!column) throw new AppError('Invalid', 'design.unknownColumn', { row, column: key, key });
      return column;
    });
  }

  /** A value that was there before a choice list forbade it stays as long as nobody changes it. */
  #readCell(row: number, column: SheetColumn, cell: string, before: Values | null): Value {
    const known = before?.[column.key] ?? null;
    if (known !== null && cell.trim() === writeCell(column, known, this.references)) return known;
    return readCell(row, column, cell, this.references);
  }

  /**
   * The row that the identifying cells mean, by as many of them as are given; null for a new one. Of several it is the
   * one that has nothing where nothing is given.
   */
  #identify(edit: DesignEdit, given: readonly SheetColumn[], row: number): string | null {
    const { identity, apart, fillsIn } = this.spec;
    const [first, ...others] = identity.map((key) => given.find((one) => one.key === key));
    if (!first) return null;
    const read = (column: SheetColumn) => readCell(row, column, edit.cells[column.key] as string, this.references);
    let found = [...(this.#byFirst.get(this.#firstKey({ [first.key]: read(first) })) ?? [])];
    for (const column of others) {
      if (!column) continue;
      const exact = this.#among(found, column.key, read(column));
      found = exact.length > 0 || !fillsIn ? exact : this.#among(found, column.key, null);
    }
    for (const key of apart ? [...identity, apart] : identity) {
      if (found.length <= 1) break;
      const column = given.find((one) => one.key === key);
      const narrowed = this.#among(found, key, column ? read(column) : null);
      // A later county of the name of two earlier ones is a third.
      if (narrowed.length > 0 || (column && key === apart)) found = narrowed;
    }
    if (found.length > 1) throw cellError(row, first, 'design.severalRows', { value: edit.cells[first.key] as string });
    return found[0] ?? null;
  }

  #among(ids: readonly string[], key: string, value: Value): string[] {
    return ids.filter((id) => sameValue(this.#rows.get(id)?.[key] ?? null, value));
  }

  #checkUnique(values: Values, id: string | null, row: number): void {
    const { identity, apart } = this.spec;
    const keys = apart ? [...identity, apart] : identity;
    const others = this.#byFirst.get(this.#firstKey(values)) ?? [];
    for (const other of others) {
      const known = this.#rows.get(other);
      if (other === id || !keys.every((key) => sameValue(known?.[key] ?? null, values[key] ?? null))) continue;
      const column = this.#column(identity[0] as string);
      throw cellError(row, column, 'design.taken', {
        value: writeCell(column, values[column.key] ?? null, this.references),
      });
    }
  }

  #checkPeriods(values: Values, row: number): void {
    for (const { from, to, oneDay } of PERIODS) {
      const [begin, end] = [values[from] ?? null, values[to] ?? null];
      if (begin === null || end === null || begin < end || (oneDay && begin === end)) continue;
      throw cellError(row, this.#column(to), 'design.endsBeforeItBegins', { from: String(begin), to: String(end) });
    }
  }

  #checked(context: CommandContext, values: Values, before: Values | null, id: string | null, row: number): Values {
    if (!this.#store.check) return values;
    return this.#store.check(
      {
        context,
        references: this.references,
        refuse: (key, message, params) => {
          throw cellError(row, this.#column(key), message, params);
        },
        remark: (notice) => this.notices.push(notice),
      },
      values,
      before,
      id,
    );
  }

  #column(key: string): SheetColumn {
    const column = this.columns.find((one) => one.key === key);
    if (!column) throw new Error(`table ${this.table} has no column ${key}`);
    return column;
  }

  #firstKey(values: Values): string {
    return comparable(values[this.spec.identity[0] as string] ?? null);
  }

  #index(id: string, values: Values): void {
    const key = this.#firstKey(values);
    const ids = this.#byFirst.get(key);
    if (ids) ids.add(id);
    else this.#byFirst.set(key, new Set([id]));
  }
}

const comparable = (value: Value): string => (value === null ? '' : foldName(String(value)));
const sameValue = (one: Value, other: Value): boolean => comparable(one) === comparable(other);

function withoutNulls(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
