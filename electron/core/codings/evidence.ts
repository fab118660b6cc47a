/** Further words that are evidence for an act, in its own document or another. */
import type { Input } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { Act } from '../../../schema/model/coding.ts';
import type { CommandContext } from '../context.ts';
import { sharedId } from '../db/shared-id.ts';
import { sql } from '../db/sql.ts';
import { describeAct } from './act-commands.ts';
import { getAct } from './act-queries.ts';
import { createSegment, removeUncoded } from './commands.ts';

/** Adding the same words again changes nothing. */
export function addEvidence(context: CommandContext, { actId, ...span }: Input<'act.addEvidence'>): Act {
  const { db } = context;
  const act = getAct(db, actId);
  const segmentId = createSegment(context, span);
  if (segmentId === act.segmentId) throw new AppError('Invalid', 'act.ownWords');
  if (!db.get(sql`SELECT 1 FROM act_evidence WHERE act_id = ${actId} AND segment_id = ${segmentId}`)) {
    db.run(
      sql`INSERT INTO act_evidence (id, act_id, segment_id) VALUES (${sharedId(db, 'act_evidence', actId, segmentId)}, ${actId}, ${segmentId})`,
    );
  }
  return describeAct(context, getAct(db, actId));
}

export function removeEvidence(context: CommandContext, { actId, segmentId }: Input<'act.removeEvidence'>): Act {
  const { db } = context;
  getAct(db, actId);
  db.run(sql`DELETE FROM act_evidence WHERE act_id = ${actId} AND segment_id = ${segmentId}`);
  removeUncoded(db, [segmentId]);
  return describeAct(context, getAct(db, actId));
}
