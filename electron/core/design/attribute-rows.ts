/**
 * attributes.csv: what is known about each document. A row is looked at as a whole before anything of it
 * is written; an empty cell says nothing and leaves what is there.
 */
import { type Notice, notice } from '../../../schema/errors.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '../../../schema/model/document.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import { foldName } from '../../../schema/text/names.ts';
import type { CommandContext, Files, ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';
import { changeKind } from '../documents/commands.ts';
import { applied, type RowHandler, type RowOutcome, refused } from '../imports/tables/apply-rows.ts';
import { readDate } from '../imports/tables/cell-values.ts';
import { readTable } from '../imports/tables/read-table.ts';
import type { Table, TableRow } from '../imports/tables/table.ts';
import { AttributeColumns } from './attribute-columns.ts';
import { findOrCreateInOrder, findOrCreateParticipant, findOrCreatePlace } from './commands.ts';
import { readPhases, writeDocumentPhases } from './document-phases.ts';

const DESIGN_COLUMNS = new Set(
  'file doc_id doc_type date wave phase county municipality school participant role level organisation'.split(' '),
);

interface KnownDocument {
  id: DocumentId;
  title: string;
  kind: DocumentKind;
  date: string | null;
  sourceFile: string | null;
}

export function readAttributeTable(files: Files, path: string): Promise<Table> {
  return readTable(files, path, [['file', 'doc_id']]);
}

/** What a table says of a file that is about to be imported. */
export type Announcements = (file: string) => { row: number; title: string; kind: DocumentKind | null } | undefined;

export function announcements(table: Table | null): Announcements {
  const rows = new Map(table?.rows.map((row) => [fileKey(row.cell('file')), row]));
  return (file) => {
    const row = rows.get(fileKey(file));
    return row && { row: row.row, title: row.cell('doc_id'), kind: readKind(row.cell('doc_type')) };
  };
}

export function attributeRows(table: Table): RowHandler {
  const columns = new AttributeColumns(table, DESIGN_COLUMNS);
  const byFile = new Map<string, KnownDocument[]>();
  return {
    prepare(context) {
      for (const document of knownDocuments(context.db)) {
        const key = fileKey(document.sourceFile ?? '');
        byFile.set(key, [...(byFile.get(key) ?? []), document]);
      }
      return columns.prepare(context);
    },
    apply: (context, row) => applyRow(context, row, byFile, columns),
  };
}

function applyRow(
  context: CommandContext,
  row: TableRow,
  byFile: ReadonlyMap<string, KnownDocument[]>,
  columns: AttributeColumns,
): RowOutcome {
  const { db } = context;
  const found = findDocument(db, row, byFile);
  if ('key' in found) return refused(found);
  const problems: Notice[] = [];
  const checked = <T>(
    column: string,
    read: (text: string) => T | null,
    problem: (value: string) => Notice,
  ): T | null => {
    const text = row.cell(column);
    const value = text === '' ? null : read(text);
    if (text !== '' && value === null) problems.push(problem(text));
    return value;
  };
  const title = row.cell('doc_id');
  if (title !== '' && db.get(sql`SELECT 1 FROM documents WHERE title = ${title} AND id <> ${found.id}`)) {
    problems.push(notice('attributes.titleTaken', { title }));
  }
  const date = checked('date', readDate, (value) => notice('attributes.badDate', { value }));
  const kind = checked('doc_type', readKind, (value) =>
    notice('attributes.unknownKind', { value, known: DOCUMENT_KINDS.join(', ') }),
  );
  const levelId = checked(
    'level',
    (text) => findLevel(db, text),
    (value) => notice('attributes.unknownLevel', { value, known: levelNames(db) }),
  );
  problems.push(...columns.problems(row));
  if (problems.length > 0) return refused(...problems);

  const waveId = row.cell('wave') === '' ? null : findOrCreateInOrder(context, 'waves', row.cell('wave'));
  const phases = readPhases(row.cell('phase')).map(({ name, iteration }) => ({
    phaseId: findOrCreateInOrder(context, 'phases', name),
    iteration,
  }));
  const names = { county: row.cell('county'), municipality: row.cell('municipality'), school: row.cell('school') };
  const siteId = findOrCreatePlace(context, names, date ?? found.date);
  db.run(sql`
    UPDATE documents SET title = coalesce(${title === '' ? null : title}, title), date = coalesce(${date}, date),
      wave_id = coalesce(${waveId}, wave_id), site_id = coalesce(${siteId}, site_id), level_id = coalesce(${levelId}, level_id)
    WHERE id = ${found.id}`);
  if (phases.length > 0) writeDocumentPhases(context, found.id, phases);
  if (kind !== null && kind !== found.kind) changeKind(context, found.id, kind);
  writeParticipant(context, found.id, row);
  columns.write(context, found.id, row);
  return applied();
}

/** By the file it came from, else by its title; when several came from files of one name, the title decides. */
function findDocument(db: ReadDb, row: TableRow, byFile: ReadonlyMap<string, KnownDocument[]>): KnownDocument | Notice {
  const file = row.cell('file');
  const title = row.cell('doc_id');
  const fromFile = file === '' ? [] : (byFile.get(fileKey(file)) ?? []);
  if (fromFile.length === 1) return fromFile[0] as KnownDocument;
  const titled = title === '' ? undefined : knownDocuments(db, title)[0];
  if (titled && (file === '' || fromFile.some(({ id }) => id === titled.id))) return titled;
  if (fromFile.length > 1) return notice('attributes.ambiguousFile', { file });
  if (file !== '') return notice('attributes.unknownFile', { file });
  return title === '' ? notice('attributes.noDocument') : notice('attributes.unknownDocument', { document: title });
}

function knownDocuments(db: ReadDb, title?: string): KnownDocument[] {
  return db.all<KnownDocument>(sql`
    SELECT id, title, kind, date, source_file AS sourceFile FROM documents
    ${title === undefined ? sql`` : sql`WHERE title = ${title}`}`);
}

/** One row per document says who speaks, in the role held at its date. */
function writeParticipant(context: CommandContext, documentId: DocumentId, row: TableRow): void {
  const { db, newId } = context;
  const [code, role, organisation] = ['participant', 'role', 'organisation'].map((column) => row.cell(column) || null);
  if (!code && !role && !organisation) return;
  const participantId = code ? findOrCreateParticipant(context, code) : null;
  const known = db.get<{ id: string }>(sql`SELECT id FROM document_participants WHERE document_id = ${documentId}`);
  if (known) {
    db.run(sql`
      UPDATE document_participants SET participant_id = coalesce(${participantId}, participant_id),
        role = coalesce(${role ?? null}, role), organisation = coalesce(${organisation ?? null}, organisation)
      WHERE id = ${known.id}`);
  } else {
    db.run(sql`
      INSERT INTO document_participants (id, document_id, participant_id, role, organisation)
      VALUES (${newId()}, ${documentId}, ${participantId}, ${role ?? null}, ${organisation ?? null})`);
  }
}

/** A level's name, or the short id or name of a level code. */
function findLevel(db: ReadDb, text: string): string | null {
  const level = db.get<{ id: string }>(sql`
    SELECT id FROM levels WHERE name = ${text}
    UNION ALL
    SELECT level_id FROM codes WHERE level_id IS NOT NULL AND (short_id = ${text} OR name = ${text} COLLATE NOCASE)
    LIMIT 1`);
  return level?.id ?? null;
}

function levelNames(db: ReadDb): string {
  return db
    .all<{ name: string }>(sql`SELECT name FROM levels ORDER BY ordinal`)
    .map(({ name }) => name)
    .join(', ');
}

function readKind(text: string): DocumentKind | null {
  const key = foldName(text).replaceAll(' ', '_');
  return DOCUMENT_KINDS.find((kind) => kind === key) ?? null;
}

/** File systems differ in how they spell å and in whether case matters; tables may name the folder too. */
function fileKey(file: string): string {
  return foldName(file.split(/[\\/]/).at(-1) ?? '');
}
