/** Acts with their slots and what is computed from them. */
import { isCrossLevel, missingSlots } from '../../../schema/domain/acts.ts';
import { AppError } from '../../../schema/errors.ts';
import type { Act, Slot, SlotFilling } from '../../../schema/model/coding.ts';
import type { DocumentId, SegmentId } from '../../../schema/model/ids.ts';
import type { ReadDb } from '../context.ts';
import { CODE_ORDER } from '../db/order-keys.ts';
import { inList, type Sql, sql } from '../db/sql.ts';
import { blockStarts, blocksOf, inTextOrder, SEGMENT_BLOCKS, SEGMENT_END, SEGMENT_START } from './queries.ts';

type ActRow = Omit<Act, 'slots' | 'missing' | 'crossLevel' | 'evidence'>;

export function listActs(db: ReadDb, documentId: string | undefined): Act[] {
  const condition = documentId === undefined ? sql`1` : sql`segments.document_id = ${documentId}`;
  return select(db, blocksOf(documentId), condition);
}

export function getAct(db: ReadDb, actId: string): Act {
  const act = actsById(db, [actId])[0];
  if (act === undefined) throw new AppError('NotFound', 'act.notFound');
  return act;
}

/** Those that are there. */
export function actsById(db: ReadDb, actIds: readonly string[]): Act[] {
  const ids = inList(actIds);
  const documents = sql`SELECT document_id FROM acts JOIN segments ON segments.id = segment_id WHERE acts.id IN ${ids}`;
  return select(db, sql`document_id IN (${documents})`, sql`acts.id IN ${ids}`);
}

/** Acts whose required slots are not all filled; those whose words are gone are listed with the orphans instead. */
export function listIncomplete(db: ReadDb, documentId: string | undefined): Act[] {
  return listActs(db, documentId).filter((act) => act.missing.length > 0 && act.end > act.start);
}

function select(db: ReadDb, blocks: Sql, condition: Sql): Act[] {
  const evidence = readEvidence(db, condition);
  const slots = new Map<string, Act['slots']>();
  const fillings = db.all<SlotFilling & { actId: string; slot: Slot }>(sql`
    SELECT codings.act_id AS actId, codings.slot, codings.id AS codingId, codings.code_id AS codeId, codes.short_id AS code
    FROM codings JOIN acts ON acts.id = codings.act_id JOIN segments ON segments.id = acts.segment_id
    JOIN codes ON codes.id = codings.code_id WHERE ${condition} ORDER BY ${CODE_ORDER}, codings.id`);
  for (const { actId, slot, ...filling } of fillings) {
    const ofAct = slots.get(actId) ?? {};
    slots.set(actId, ofAct);
    ofAct[slot] = [...(ofAct[slot] ?? []), filling];
  }
  return db
    .all<ActRow>(
      inTextOrder(
        blocks,
        sql`SELECT acts.id, segments.document_id AS documentId, segments.id AS segmentId, ${SEGMENT_START} AS start,
                   ${SEGMENT_END} AS end, segments.quote, acts.coder_id AS coderId, coders.name AS coder
            FROM acts JOIN segments ON segments.id = acts.segment_id JOIN coders ON coders.id = acts.coder_id
            ${SEGMENT_BLOCKS}
            WHERE ${condition}`,
      ),
    )
    .map((row) => {
      const ofAct = slots.get(row.id) ?? {};
      return {
        ...row,
        slots: ofAct,
        missing: missingSlots(ofAct),
        crossLevel: isCrossLevel(ofAct),
        evidence: evidence.get(row.id) ?? [],
      };
    });
}

function readEvidence(db: ReadDb, condition: Sql): Map<string, Act['evidence']> {
  const rows = db.all<{ actId: string; segmentId: SegmentId; documentId: DocumentId }>(sql`
    SELECT act_id AS actId, act_evidence.segment_id AS segmentId, words.document_id AS documentId
    FROM act_evidence JOIN segments words ON words.id = act_evidence.segment_id
    JOIN acts ON acts.id = act_id JOIN segments ON segments.id = acts.segment_id
    WHERE ${condition}`);
  const places = placesOf(db, rows);
  const byAct = new Map<string, Act['evidence']>();
  for (const { actId, segmentId } of rows) {
    const place = places.get(segmentId);
    if (place) byAct.set(actId, [...(byAct.get(actId) ?? []), place]);
  }
  for (const ofAct of byAct.values())
    ofAct.sort((a, b) => (a.documentId < b.documentId ? -1 : a.documentId > b.documentId ? 1 : a.start - b.start));
  return byAct;
}

/** Where segments of any documents stand, by id; nothing is read when there are none. */
export function placesOf(
  db: ReadDb,
  rows: readonly { segmentId: SegmentId; documentId: DocumentId }[],
): Map<string, Act['evidence'][number]> {
  if (rows.length === 0) return new Map();
  const documents = inList([...new Set(rows.map(({ documentId }) => documentId))]);
  const places = db.all<Act['evidence'][number]>(sql`
    WITH ${blockStarts(sql`document_id IN ${documents}`)}
    SELECT segments.id AS segmentId, segments.document_id AS documentId, ${SEGMENT_START} AS start, ${SEGMENT_END} AS end,
           segments.quote
    FROM segments ${SEGMENT_BLOCKS} WHERE segments.id IN ${inList(rows.map(({ segmentId }) => segmentId))}`);
  return new Map(places.map((place) => [place.segmentId, place]));
}
