/**
 * The figure "institutional work by level over waves": from acts and documents to one number per
 * mark (county × wave × actor level × category). Counting and the list of quotes behind a mark read
 * the same groups, so a number and its evidence cannot drift apart.
 *
 * The level is the actor's, never the informant's. An act with work forms of two categories is in
 * a mark of each. Zero and no data stay apart: `count` is null only where nothing could be counted.
 */

import type { CountUnit } from '../../analysis/units.ts';
import { coveredLength, type Span } from '../../domain/spans.ts';
import { WORK_CATEGORIES, type WorkCategory } from '../../model/coding.ts';
import type { ActId, CoderId, DocumentId, LevelId, SegmentId, SiteId, WaveId } from '../../model/ids.ts';
import type { Level, Site, Wave } from '../../model/study.ts';
import type { FigureEvent, FigureMark, FigureMarkKey, WorkByLevelFigure } from './model.ts';

/** One act in one category; two work forms of the same category may give it twice. */
export interface ActRow {
  actId: ActId;
  segmentId: SegmentId;
  documentId: DocumentId;
  /** The actor's level; null when it is not coded. */
  levelId: LevelId | null;
  category: WorkCategory;
  coderId: CoderId;
  /** The segment in document offsets; null unless the unit is `codedCharacterShare`. */
  span: Span | null;
}

export interface FigureDocument {
  id: DocumentId;
  countyId: SiteId | null;
  waveId: WaveId | null;
  /** Read for `perThousandWords` only. */
  informantWords: number;
  /** Characters under at least one coding; read for `codedCharacterShare` only. */
  codedCharacters: number;
}

export interface FigureData {
  counties: readonly Site[];
  waves: readonly Wave[];
  levels: readonly Level[];
  /** All documents that pass the figure's filter. */
  documents: readonly FigureDocument[];
  /** Acts in those documents, by the coders asked for. */
  acts: readonly ActRow[];
  events: readonly FigureEvent[];
}

/** A county in a wave, with all its documents. */
interface Cell {
  countyId: SiteId;
  waveId: WaveId;
  documents: FigureDocument[];
}

const cellId = (countyId: SiteId, waveId: WaveId) => `${countyId} ${waveId}`;

/** A mark's name, for use as a key. */
export const markId = (mark: FigureMarkKey): string =>
  `${cellId(mark.countyId, mark.waveId)} ${mark.levelId ?? 'unknown'} ${mark.category}`;

/** Every county × wave that the figure shows, also without documents; a document elsewhere is in no cell. */
function cellsOf(data: FigureData): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { id: countyId } of data.counties) {
    for (const { id: waveId } of data.waves) cells.set(cellId(countyId, waveId), { countyId, waveId, documents: [] });
  }
  for (const document of data.documents) {
    if (document.countyId === null || document.waveId === null) continue;
    cells.get(cellId(document.countyId, document.waveId))?.documents.push(document);
  }
  return cells;
}

/** Every act row in the figure under the id of the mark it counts for. */
export function actsByMark(data: FigureData): Map<string, ActRow[]> {
  return groupActs(data.acts, cellsOf(data).values());
}

function groupActs(rows: readonly ActRow[], cells: Iterable<Cell>): Map<string, ActRow[]> {
  const cellOf = new Map<DocumentId, Cell>();
  for (const cell of cells) {
    for (const document of cell.documents) cellOf.set(document.id, cell);
  }
  const marks = new Map<string, ActRow[]>();
  for (const row of rows) {
    const cell = cellOf.get(row.documentId);
    if (!cell) continue;
    const { countyId, waveId } = cell;
    const id = markId({ countyId, waveId, levelId: row.levelId, category: row.category });
    const group = marks.get(id);
    if (group) group.push(row);
    else marks.set(id, [row]);
  }
  return marks;
}

const distinct = <T>(values: Iterable<T>): number => new Set(values).size;
const acts = (rows: readonly ActRow[]) => distinct(rows.map((row) => row.actId));
const documentsWithOne = (rows: readonly ActRow[]) => distinct(rows.map((row) => row.documentId));
const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
const sum = (documents: readonly FigureDocument[], of: (document: FigureDocument) => number) =>
  documents.reduce((total, document) => total + of(document), 0);

