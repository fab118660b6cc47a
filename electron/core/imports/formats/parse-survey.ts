/**
 * A survey: each row becomes a document of its own, with the open questions as headings above their answers and the
 * closed ones as attributes. Which is which is guessed from the answers and can be chosen.
 */
import { AppError, notice } from '../../../../schema/errors.ts';
import type { SurveyColumns } from '../../../../schema/model/imports.ts';
import { TurnRules } from '../../../../schema/model/turn-rules.ts';
import { inferType } from '../tables/cell-values.ts';
import { decodeEntities } from './decode-entities.ts';
import type { MaterialTable } from './material-table.ts';
import type { ParsedBlock, ParsedDocument, ParsedSource } from './parsed-document.ts';

/** "Elevene: …" in an answer is nobody speaking. */
const NO_TURNS = TurnRules.parse({ labels: 'none' });

/** Throws Invalid: a chosen column that is not there, no open question with an answer. */
export function parseSurvey(table: MaterialTable, file: string, wanted?: SurveyColumns): ParsedSource {
  const chosen = wanted ?? guessColumns(table);
  const place = (column: string) => {
    const index = table.columns.indexOf(column);
    if (index < 0) throw new AppError('Invalid', 'import.noSuchQuestion', { file, column });
    return index;
  };
  const title = chosen.title === null ? null : place(chosen.title);
  const open = chosen.open.map((name) => ({ name, index: place(name) }));
  const closed = chosen.closed.map((name) => ({ name, index: place(name) }));
  const documents = table.rows.flatMap((cells, row): ParsedDocument[] => {
    const blocks = open.flatMap(({ name, index }) => section(name, cells[index] ?? ''));
    if (blocks.length === 0) return [];
    const given = closed.filter(({ index }) => cells[index]);
    return [
      {
        blocks,
        notes: [],
        warnings: [],
        kind: 'questionnaire',
        turnRules: NO_TURNS,
        title: (title === null ? '' : cells[title]) || `Respondent ${row + 1}`,
        attributes: Object.fromEntries(given.map(({ name, index }) => [name, cells[index] ?? ''])),
        ...(table.encoding === undefined ? {} : { encoding: table.encoding }),
      },
    ];
  });
  const [first] = documents;
  if (!first) throw new AppError('Invalid', 'import.noOpenAnswers', { file });
  first.warnings.push(...table.warnings);
  const silent = table.rows.length - documents.length;
  if (silent > 0) first.warnings.push(notice('import.respondentsLeftOut', { count: silent }));
  return { format: 'survey', documents, survey: { columns: table.columns.map(describe(table)), chosen } };
}

function section(question: string, answer: string): ParsedBlock[] {
  const lines = decodeEntities(answer)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  return [
    { kind: 'heading', headingLevel: 2, text: question, formats: [] },
    ...lines.map((text): ParsedBlock => ({ kind: 'paragraph', headingLevel: 0, text, formats: [] })),
  ];
}

const TITLE =
  /^(?:#|nr\.?|id|code|kode|løpenr\.?|løpenummer|respondents?[ _-]?(?:id|nr|no|code|kode)?|response[ _-]?id|svar[ _-]?id|deltaker(?:[ _-]?(?:id|nr|kode))?|informant|participant(?:[ _-]?(?:id|no|code))?|case(?:[ _-]?id)?)$/i;

/**
 * The title: the first column that is called like a respondent's number and differs in every row. Open: answers in
 * words, most of them different and long (a median of four words or more, or sentences of 40 characters among them).
 */
function guessColumns(table: MaterialTable): SurveyColumns {
  const values = table.columns.map((_, index) => table.rows.map((cells) => cells[index] ?? ''));
  const isTitle = (index: number) =>
    TITLE.test(table.columns[index] ?? '') &&
    new Set(values[index]).size === table.rows.length &&
    !values[index]?.includes('');
  const titleAt = table.columns.findIndex((_, index) => isTitle(index));
  const chosen: SurveyColumns = { title: table.columns[titleAt] ?? null, open: [], closed: [] };
  table.columns.forEach((name, index) => {
    const given = (values[index] ?? []).filter((value) => value !== '');
    if (index === titleAt || given.length === 0) return;
    (isOpen(given) ? chosen.open : chosen.closed).push(name);
  });
  return chosen;
}

function isOpen(given: readonly string[]): boolean {
  if (inferType(given) !== 'text' || new Set(given).size < given.length * 0.6) return false;
  const words = given.map((value) => value.split(/\s+/).length).sort((a, b) => a - b);
  const median = words[Math.floor(words.length / 2)] ?? 0;
  return median >= 4 || (median >= 2 && given.some((value) => value.length >= 40));
}

function describe({ rows }: MaterialTable) {
  return (name: string, index: number) => {
    const given = rows.map((cells) => cells[index] ?? '').filter((value) => value !== '');
    return { name, distinct: new Set(given).size, example: (given[0] ?? '').slice(0, 100).toWellFormed() };
  };
}
