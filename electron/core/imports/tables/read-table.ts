/**
 * Tables that researchers bring: CSV in any of the encodings and separators that spreadsheets write, or
 * an Excel file with the same columns. Whatever the file, a table is a header and rows of trimmed text.
 */
import { AppError } from '../../../../schema/errors.ts';
import type { Files } from '../../context.ts';
import { parseCsv } from './parse-csv.ts';
import { parseXlsx } from './parse-xlsx.ts';
import { Table } from './table.ts';

const LIMIT_MB = 64;
const MEGABYTE = 1024 * 1024;

/**
 * Throws NotFound and Invalid: too large, not a table, no rows, a column named twice or without a name.
 * Of each group in `required` one column must be there.
 */
export async function readTable(files: Files, path: string, required: readonly (readonly string[])[]): Promise<Table> {
  const file = files.basename(path);
  const size = await files.size(path);
  if (size > LIMIT_MB * MEGABYTE) {
    const megabytes = Math.ceil(size / MEGABYTE);
    throw new AppError('Invalid', 'import.tooLarge', { file, megabytes, limit: LIMIT_MB });
  }
  const bytes = await files.read(path);
  const sheet = isZip(bytes) ? await parseXlsx(bytes, file) : parseCsv(bytes, file);
  const table = new Table(file, sheet.lines, sheet.remarks);
  const missing = required.find((group) => !group.some((column) => table.columns.includes(column)));
  if (missing) {
    const found = table.columns.join(', ');
    throw new AppError('Invalid', 'table.missingColumn', { file, column: missing.join(' / '), found });
  }
  return table;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}
