/** A transcript as a table, a row for each turn: `Kari: [00:03:15] words`, as other transcripts are written. */
import { AppError, notice } from '../../../../schema/errors.ts';
import { decodeEntities } from './decode-entities.ts';
import type { MaterialTable } from './material-table.ts';
import type { ParsedBlock, ParsedSource } from './parsed-document.ts';
import { readTimestamp, writeTimestamp } from './timestamps.ts';
import { rulesFor, toLabel } from './turn-rules.ts';

const SPEAKER = /^(?:speaker|speaker[ _]?(?:name|label)|name|taler|talar|navn|hvem|who|person)$/i;
const WORDS = /^(?:text|words|utterance|speech|transcript|transcription|content|tekst|ytring|replikk|tale|ord)$/i;
const TIME =
  /^(?:timestamp|time|start|begin|start[ _]?time|tid|tidspunkt|tidskode|starttid)(?:[ _(]*(?:ms|s|sec)\)?)?$/i;
const END = /^(?:end|end[ _]?time|stop|slutt|sluttid)(?:[ _(]*(?:ms|s|sec)\)?)?$/i;

/** Places of the columns; `time` and `speaker` not both missing. */
export interface TranscriptColumns {
  speaker: number | null;
  words: number;
  time: number | null;
  /** Told by the time of the next turn. */
  end: number | null;
}

/** Null when the table is no transcript. Speakers come back; a respondent's name stands once. */
export function transcriptColumns({ columns, rows }: MaterialTable): TranscriptColumns | null {
  const find = (pattern: RegExp) => {
    const index = columns.findIndex((name) => pattern.test(name));
    return index < 0 ? null : index;
  };
  const speaker = find(SPEAKER);
  const words = find(WORDS);
  const time = find(TIME);
  if (words === null || (speaker === null && time === null)) return null;
  const names = rows.flatMap((cells) => (speaker === null ? [] : cells[speaker] || []));
  const comeBack = new Set(names).size <= Math.max(2, names.length / 2);
  return time !== null || comeBack ? { speaker, words, time, end: find(END) } : null;
}

/** Throws Invalid when nothing is said. */
export function parseTranscriptTable(table: MaterialTable, places: TranscriptColumns, file: string): ParsedSource {
  const speakers = new Set<string>();
  const unit = unitOf(table, places);
  const blocks = table.rows.flatMap((cells): ParsedBlock[] => {
    const speaker = toLabel(decodeEntities(places.speaker === null ? '' : (cells[places.speaker] ?? '')));
    if (speaker) speakers.add(speaker);
    const time = places.time === null ? '' : (cells[places.time] ?? '');
    const milliseconds = readTimestamp(time, unit);
    const opening = [
      speaker ? `${speaker}:` : '',
      time === '' ? '' : milliseconds === null ? `[${time}]` : writeTimestamp(milliseconds),
    ];
    const [first = '', ...more] = decodeEntities(cells[places.words] ?? '').split(/\r\n?|\n/);
    return [[...opening, first].filter((part) => part !== '').join(' '), ...more].map(paragraph);
  });
  const written = blocks.filter(({ text }) => text.trim() !== '');
  if (written.length === 0) throw new AppError('Invalid', 'import.empty', { file });
  const warnings = [...table.warnings];
  const left = leftOut(table, places);
  if (left.length > 0) warnings.push(notice('import.columnsLeftOut', { columns: left.join(', ') }));
  const encoding = table.encoding === undefined ? {} : { encoding: table.encoding };
  return {
    format: 'table',
    documents: [{ blocks: written, notes: [], warnings, turnRules: rulesFor(speakers), ...encoding }],
  };
}

/** A plain number is seconds, unless the heading says milliseconds or the numbers are whole and far too large. */
function unitOf({ columns, rows }: MaterialTable, { time }: TranscriptColumns): 1 | 1000 {
  if (time === null) return 1000;
  if (/ms\)?$/i.test(columns[time] ?? '')) return 1;
  const day = 24 * 60 * 60;
  return rows.some((cells) => /^\d+$/.test(cells[time] ?? '') && Number(cells[time]) > day) ? 1 : 1000;
}

/** Columns that hold something and have no place in the text. */
function leftOut({ columns, rows }: MaterialTable, { speaker, words, time, end }: TranscriptColumns): string[] {
  const used = new Set([speaker, words, time, end]);
  return columns.filter((_, index) => !used.has(index) && rows.some((cells) => cells[index] !== ''));
}

function paragraph(text: string): ParsedBlock {
  return { kind: 'paragraph', headingLevel: 0, text, formats: [] };
}
