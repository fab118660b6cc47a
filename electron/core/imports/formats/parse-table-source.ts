/**
 * A table as material, CSV or Excel: a transcript with a row for each turn, or a survey with a row for each
 * respondent. A table that steers another import (attributes, codings, consents) is told apart by its columns,
 * so that it can lie in the same folder and is not taken for a survey.
 */
import { type Notice, notice } from '../../../../schema/errors.ts';
import type { SurveyColumns } from '../../../../schema/model/imports.ts';
import { foldName } from '../../../../schema/text/names.ts';
import { readBoolean } from '../tables/cell-values.ts';
import { type MaterialTable, readMaterialTable } from './material-table.ts';
import { parseSurvey } from './parse-survey.ts';
import { parseTranscriptTable, transcriptColumns } from './parse-transcript-table.ts';
import type { ParsedSource } from './parsed-document.ts';

/**
 * `chosen` columns make it a survey whatever it looks like. Throws Invalid: not a table, too large, no open answers,
 * a chosen column that is not there.
 */
export async function parseTableSource(
  bytes: Uint8Array,
  file: string,
  chosen: SurveyColumns | undefined,
): Promise<ParsedSource> {
  const table = await readMaterialTable(bytes, file);
  if (chosen) return parseSurvey(table, file, chosen);
  const otherImport = importItBelongsTo(table);
  if (otherImport) return { format: 'table', documents: [], notMaterial: otherImport };
  const columns = transcriptColumns(table);
  return columns ? parseTranscriptTable(table, columns, file) : parseSurvey(table, file);
}

const ATTRIBUTE_COLUMNS = new Set(
  `doc_type date wave phase county municipality school participant role level organisation`.split(' '),
);

function importItBelongsTo({ columns, rows }: MaterialTable): Notice | null {
  const names = columns.map(foldName);
  const has = (...wanted: string[]) => wanted.every((name) => names.includes(name));
  if (has('doc_id', 'start', 'end', 'code')) return notice('import.tableOfCodings');
  const isAboutDocuments = names.includes('file') || names.includes('doc_id');
  if (isAboutDocuments && names.some((name) => ATTRIBUTE_COLUMNS.has(name))) return notice('import.tableOfAttributes');
  const purposes = names.flatMap((name, index) => (/^(?:participant|withdrawn_on)$/.test(name) ? [] : [index]));
  const areDecisions = rows.every((cells) =>
    purposes.every((index) => !cells[index] || readBoolean(cells[index]) !== null),
  );
  if (has('participant') && purposes.length > 0 && areDecisions) return notice('import.tableOfConsents');
  return null;
}
