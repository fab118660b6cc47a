/** CSV by RFC 4180, in any encoding that texts come in, separated by comma, semicolon or tab. */
import { CsvError, parse } from 'csv-parse/sync';
import { AppError } from '../../../../schema/errors.ts';
import { decodeText } from '../formats/decode-text.ts';
import type { Sheet } from './table.ts';

const SEPARATORS = [',', ';', '\t'];

/** How far a table is read: one row more than may be, so that the caller sees that there are too many. */
export interface SheetLimits {
  columns: number;
  /** Without the header. */
  rows: number;
}

/** Throws Invalid for bytes that are no text, for quotation marks that do not close, and for too many columns. */
export function parseCsv(bytes: Uint8Array, file: string, limits?: SheetLimits): Sheet {
  const { text, remark, encoding } = decodeText(bytes);
  if (text.includes('\0')) throw new AppError('Invalid', 'table.notATable', { file });
  try {
    const options = {
      delimiter: separatorOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    };
    if (limits) {
      // Before the rows, which would take ten thousand cells each.
      const [header = []] = parse(text, { ...options, to: 1 });
      if (header.length > limits.columns) {
        const params = { file, count: header.length, limit: limits.columns };
        throw new AppError('Invalid', 'table.tooManyColumns', params);
      }
    }
    const lines = parse(text, limits ? { ...options, to: limits.rows + 2 } : options);
    return { lines, remarks: remark ? [remark] : [], encoding };
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
