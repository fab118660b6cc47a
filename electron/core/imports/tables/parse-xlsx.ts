/** The first sheet of an Excel file, every cell as the text a CSV would hold. */
import { type CellValue, readSheet } from 'read-excel-file/node';
import { AppError } from '../../../../schema/errors.ts';
import { readZip, type ZipLimits } from '../formats/read-zip.ts';
import type { Sheet } from './table.ts';

const MEGABYTE = 1024 * 1024;
const LIMITS: ZipLimits = { entries: 10_000, entryBytes: 96 * MEGABYTE, totalBytes: 128 * MEGABYTE };

/** Throws Invalid for a file that is no Excel workbook, is damaged, or would unpack to an absurd size. */
export async function parseXlsx(bytes: Uint8Array, file: string): Promise<Sheet> {
  try {
    await assertHarmless(bytes);
    const rows = await readSheet(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return { lines: rows.map((row) => row.map(toText)), remarks: [] };
  } catch {
    // The readers' own messages speak of XML parts, which help nobody.
    throw new AppError('Invalid', 'table.notATable', { file });
  }
}

/** The sheet's reader knows no limits, so all that it will read is unpacked under ours first. */
async function assertHarmless(bytes: Uint8Array): Promise<void> {
  const parts = await readZip(bytes, (name) => /\.(?:xml|rels)$/.test(name), LIMITS);
  for (const part of parts.values()) {
    if (Buffer.from(part.buffer, part.byteOffset, part.byteLength).includes('<!DOCTYPE')) {
      throw new Error('A workbook declares no entities');
    }
  }
}

function toText(value: CellValue | null): string {
  if (value === null) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).replaceAll('\0', '').toWellFormed();
}
