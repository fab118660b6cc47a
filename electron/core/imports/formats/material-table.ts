/**
 * A table that is material: rows of a transcript or answers to a survey. Stricter in size than a table that steers
 * an import, and more lenient in form: survey programs repeat headings and leave empty cells out at a row's end.
 */
import { AppError, type Notice, notice } from '../../../../schema/errors.ts';
import { foldName } from '../../../../schema/text/names.ts';
import { parseCsv } from '../tables/parse-csv.ts';
import { parseXlsx } from '../tables/parse-xlsx.ts';

const MOST_COLUMNS = 2000;
const MOST_ROWS = 100_000;

export interface MaterialTable {
  /** Every one different and none empty. */
  columns: string[];
  /** As many trimmed cells as columns; no row is wholly empty. */
  rows: string[][];
  /** The encoding's guess, and rows with more cells than columns. */
  warnings: Notice[];
  encoding?: string;
}

/** Throws Invalid: not a table, no rows, too many columns or rows. */
export async function readMaterialTable(bytes: Uint8Array, file: string): Promise<MaterialTable> {
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const { lines, remarks, encoding } = isWorkbook
    ? await parseXlsx(bytes, file)
    : parseCsv(bytes, file, { columns: MOST_COLUMNS, rows: MOST_ROWS });
  const [header = [], ...body] = lines;
  const width = Math.max(header.length, header.findLastIndex((name) => name.trim() !== '') + 1);
  if (width > MOST_COLUMNS) {
    throw new AppError('Invalid', 'table.tooManyColumns', { file, count: width, limit: MOST_COLUMNS });
  }
  if (body.length > MOST_ROWS) throw new AppError('Invalid', 'table.tooManyRows', { file, limit: MOST_ROWS });
  const rows = body.map((cells) => cells.map((cell) => cell.trim()));
  const written = rows.filter((cells) => cells.some((cell) => cell !== ''));
  if (written.length === 0) throw new AppError('Invalid', 'table.empty', { file });
  const columns = distinctNames(header.map((name) => name.replace(/\s+/g, ' ').trim()));
  const overlong = rows.flatMap((cells, index) => (cells.slice(width).some((cell) => cell !== '') ? [index + 2] : []));
  const warnings = [...remarks];
  if (overlong.length > 0) warnings.push(overlongRows(overlong));
  return {
    columns,
    rows: written.map((cells) => columns.map((_, index) => cells[index] ?? '')),
    warnings,
    ...(encoding === undefined ? {} : { encoding }),
  };
}

/** The same question twice gets a number, a column without a name its place. */
function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, index) => {
    const base = name || `(${index + 1})`;
    let distinct = base;
    for (let number = 2; taken.has(foldName(distinct)); number += 1) distinct = `${base} (${number})`;
    taken.add(foldName(distinct));
    return distinct;
  });
}

function overlongRows(rows: readonly number[]): Notice {
  const named = rows.slice(0, 10).join(', ');
  return notice('import.overlongRows', { count: rows.length, rows: rows.length > 10 ? `${named} …` : named });
}
