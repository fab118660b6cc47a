/**
 * Where material comes from: every document with its place in the study, as figures count it and
 * excerpts name it. A document's county, municipality and school are its site or the nearest
 * site of that kind above it.
 */

import type { DocumentFilter } from '../../../schema/model/filter.ts';
import type { DocumentId, LevelId, SiteId, WaveId } from '../../../schema/model/ids.ts';
import { compareNames } from '../../../schema/text/names.ts';
import type { ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';
import { documentsPassing, siteGroup } from './document-filter.ts';

export interface PlacedDocument {
  documentId: DocumentId;
  document: string;
  date: string | null;
  countyId: SiteId | null;
  county: string | null;
  municipality: string | null;
  school: string | null;
  waveId: WaveId | null;
  wave: string | null;
  waveOrdinal: number | null;
  levelId: LevelId | null;
  level: string | null;
  /** All who speak or attend, each with a code; their roles at the time, each once. */
  participants: { id: string; code: string }[];
  roles: string[];
}

type PlaceRow = Omit<PlacedDocument, 'participants' | 'roles'>;

/** The documents that pass, ordered by county, school, wave and title. */
export function listPlacedDocuments(db: ReadDb, filter: DocumentFilter): PlacedDocument[] {
  const rows = db.all<PlaceRow>(sql`
    WITH nearest AS (
      -- With min(), SQLite takes the other columns from the row that holds the minimum.
      SELECT document_id, ${siteGroup} AS kind, site_id AS id, name, min(distance) FROM document_places
      GROUP BY document_id, ${siteGroup}
    )
    SELECT documents.id AS documentId, documents.title AS document, documents.date,
           county.id AS countyId, county.name AS county, municipality.name AS municipality,
           school.name AS school,
           waves.id AS waveId, waves.name AS wave, waves.ordinal AS waveOrdinal,
           levels.id AS levelId, levels.name AS level
    FROM documents
    LEFT JOIN nearest county ON county.document_id = documents.id AND county.kind = 'county'
    LEFT JOIN nearest municipality ON municipality.document_id = documents.id AND municipality.kind = 'municipality'
    LEFT JOIN nearest school ON school.document_id = documents.id AND school.kind = 'school'
    LEFT JOIN waves ON waves.id = documents.wave_id
    LEFT JOIN levels ON levels.id = documents.level_id
    WHERE ${documentsPassing(db, filter)}`);
  const people = participantsByDocument(db);
  return rows
    .map((row) => ({ ...row, ...(people.get(row.documentId) ?? { participants: [], roles: [] }) }))
    .sort(
      (a, b) =>
        compareNames(a.county, b.county) ||
        compareNames(a.school, b.school) ||
        (a.waveOrdinal ?? Number.MAX_SAFE_INTEGER) - (b.waveOrdinal ?? Number.MAX_SAFE_INTEGER) ||
        compareNames(a.document, b.document),
    );
}

function participantsByDocument(db: ReadDb): Map<string, Pick<PlacedDocument, 'participants' | 'roles'>> {
  const people = new Map<string, { participants: { id: string; code: string }[]; roles: string[] }>();
  const rows = db.all<{ documentId: string; id: string | null; code: string | null; role: string | null }>(sql`
    SELECT document_id AS documentId, participants.id, participants.code, role
    FROM document_people LEFT JOIN participants ON participants.id = participant_id
    ORDER BY document_id, participants.code`);
  for (const { documentId, id, code, role } of rows) {
    const ofDocument = people.get(documentId) ?? { participants: [], roles: [] };
    people.set(documentId, ofDocument);
    if (id !== null && code !== null && !ofDocument.participants.some((one) => one.id === id))
      ofDocument.participants.push({ id, code });
    if (role !== null && !ofDocument.roles.includes(role)) ofDocument.roles.push(role);
  }
  return people;
}
