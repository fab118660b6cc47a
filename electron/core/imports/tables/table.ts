/** A table's header and rows, checked: every column has one name, every row as many cells as columns. */
import { AppError, type Notice } from '../../../../schema/errors.ts';
import { foldName } from '../../../../schema/text/names.ts';

const MOST_COLUMNS = 500;

export interface TableRow {
  /** As a person counts: the header is row 1. */
  row: number;
  /** The cell's text without surrounding spaces; '' when it is empty or there is no such column. */
  cell(column: string): string;
  /** As `cell`, but exactly as written. */
  exactCell(column: string): string;
}

export interface RaggedRow {
  row: number;
  found: number;
}

/** What a parser finds, the header being the first line. Rows that are wholly empty are still in it. */
export interface Sheet {
  lines: string[][];
  remarks: Notice[];
  /** Missing where the format says it itself. */
  encoding?: string;
}

export class Table {
  readonly file: string;
  readonly notices: readonly Notice[];
  /** Folded, in the file's order. */
  readonly columns: readonly string[];
  /** As written. */
  readonly headings: readonly string[];
  readonly rows: readonly TableRow[];
  /** Rows whose cells do not match the columns; they are not in `rows`. */
  readonly ragged: readonly RaggedRow[];

  constructor(file: string, lines: readonly string[][], notices: readonly Notice[]) {
    this.file = file;
    this.notices = notices;
    const [header = [], ...body] = lines;
    this.headings = namedColumns(
      header.map((name) => name.trim()),
      body,
      file,
    );
    this.columns = this.headings.map(foldName);
    const places = new Map(this.columns.map((name, index) => [name, index]));
    const width = this.columns.length;
    const rows: TableRow[] = [];
    const ragged: RaggedRow[] = [];
    body.forEach((cells, index) => {
      const row = index + 2;
      if (cells.every((cell) => cell.trim() === '')) return;
      if (cells.length < width || cells.slice(width).some((cell) => cell.trim() !== '')) {
        ragged.push({ row, found: cells.length });
        return;
      }
      const exactCell = (column: string) => {
        const place = places.get(column);
        return place === undefined ? '' : (cells[place] ?? '');
      };
      rows.push({ row, exactCell, cell: (column) => exactCell(column).trim() });
    });
    if (rows.length + ragged.length === 0) throw new AppError('Invalid', 'table.empty', { file });
    this.rows = rows;
    this.ragged = ragged;
  }
}

/** Columns without name at the end are dropped when nothing stands in them, as spreadsheets leave such behind. */
function namedColumns(header: readonly string[], body: readonly string[][], file: string): string[] {
  const names = header.slice(0, header.findLastIndex((name) => name !== '') + 1);
  if (names.length > MOST_COLUMNS) {
    throw new AppError('Invalid', 'table.tooManyColumns', { file, count: names.length, limit: MOST_COLUMNS });
  }
  const unnamed = header.findIndex((name, index) => name === '' && body.some((cells) => (cells[index] ?? '').trim()));
  if (unnamed >= 0) throw new AppError('Invalid', 'table.unnamedColumn', { file, number: unnamed + 1 });
  const seen = new Set<string>();
  for (const name of names) {
    const key = foldName(name);
    if (name !== '' && seen.has(key)) throw new AppError('Invalid', 'table.duplicateColumn', { file, column: name });
    seen.add(key);
  }
  return names;
}
