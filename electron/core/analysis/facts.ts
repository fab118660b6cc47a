/**
 * The facts of the open study, kept from one question to the next. After a commit only what it changed is read again,
 * and only when somebody asks: the texts of the documents it names, the codebook, or the study's design.
 */
import { arrange } from '../../../schema/analysis/arrange.ts';
import { type Axis, type Codebook, type CodedText, type Facts, UNKNOWN } from '../../../schema/analysis/facts.ts';
import { WORK_CATEGORIES, type WorkCategory } from '../../../schema/model/coding.ts';
import { TURN_KINDS } from '../../../schema/model/document.ts';
import type { ReadDb } from '../context.ts';
import type { Reader } from '../db/connection.ts';
import { sql } from '../db/sql.ts';
import { readAxis } from './axes.ts';
import { type CodingIndices, Indices, readTexts } from './texts.ts';

export interface FactsStore {
  read(): Facts;
  /** After a commit. `documentIds`: what rows of these tables belong to; null when that is not known. */
  forget(tables: readonly string[], documentIds: readonly string[] | null): void;
}

/** A document without words. */
const [NO_TEXT] = arrange({
  words: [new Int32Array(TURN_KINDS.length)],
  looseNotes: [0],
  segments: { ids: [], document: [], start: [], end: [], kind: [] },
  codings: { segment: [], code: [], coder: [], act: [], slot: [] },
}) as [CodedText];

const TEXT_TABLES = ['codings', 'segments', 'acts', 'blocks', 'turns', 'documents'];
const CODEBOOK_TABLES = ['codes', 'facets', 'levels', 'coders'];
/** Whatever tells where a document belongs. */
const DESIGN_TABLES = [
  'documents',
  'document_participants',
  'attendance',
  'document_phases',
  'participants',
  'role_assignments',
  'sites',
  'site_moves',
  'waves',
  'phases',
  'levels',
  'brackets',
  'bracket_periods',
  'attributes',
  'attribute_values',
];

export function createFacts(db: Reader): FactsStore {
  let design: Facts['documents'] | null = null;
  let codebook: Codebook | null = null;
  const indices = { codes: new Indices(), coders: new Indices() };
  /** null: none was read yet. */
  let texts: Map<string, CodedText> | null = null;
  const stale = new Set<string>();

  const currentTexts = (ids: readonly string[]): Map<string, CodedText> => {
    if (texts === null) texts = readTexts(db, indices, null);
    else if (stale.size > 0) {
      for (const id of stale) texts.delete(id);
      for (const [id, text] of readTexts(db, indices, [...stale])) texts.set(id, text);
    }
    stale.clear();
    for (const id of ids) if (!texts.has(id)) texts.set(id, NO_TEXT);
    return texts;
  };

  return {
    read() {
      db.noteReads([...TEXT_TABLES, ...CODEBOOK_TABLES, ...DESIGN_TABLES]);
      design ??= readDesign(db);
      const known = currentTexts(design.ids);
      codebook ??= readCodebook(db, indices);
      return { documents: design, codebook, texts: design.ids.map((id) => known.get(id) as CodedText) };
    },
    forget(tables, documentIds) {
      const names = (listed: readonly string[]) => tables.some((table) => listed.includes(table));
      if (names(DESIGN_TABLES)) design = null;
      if (names(CODEBOOK_TABLES)) codebook = null;
      if (!names(TEXT_TABLES)) return;
      if (documentIds === null) texts = null;
      else for (const id of documentIds) stale.add(id);
    },
  };
}

function readDesign(db: ReadDb): Facts['documents'] {
  const ids = db.all<{ id: string }>(sql`SELECT id FROM documents ORDER BY id`).map(({ id }) => id);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const axes = new Map<string, Axis>();
  return {
    ids,
    indexOf,
    axis(dimension) {
      const key = JSON.stringify(dimension);
      const axis = axes.get(key) ?? readAxis(db, dimension, indexOf);
      axes.set(key, axis);
      return axis;
    },
  };
}

function readCodebook(db: ReadDb, { codes, coders }: CodingIndices): Codebook {
  type Row = { id: string; levelId: string | null; category: WorkCategory | null };
  const levelIds = db.all<{ id: string }>(sql`SELECT id FROM levels ORDER BY ordinal, id`).map(({ id }) => id);
  const rows = db.all<Row>(sql`
    SELECT codes.id, level_id AS levelId, facets.work_category AS category
    FROM codes JOIN facets ON facets.id = codes.facet_id`);
  const places = rows.map(({ id }) => codes.of(id));
  const level = new Int32Array(codes.ids.length).fill(UNKNOWN);
  const category = new Int8Array(codes.ids.length).fill(UNKNOWN);
  rows.forEach(({ levelId, category: own }, row) => {
    const place = places[row] as number;
    level[place] = levelId === null ? UNKNOWN : levelIds.indexOf(levelId);
    category[place] = own === null ? UNKNOWN : WORK_CATEGORIES.indexOf(own);
  });
  for (const { id } of db.all<{ id: string }>(sql`SELECT id FROM coders ORDER BY name`)) coders.of(id);
  return { codeIds: [...codes.ids], category, level, levelIds, coderIds: [...coders.ids] };
}
