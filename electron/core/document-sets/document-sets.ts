/** Named sets of documents: filters that are kept and asked anew whenever they are used. A set may build on others. */
import type { Input } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import { DocumentFilter, type DocumentSet } from '../../../schema/model/filter.ts';
import type { CommandContext, ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';
import { documentsPassing, documentsStillPassing } from '../documents/document-filter.ts';

interface SetRow {
  id: string;
  name: string;
  filter: DocumentFilter;
}

export function listDocumentSets(db: ReadDb): DocumentSet[] {
  return readSets(db).map((set) => withCount(db, set));
}

/** Throws Conflict for a name that is taken, Invalid for a set built from itself, NotFound for an id that is not there. */
export function saveDocumentSet(
  { db, newId, describe }: CommandContext,
  input: Input<'documentSet.save'>,
): DocumentSet {
  const { name, filter } = input;
  const id = input.id ?? newId();
  if (db.get(sql`SELECT 1 FROM document_sets WHERE name = ${name} AND id <> ${id}`)) {
    throw new AppError('Conflict', 'documentSet.nameTaken', { name });
  }
  if (reaches(readSets(db), filter, id)) throw new AppError('Invalid', 'documentSet.circle', { name });
  documentsPassing(db, filter);
  const stored = JSON.stringify(filter);
  if (input.id === undefined) {
    db.run(sql`INSERT INTO document_sets (id, name, filter) VALUES (${id}, ${name}, ${stored})`);
  } else {
    getSet(db, id);
    db.run(sql`UPDATE document_sets SET name = ${name}, filter = ${stored} WHERE id = ${id}`);
  }
  describe({ name });
  return withCount(db, getSet(db, id));
}

/** Throws Conflict while another set is built on this one: its documents would silently become others. */
export function deleteDocumentSet({ db, describe }: CommandContext, id: string): void {
  const { name } = getSet(db, id);
  const users = readSets(db).filter((set) => set.filter.setIds?.includes(id));
  if (users.length > 0) {
    const sets = users.map((set) => `"${set.name}"`).join(', ');
    throw new AppError('Conflict', 'documentSet.inUse', { name, sets });
  }
  db.run(sql`DELETE FROM document_sets WHERE id = ${id}`);
  describe({ name });
}

function readSets(db: ReadDb): SetRow[] {
  return db
    .all<{ id: string; name: string; filter: string }>(
      sql`SELECT id, name, filter FROM document_sets ORDER BY name COLLATE NOCASE`,
    )
    .map((row) => ({ ...row, filter: DocumentFilter.parse(JSON.parse(row.filter)) }));
}

function getSet(db: ReadDb, id: string): SetRow {
  const set = readSets(db).find((one) => one.id === id);
  if (set === undefined) throw new AppError('NotFound', 'documentSet.notFound');
  return set;
}

function withCount(db: ReadDb, set: SetRow): DocumentSet {
  const count = db.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM documents WHERE ${documentsStillPassing(db, set.filter)}`,
  );
  return { ...set, documents: count?.n ?? 0 };
}

/** Whether the filter leads to the set, directly or by way of other sets. */
function reaches(sets: readonly SetRow[], filter: DocumentFilter, id: string, seen = new Set<string>()): boolean {
  return (filter.setIds ?? []).some((next) => {
    if (next === id) return true;
    if (seen.has(next)) return false;
    seen.add(next);
    const set = sets.find((one) => one.id === next);
    return set !== undefined && reaches(sets, set.filter, id, seen);
  });
}
