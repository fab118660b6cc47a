/**
 * Takes a table in row by row: each row is applied wholly or refused with its number and reason. Rows are
 * committed in chunks short enough that other work gets in between; a dry run does the same and takes
 * it all back.
 */
import { type Notice, notice } from '../../../../schema/errors.ts';
import type { ImportedRow, RowImport } from '../../../../schema/model/imports.ts';
import type { CommandContext, TaskContext } from '../../context.ts';
import type { Table, TableRow } from './table.ts';

const CHUNK_MS = 100;

/** What became of a row. Refused means that nothing of it was written. */
export interface RowOutcome {
  status: ImportedRow['status'];
  notices: Notice[];
}

export const applied = (notices: Notice[] = []): RowOutcome => ({ status: 'done', notices });
export const skipped = (reason: Notice): RowOutcome => ({ status: 'skipped', notices: [reason] });
export const refused = (...reasons: Notice[]): RowOutcome => ({ status: 'refused', notices: reasons });

/** What an import does with its rows: `prepare` once in the first transaction, `apply` for each row. */
export interface RowHandler {
  /** Reads what the rows need; its notices are remarks on the file as a whole. */
  prepare(context: CommandContext): Notice[];
  apply(context: CommandContext, row: TableRow): RowOutcome;
  /** At the end of each transaction: writes what `apply` only gathered. */
  finish?(context: CommandContext): void;
  /** The order in which to apply them, where it is not the file's: rows that touch the same pages of the file together. */
  inOrder?(rows: readonly TableRow[]): readonly TableRow[];
}

export async function importRows(
  task: TaskContext,
  table: Table,
  dryRun: boolean,
  handler: RowHandler,
): Promise<RowImport> {
  if (dryRun) return task.rehearse((context) => importRowsAtOnce(context, table, handler));
  const report = new RowReport(table);
  const rows = ordered(table, handler);
  const commit = (work: (context: CommandContext) => void) =>
    task.commit((context) => {
      context.describe({ file: table.file });
      work(context);
    });
  commit((context) => report.remark(handler.prepare(context)));
  for (let next = 0; next < rows.length; ) {
    await task.step(next, rows.length, table.file);
    commit((context) => {
      const until = performance.now() + CHUNK_MS;
      do {
        const row = rows[next] as TableRow;
        report.add(row.row, handler.apply(context, row));
        next += 1;
      } while (next < rows.length && performance.now() < until);
      handler.finish?.(context);
    });
  }
  await task.step(rows.length, rows.length, table.file);
  return report.result();
}

/** All rows within a transaction that is already open. */
export function importRowsAtOnce(context: CommandContext, table: Table, handler: RowHandler): RowImport {
  const report = new RowReport(table);
  report.remark(handler.prepare(context));
  for (const row of ordered(table, handler)) report.add(row.row, handler.apply(context, row));
  handler.finish?.(context);
  return report.result();
}

const ordered = (table: Table, handler: RowHandler) => handler.inOrder?.(table.rows) ?? table.rows;

class RowReport {
  readonly #counts = { done: 0, skipped: 0, refused: 0, warned: 0 };
  readonly #notices: Notice[];
  readonly #rows: ImportedRow[] = [];

  constructor(readonly table: Table) {
    this.#notices = [...table.notices];
    const expected = table.columns.length;
    for (const { row, found } of table.ragged) this.add(row, refused(notice('table.ragged', { found, expected })));
  }

  remark(notices: readonly Notice[]): void {
    this.#notices.push(...notices);
  }

  add(row: number, { status, notices }: RowOutcome): void {
    this.#counts[status] += 1;
    if (status === 'done' && notices.length > 0) this.#counts.warned += 1;
    if (status !== 'done' || notices.length > 0) this.#rows.push({ row, status, notices });
  }

  result(): RowImport {
    const { done, skipped: passedOver, refused: turnedDown, warned } = this.#counts;
    return {
      file: this.table.file,
      applied: done,
      skipped: passedOver,
      refused: turnedDown,
      warned,
      notices: this.#notices,
      rows: this.#rows.sort((a, b) => a.row - b.row),
    };
  }
}
