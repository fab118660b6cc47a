/** What the arena network is made of: who attended observed meetings, and what was told of who meets where. */

import { AppError } from '../../../../schema/errors.ts';
import type { Meeting, NetworkData } from '../../../../schema/figures/arena-network/ties.ts';
import { actorOf } from '../../../../schema/figures/arena-network/ties.ts';
import type { DocumentFilter } from '../../../../schema/model/filter.ts';
import type { ReportedTie } from '../../../../schema/model/meeting.ts';
import { MEETING_KINDS } from '../../../../schema/text/meeting-parts.ts';
import { blockStarts, SEGMENT_BLOCKS, SEGMENT_END, SEGMENT_START } from '../../codings/queries.ts';
import type { ReadDb } from '../../context.ts';
import { allOf, inList, type Sql, sql } from '../../db/sql.ts';
import { listWaves } from '../../design/queries.ts';
import { documentsPassing, withSets } from '../../documents/document-filter.ts';

/** A reported tie belongs to the wave that it was told of, else to that of the document in which it was told. */
const TIE_WAVE = sql`coalesce(reported_ties.wave_id, documents.wave_id)`;
const IS_MEETING = sql`documents.kind IN ${inList(MEETING_KINDS)}`;

export function readNetworkData(db: ReadDb, filter: DocumentFilter): NetworkData {
  const passing = documentsPassing(db, filter);
  const filters = withSets(db, filter);
  const meetings = [...readObserved(db, passing), ...readReported(db, passing, filters)];
  // A document of one wave may tell of another.
  const waves = listWaves(db).filter(
    ({ id }) =>
      filters.every(({ waveIds }) => !waveIds?.length || waveIds.includes(id)) ||
      meetings.some(({ waveId }) => waveId === id),
  );
  const withoutArena = db.get<{ n: number }>(sql`
    SELECT count(*) AS n FROM meetings JOIN documents ON documents.id = meetings.document_id
    WHERE arena_id IS NULL AND ${IS_MEETING} AND ${passing}
      AND EXISTS (SELECT 1 FROM attendance WHERE attendance.document_id = documents.id AND present = 1)`);
  return {
    waves: waves.map(({ id, name }) => ({ id, name })),
    meetings,
    withoutArena: withoutArena?.n ?? 0,
  };
}

function readObserved(db: ReadDb, passing: Sql): Meeting[] {
  return db.all<Meeting>(sql`
    SELECT 'observed' AS evidence, documents.id AS sourceId, documents.id AS documentId, documents.wave_id AS waveId,
      arenas.id AS arenaId, arenas.name AS arena, attendance.participant_id AS participantId,
      participants.code AS participant, attendance.name, attendance.role, attendance.agency
    FROM attendance JOIN meetings ON meetings.document_id = attendance.document_id
    JOIN arenas ON arenas.id = meetings.arena_id
    JOIN documents ON documents.id = attendance.document_id
    LEFT JOIN participants ON participants.id = attendance.participant_id
    WHERE attendance.present = 1 AND ${IS_MEETING} AND ${passing}
    ORDER BY documents.title, attendance.ordinal, attendance.id`);
}

function readReported(db: ReadDb, passing: Sql, filters: readonly DocumentFilter[]): Meeting[] {
  return db.all<Meeting>(sql`
    SELECT 'reported' AS evidence, reported_ties.id AS sourceId, documents.id AS documentId, ${TIE_WAVE} AS waveId,
      arenas.id AS arenaId, arenas.name AS arena, reported_ties.participant_id AS participantId,
      participants.code AS participant, '' AS name, reported_ties.role, reported_ties.agency
    FROM reported_ties JOIN arenas ON arenas.id = reported_ties.arena_id
    LEFT JOIN segments ON segments.id = reported_ties.segment_id
    LEFT JOIN documents ON documents.id = segments.document_id
    LEFT JOIN participants ON participants.id = reported_ties.participant_id
    WHERE CASE WHEN documents.id IS NULL THEN ${allOf(filters.map(passesWithoutDocument))} ELSE ${passing} END
    ORDER BY documents.title, reported_ties.id`);
}

/** A tie from a table has a wave, if anything: no other condition on documents can hold for it. Sets are asked beside. */
function passesWithoutDocument({ waveIds, setIds: _sets, ...others }: DocumentFilter): Sql {
  if (Object.values(others).some((asked) => asked !== undefined && asked.length > 0)) return sql`0`;
  return waveIds?.length ? sql`reported_ties.wave_id IN ${inList(waveIds)}` : sql`1`;
}

/** Ties told of in the document, in the text's order, or in all documents. */
export function listTies(db: ReadDb, documentId: string | undefined): ReportedTie[] {
  return selectTies(db, documentId === undefined ? sql`1` : sql`segments.document_id = ${documentId}`);
}

export function getTie(db: ReadDb, id: string): ReportedTie {
  const [tie] = selectTies(db, sql`reported_ties.id = ${id}`);
  if (tie === undefined) throw new AppError('NotFound', 'tie.notFound');
  return tie;
}

function selectTies(db: ReadDb, condition: Sql): ReportedTie[] {
  type Row = Omit<ReportedTie, 'actor'> & Pick<Meeting, 'participantId' | 'participant' | 'role' | 'agency'>;
  return db
    .all<Row>(sql`
      WITH ${blockStarts(sql`document_id IN (SELECT document_id FROM segments WHERE id IN
        (SELECT segment_id FROM reported_ties))`)}
      SELECT reported_ties.id, arenas.id AS arenaId, arenas.name AS arena, ${TIE_WAVE} AS waveId, reported_ties.note,
        segments.document_id AS documentId, segments.id AS segmentId, ${SEGMENT_START} AS start, ${SEGMENT_END} AS end,
        segments.quote, participant_id AS participantId, participants.code AS participant, role, agency
      FROM reported_ties JOIN arenas ON arenas.id = arena_id
      JOIN segments ON segments.id = reported_ties.segment_id
      JOIN documents ON documents.id = segments.document_id
      LEFT JOIN participants ON participants.id = participant_id
      ${SEGMENT_BLOCKS}
      WHERE ${condition} ORDER BY documents.title, start, reported_ties.id`)
    .map(({ participantId, participant, role, agency, ...tie }) => ({
      ...tie,
      actor: actorOf({ participantId, participant, name: '', role, agency }).name,
    }));
}
