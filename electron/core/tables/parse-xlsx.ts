/** The first sheet of an Excel file, every cell as the text a CSV would hold. */
import { type CellValue, readSheet } from 'read-excel-file/node';
import { AppError } from '../../../schema/errors.ts';
import { readZipDirectory } from '../imports/formats/zip-directory.ts';
import type { Sheet } from './read-table.ts';

const UNPACKED_LIMIT_BYTES = 512 * 1024 * 1024;

/** Throws Invalid for a file that is no Excel workbook, is damaged, or would unpack to an absurd size. */
export async function parseXlsx(bytes: Uint8Array, file: string): Promise<Sheet> {
  const unpacked = readZipDirectory(bytes)?.reduce((sum, entry) => sum + entry.uncompressedBytes, 0);
  if (unpacked === undefined || unpacked > UNPACKED_LIMIT_BYTES) {
    throw new AppError('Invalid', 'table.notATable', { file });
  }
  try {
    const rows = await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return { lines: rows.map((row) => row.map(toText)), remarks: [] };
  } catch {
    // The reader's own messages speak of XML parts, which help nobody.
    throw new AppError('Invalid', 'table.notATable', { file });
  }
}

function toText(value: CellValue | null): string {
  if (value === null) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}
