/** Acts with their slots and what is computed from them. */
import { isCrossLevel, missingSlots } from '../../../schema/domain/acts.ts';
import { AppError } from '../../../schema/errors.ts';
import type { Act, Slot, SlotFilling } from '../../../schema/model/coding.ts';
import { blockStarts, blocksOf, SEGMENT_BLOCKS, SEGMENT_END, SEGMENT_START } from '../codings/queries.ts';
import type { ReadDb } from '../context.ts';
import { type Sql, sql } from '../db/sql.ts';

type ActRow = Omit<Act, 'slots' | 'missing' | 'crossLevel' | 'evidence'>;

export function listActs(db: ReadDb, documentId: string | undefined): Act[] {
  const condition = documentId === undefined ? sql`1` : sql`segments.document_id = ${documentId}`;
  return select(db, blocksOf(documentId), condition);
}

export function getAct(db: ReadDb, actId: string): Act {
  const place = db.get<{ documentId: string }>(sql`
    SELECT segments.document_id AS documentId FROM acts JOIN segments ON segments.id = acts.segment_id WHERE acts.id = ${actId}`);
  const act = place && select(db, blocksOf(place.documentId), sql`acts.id = ${actId}`)[0];
  if (act === undefined) throw new AppError('NotFound', 'act.notFound');
  return act;
}

function select(db: ReadDb, blocks: Sql, condition: Sql): Act[] {
  const slots = new Map<string, Act['slots']>();
  const fillings = db.all<SlotFilling & { actId: string; slot: Slot }>(sql`
    SELECT codings.act_id AS actId, codings.slot, codings.id AS codingId, codings.code_id AS codeId, codes.short_id AS code
    FROM codings JOIN acts ON acts.id = codings.act_id JOIN segments ON segments.id = acts.segment_id
    JOIN codes ON codes.id = codings.code_id WHERE ${condition} ORDER BY codes.order_key`);
  for (const { actId, slot, ...filling } of fillings) {
    const ofAct = slots.get(actId) ?? {};
    slots.set(actId, ofAct);
    ofAct[slot] = [...(ofAct[slot] ?? []), filling];
  }
  return db
    .all<ActRow>(sql`
      WITH ${blockStarts(blocks)}
      SELECT acts.id, segments.document_id AS documentId, segments.id AS segmentId, ${SEGMENT_START} AS start,
             ${SEGMENT_END} AS end, segments.quote, acts.coder_id AS coderId, coders.name AS coder
      FROM acts JOIN segments ON segments.id = acts.segment_id JOIN coders ON coders.id = acts.coder_id
      ${SEGMENT_BLOCKS}
      WHERE ${condition} ORDER BY segments.document_id, start, end DESC, acts.id`)
    .map((row) => {
      const ofAct = slots.get(row.id) ?? {};
      return { ...row, slots: ofAct, missing: missingSlots(ofAct), crossLevel: isCrossLevel(ofAct), evidence: [] };
    });
}
