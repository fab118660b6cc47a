/**
 * A table of the design from a file: each row makes a row or changes the one it identifies. An empty cell says
 * nothing and leaves what is there. A row that cannot be taken is refused with its reason; the rest is taken.
 */
import type { Input, Output } from '../../../../schema/contract.ts';
import { DESIGN_TABLE_SPECS } from '../../../../schema/domain/design/design-tables.ts';
import { AppError, notice } from '../../../../schema/errors.ts';
import type { ColumnMapping, DesignTable } from '../../../../schema/model/design.ts';
import { foldName } from '../../../../schema/text/names.ts';
import type { CommandContext, TaskContext } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { applied, importRows, type RowHandler, refused, skipped } from '../../imports/tables/apply-rows.ts';
import { readTable } from '../../imports/tables/read-table.ts';
import type { Table, TableRow } from '../../imports/tables/table.ts';
import { attributeKey, sheetColumns, toDesignColumn } from './columns.ts';
import { checkMapping, newAttributeType, rememberedMapping, rememberMapping, suggestMapping } from './mapping.ts';
import { References } from './references.ts';
import { DesignSheet } from './sheet.ts';

const PREVIEWED_ROWS = 20;

export async function previewImport(
  { db, files }: TaskContext,
  { table: design, path }: Input<'design.previewImport'>,
): Promise<Output<'design.previewImport'>> {
  const table = await readTable(files, path, []);
  const columns = sheetColumns(db, DESIGN_TABLE_SPECS[design]);
  const references = new References(db);
  const remembered = rememberedMapping(db, design, table.headings, columns);
  return {
    headings: [...table.headings],
    columns: columns.map((column) => toDesignColumn(column, references, db)),
    mapping: remembered ?? suggestMapping(table.headings, columns),
    remembered: remembered !== null,
    rows: table.rows.slice(0, PREVIEWED_ROWS).map((row) => table.columns.map((column) => row.cell(column))),
    total: table.rows.length + table.ragged.length,
  };
}

export async function importDesign(
  task: TaskContext,
  { table: design, path, mapping: given, dryRun }: Input<'import.design'>,
): Promise<Output<'import.design'>> {
  const table = await readTable(task.files, path, []);
  const spec = DESIGN_TABLE_SPECS[design];
  const columns = sheetColumns(task.db, spec);
  const mapping =
    given ?? rememberedMapping(task.db, design, table.headings, columns) ?? suggestMapping(table.headings, columns);
  checkMapping(table, mapping, columns, spec.identity[0] as string, spec.attributes !== undefined);
  const rows = design === 'sites' ? parentsFirst(table, mapping) : table.rows;
  return importRows(task, { ...table, rows }, dryRun, designRows(design, table, mapping, given !== undefined));
}

function designRows(design: DesignTable, table: Table, mapping: ColumnMapping, remember: boolean): RowHandler {
  const keys = new Map<string, string>();
  const sheet = new SheetOfChunks(design);
  return {
    prepare(context) {
      const notices = [];
      const left: string[] = [];
      for (const [index, heading] of table.headings.entries()) {
        const target = mapping[heading] ?? '';
        const type = newAttributeType(target);
        const key = type === null ? target : attributeKey(makeAttribute(context, design, table, index, type));
        if (key === '') left.push(heading);
        else keys.set(table.columns[index] as string, key);
        if (type !== null) notices.push(notice('design.newAttribute', { column: heading, type }));
      }
      if (left.length > 0) notices.push(notice('design.columnsLeftOut', { columns: left.join(', ') }));
      if (remember) {
        const decided = table.headings.map((heading, index) => [
          heading,
          keys.get(table.columns[index] as string) ?? '',
        ]);
        rememberMapping(context, design, table.headings, Object.fromEntries(decided));
      }
      context.describe({ file: table.file, name: design });
      return notices;
    },
    apply(context, row) {
      const outcome = saveRow(context, sheet.in(context), row, keys);
      if (outcome.status === 'done') sheet.written();
      return outcome;
    },
  };
}

/**
 * The sheet through all transactions of an import. It is read anew only when other work was committed between two of
 * them: reading ten thousand rows takes longer than a transaction may.
 */
class SheetOfChunks {
  #sheet: DesignSheet | null = null;
  #context: CommandContext | null = null;
  /** The last command when the sheet's transaction began, and how many the import has added to it. */
  #seen = { command: 0, added: 0 };

  constructor(readonly design: DesignTable) {}

  in(context: CommandContext): DesignSheet {
    if (this.#sheet && this.#context === context) return this.#sheet;
    const last = context.db.get<{ seq: number }>(sql`SELECT coalesce(max(seq), 0) AS seq FROM commands`)?.seq ?? 0;
    if (last !== this.#seen.command + this.#seen.added) this.#sheet = null;
    this.#seen = { command: last, added: 0 };
    this.#context = context;
    this.#sheet ??= new DesignSheet(context.db, this.design);
    return this.#sheet;
  }

  written(): void {
    this.#seen.added = 1;
  }
}

function saveRow(context: CommandContext, sheet: DesignSheet, row: TableRow, keys: ReadonlyMap<string, string>) {
  const cells: Record<string, string> = {};
  for (const [column, key] of keys) if (row.cell(column) !== '') cells[key] = row.cell(column);
  try {
    const { outcome } = sheet.save(context, { cells }, row.row);
    return outcome === 'same' ? skipped(notice('design.alreadySo')) : applied(sheet.notices.splice(0));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return refused({ key: error.key, params: error.params, message: error.message });
  }
}

/** An attribute named by the heading. A list of choices is what stands in the column. */
function makeAttribute(
  context: CommandContext,
  design: DesignTable,
  table: Table,
  index: number,
  type: string,
): string {
  const { attributes } = DESIGN_TABLE_SPECS[design];
  if (!attributes) throw new Error(`rows of ${design} have no attributes`);
  const column = table.columns[index] as string;
  const choices = type === 'choice' ? [...new Set(table.rows.map((row) => row.cell(column)))].join('; ') : '';
  const cells = {
    target: attributes.of,
    name: table.headings[index] as string,
    type,
    per_wave: String(attributes.perWave),
    choices,
  };
  return new DesignSheet(context.db, 'attributes').save(context, { cells }, 1).id;
}

/** A site may stand in the file before the one above it, which has to be there first. */
function parentsFirst(table: Table, mapping: ColumnMapping): TableRow[] {
  const columnOf = (key: string) =>
    table.columns[table.headings.findIndex((heading) => mapping[heading] === key)] ?? '';
  const [name, parent] = [columnOf('name'), columnOf('parent')];
  const names = new Set(table.rows.map((row) => foldName(row.cell(name))));
  const below = Map.groupBy(table.rows, (row) => {
    const above = foldName(row.cell(parent).split('/').at(-1) ?? '');
    return names.has(above) ? above : '';
  });
  const rows: TableRow[] = [];
  const take = (above: string) => {
    for (const row of below.get(above) ?? []) rows.push(row);
    below.delete(above);
  };
  take('');
  for (const row of rows) take(foldName(row.cell(name)));
  // Sites that name each other as parents are left to be refused one by one.
  return [...rows, ...[...below.values()].flat()];
}
