/** CSV by RFC 4180, in UTF-8, UTF-16 or Windows-1252, separated by comma, semicolon or tab. */
import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '../../../schema/errors.ts';
import { decodeText } from '../imports/formats/decode-text.ts';
import type { Sheet } from './read-table.ts';

const SEPARATORS = [',', ';', '\t'];

/** Throws Invalid for bytes that are no text and for quotation marks that do not close. */
export function parseCsv(bytes: Uint8Array, file: string): Sheet {
  const { text, remark } = decodeText(bytes);
  if (text.includes('\0')) throw new AppError('Invalid', 'table.notATable', { file });
  try {
    const lines = parse(text, {
      delimiter: separatorOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    });
    return { lines, remarks: remark ? [remark] : [] };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new AppError('Invalid', 'table.broken', { file, row: Number(error.records ?? 0) + 1 });
  }
}

/** The separator that the header has most of, outside quotation marks. */
function separatorOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text.replace(/"[^"]*"/g, ''))?.[0] ?? '';
  const counts = SEPARATORS.map((separator) => header.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] as string;
}