function coveredCharacters(rows: readonly ActRow[]): number {
  const spans = new Map<DocumentId, Span[]>();
  for (const { documentId, span } of rows) {
    if (!span) throw new Error('Character shares need every segment’s span.');
    const known = spans.get(documentId);
    if (known) known.push(span);
    else spans.set(documentId, [span]);
  }
  return [...spans.values()].reduce((total, one) => total + coveredLength(one), 0);
}

/**
 * The six counting units. `rows` are a mark's acts, `documents` all documents D of its county and
 * wave, of which there is at least one. data-model.md, Counting units.
 */
const countIn: Record<CountUnit, (rows: readonly ActRow[], documents: readonly FigureDocument[]) => number | null> = {
  /** Distinct acts with at least one work form of the category and that actor level. */
  acts: (rows) => acts(rows),
  /** Distinct segments that hold such an act. */
  segments: (rows) => distinct(rows.map((row) => row.segmentId)),
  /** Documents with at least one such act. */
  documents: (rows) => documentsWithOne(rows),
  /** Documents with at least one such act ÷ |D|; 0–1. */
  documentShare: (rows, documents) => share(documentsWithOne(rows), documents.length),
  /** 1,000 × acts ÷ words of informants' speech in D. Without such words there is no rate: no data. */
  perThousandWords: (rows, documents) => {
    const words = sum(documents, (document) => document.informantWords);
    return words === 0 ? null : (1000 * acts(rows)) / words;
  },
  /**
   * Characters (UTF-16 code units) under at least one such act ÷ characters under any coding in D; 0–1.
   * Overlaps count once on both sides. Where nothing is coded the share is 0: there was text, and none of it is such work.
   */
  codedCharacterShare: (rows, documents) =>
    share(
      coveredCharacters(rows),
      sum(documents, (document) => document.codedCharacters),
    ),
};

/** The value of the longest bar possible. Shares of documents run to 1, so that full is seen as full; other units to their largest count. */
export function scaleEnd(figure: WorkByLevelFigure): number {
  if (figure.countUnit === 'documentShare') return 1;
  return Math.max(...figure.marks.map((mark) => mark.count ?? 0), 0) || 1;
}

/** One mark for every county × wave × level × category, also where the count is 0 or there is no data. */
export function workByLevelFigure(data: FigureData, countUnit: CountUnit): WorkByLevelFigure {
  const cells = cellsOf(data);
  const rowsOf = groupActs(data.acts, cells.values());
  const shown = [...rowsOf.values()].flat();
  const hasUnknownLevel = shown.some((row) => row.levelId === null);
  const levels = [...data.levels].sort((a, b) => b.ordinal - a.ordinal);
  const levelIds = [...levels.map((level) => level.id), ...(hasUnknownLevel ? [null] : [])];

  const marks: FigureMark[] = [];
  for (const { id: countyId } of data.counties) {
    for (const { id: waveId } of data.waves) {
      const documents = cells.get(cellId(countyId, waveId))?.documents ?? [];
      for (const levelId of levelIds) {
        for (const category of WORK_CATEGORIES) {
          const key = { countyId, waveId, levelId, category };
          const rows = rowsOf.get(markId(key)) ?? [];
          const count = documents.length === 0 ? null : countIn[countUnit](rows, documents);
          marks.push({ ...key, count, nDocuments: documents.length });
        }
      }
    }
  }
  return {
    countUnit,
    counties: [...data.counties],
    waves: [...data.waves],
    levels,
    hasUnknownLevel,
    marks,
    events: [...data.events],
    n: {
      documents: [...cells.values()].reduce((total, cell) => total + cell.documents.length, 0),
      acts: acts(shown),
      coders: distinct(shown.map((row) => row.coderId)),
    },
    documentsOutside: data.documents.filter(({ countyId, waveId }) => countyId === null || waveId === null).length,
  };
}
