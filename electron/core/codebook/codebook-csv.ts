/** The codebook as CSV: one row per code. RFC 4180 quoting, UTF-8, lines end in LF. */
import { stringify } from 'csv-stringify/sync';
import type { CodebookEntry } from './codebook-entries.ts';

const COLUMNS = [
  'facet',
  'short_id',
  'name',
  'parent',
  'depth',
  'definition',
  'include',
  'exclude',
  'example',
  'colour',
  'codings',
  'documents',
  'quote_1',
  'source_1',
  'quote_2',
  'source_2',
];

export function codebookCsv(entries: readonly CodebookEntry[]): string {
  const rows = entries.map(({ code, facet, depth, parent, quotes: [first, second] }) => [
    facet.name,
    code.shortId,
    code.name,
    parent?.shortId ?? null,
    depth,
    code.definition,
    code.include,
    code.exclude,
    code.example,
    code.colour,
    code.codings,
    code.documents,
    first?.text ?? null,
    first?.tag ?? null,
    second?.text ?? null,
    second?.tag ?? null,
  ]);
  return stringify([COLUMNS, ...rows], { record_delimiter: 'unix' });
}
