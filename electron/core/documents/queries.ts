/** Documents as the contract shows them: the list with its counts, and one document with its text. */
import { AppError, type Notice } from '../../../schema/errors.ts';
import type { DeletionImpact } from '../../../schema/model/coding.ts';
import type { DocumentDetail, DocumentSummary } from '../../../schema/model/document.ts';
import type { DocumentFilter } from '../../../schema/model/filter.ts';
import type { DocumentId, PhaseId, SiteId } from '../../../schema/model/ids.ts';
import { compareNames } from '../../../schema/text/names.ts';
import type { ReadDb } from '../context.ts';
import { type Sql, sql } from '../db/sql.ts';
import { listRecordings } from '../media/queries.ts';
import { readTurnRules } from '../turns/stored-rules.ts';
import { readBlocks } from './blocks.ts';
import { documentsPassing, siteGroup } from './document-filter.ts';

type PlaceColumns = 'site' | 'county' | 'countyId' | 'municipality' | 'school' | 'schoolId';
type SummaryRow = Omit<DocumentSummary, PlaceColumns | 'phase' | 'phases'>;

/** Sorted by title as people sort: "A2" before "A10". */
export function listDocuments(db: ReadDb, filter: DocumentFilter): DocumentSummary[] {
  return selectSummaries(db, documentsPassing(db, filter)).sort((a, b) => compareNames(a.title, b.title));
}

export function getDocument(db: ReadDb, documentId: string): DocumentDetail {
  const [summary] = selectSummaries(db, sql`documents.id = ${documentId}`);
  if (!summary) throw new AppError('NotFound', 'document.notFound');
  const { turns: _turns, ...rest } = summary;
  const attributes = db.all<{ name: string; value: string }>(sql`
    SELECT attributes.name, value FROM attribute_values JOIN attributes ON attributes.id = attribute_id
    WHERE document_id = ${documentId} ORDER BY attributes.name`);
  const notes = db.get<{ notes: string }>(sql`SELECT import_notes AS notes FROM documents WHERE id = ${documentId}`);
  return {
    ...rest,
    ...readBlocks(db, documentId),
    attributes: Object.fromEntries(attributes.map(({ name, value }) => [name, value])),
    media: listRecordings(db, documentId),
    turnRules: readTurnRules(db, documentId),
    importNotes: (JSON.parse(notes?.notes ?? '[]') as Notice[]).map((note) => note.message),
  };
}

/** What deleting a document takes along. */
export function documentDeletionImpact(db: ReadDb, documentId: DocumentId): DeletionImpact {
  if (!db.get(sql`SELECT 1 FROM documents WHERE id = ${documentId}`)) {
    throw new AppError('NotFound', 'document.notFound');
  }
  const count = (table: Sql) =>
    db.get<{ n: number }>(sql`
      SELECT count(*) AS n FROM segments JOIN ${table} AS coded ON coded.segment_id = segments.id
      WHERE segments.document_id = ${documentId}`)?.n ?? 0;
  return { codes: [], codings: count(sql`codings`), acts: count(sql`acts`), documents: 1 };
}

function selectSummaries(db: ReadDb, condition: Sql): DocumentSummary[] {
  const rows = db.all<SummaryRow>(sql`
    SELECT documents.id, title, documents.kind, date, source_file AS sourceFile,
      documents.valid_from AS validFrom, documents.valid_to AS validTo, documents.language,
      waves.name AS wave, wave_id AS waveId, levels.name AS level, documents.level_id AS levelId, site_id AS siteId,
      participants.code AS participant, speakers.participant_id AS participantId, speakers.role, speakers.organisation,
      (SELECT count(*) FROM turns WHERE document_id = documents.id) AS turns,
      (SELECT coalesce(sum(words), 0) FROM blocks WHERE document_id = documents.id) AS words,
      (SELECT coalesce(sum(words), 0) FROM blocks JOIN turns ON turns.id = blocks.turn_id AND NOT turns.interviewer
        WHERE blocks.document_id = documents.id) AS informantWords
    FROM documents
    LEFT JOIN waves ON waves.id = wave_id
    LEFT JOIN levels ON levels.id = documents.level_id
    -- Of several who speak or attend, the first stands for the document.
    LEFT JOIN document_participants AS speakers
      ON speakers.id = (SELECT min(id) FROM document_participants WHERE document_id = documents.id)
    LEFT JOIN participants ON participants.id = speakers.participant_id
    WHERE ${condition}`);
  const places = placesByDocument(db);
  const phases = phasesByDocument(db);
  return rows.map((row) => {
    const place = places.get(row.id) ?? {};
    const ofDocument = phases.get(row.id) ?? [];
    return {
      ...row,
      phases: ofDocument,
      phase: ofDocument.map(({ name }) => name).join('; ') || null,
      site: place.site?.name ?? null,
      county: place.county?.name ?? null,
      countyId: place.county?.id ?? null,
      municipality: place.municipality?.name ?? null,
      school: place.school?.name ?? null,
      schoolId: place.school?.id ?? null,
    };
  });
}

type Places = Partial<Record<string, { id: SiteId; name: string }>>;

/** By group of kinds, the nearest of those above; under `site` the document's own. */
function placesByDocument(db: ReadDb): Map<DocumentId, Places> {
  const places = new Map<DocumentId, Places>();
  const rows = db.all<{ documentId: DocumentId; id: SiteId; group: string; name: string }>(sql`
    SELECT document_id AS documentId, site_id AS id, ${siteGroup} AS "group", name
    FROM document_places ORDER BY document_id, distance`);
  for (const { documentId, id, group, name } of rows) {
    const place = places.get(documentId) ?? { site: { id, name } };
    place[group] ??= { id, name };
    places.set(documentId, place);
  }
  return places;
}

function phasesByDocument(db: ReadDb): Map<DocumentId, DocumentSummary['phases']> {
  const phases = new Map<DocumentId, DocumentSummary['phases']>();
  const rows = db.all<{ documentId: DocumentId; phaseId: PhaseId; name: string; iteration: number }>(sql`
    SELECT document_id AS documentId, phase_id AS phaseId, phases.name, iteration
    FROM document_phases JOIN phases ON phases.id = phase_id ORDER BY ordinal, phases.name, iteration`);
  for (const { documentId, ...phase } of rows) {
    phases.set(documentId, [...(phases.get(documentId) ?? []), phase]);
  }
  return phases;
}
