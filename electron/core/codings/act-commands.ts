/** Making and changing acts: groups of codings on one segment, each in a slot. */
import type { Input } from '../../../schema/contract.ts';
import { holdsSeveral } from '../../../schema/domain/acts.ts';
import { AppError } from '../../../schema/errors.ts';
import { type Act, type ActSlots, SLOTS } from '../../../schema/model/coding.ts';
import type { CommandContext } from '../context.ts';
import { sql } from '../db/sql.ts';
import { getAct } from './act-queries.ts';
import { assertFitsSlot, codeSegment, createSegment, documentTitle, removeUncoded } from './commands.ts';

/** Writes an act on a segment that is there. Throws Invalid when a code does not fit its slot or nothing is filled. */
export function createAct(
  context: CommandContext,
  act: { segmentId: string; coderId: string; slots: ActSlots },
): string {
  const id = context.newId();
  context.db.run(sql`INSERT INTO acts (id, segment_id, coder_id) VALUES (${id}, ${act.segmentId}, ${act.coderId})`);
  if (fillSlots(context, { id, ...act }) === 0) throw new AppError('Invalid', 'act.empty');
  return id;
}

/** act.create: the act, and further thematic codes on the same words. */
export function codeAct(context: CommandContext, input: Input<'act.create'>): Act {
  const segmentId = createSegment(context, input);
  const id = createAct(context, { segmentId, coderId: context.coderId, slots: input.slots });
  const { codes } = codeSegment(context, segmentId, input.codes);
  return describeAct(context, getAct(context.db, id), codes);
}

export function changeAct(context: CommandContext, input: Input<'act.update'>): Act {
  const { db } = context;
  const act = getAct(db, input.actId);
  for (const slot of SLOTS) {
    if (input.slots[slot] !== undefined) db.run(sql`DELETE FROM codings WHERE act_id = ${act.id} AND slot = ${slot}`);
  }
  fillSlots(context, { id: act.id, segmentId: act.segmentId, coderId: act.coderId, slots: input.slots });
  if (!db.get(sql`SELECT 1 FROM codings WHERE act_id = ${act.id}`)) throw new AppError('Invalid', 'act.empty');
  return describeAct(context, getAct(db, act.id));
}

/** The act's codings go with it. */
export function deleteAct(context: CommandContext, actId: string): void {
  const act = describeAct(context, getAct(context.db, actId));
  context.db.run(sql`DELETE FROM acts WHERE id = ${actId}`);
  removeUncoded(context.db, [act.segmentId, ...act.evidence.map(({ segmentId }) => segmentId)]);
}

function fillSlots(
  { db, newId }: CommandContext,
  act: { id: string; segmentId: string; coderId: string; slots: ActSlots },
): number {
  let filled = 0;
  for (const slot of SLOTS) {
    const codeIds = [...new Set(act.slots[slot] ?? [])];
    if (codeIds.length > 1 && !holdsSeveral(slot)) throw new AppError('Invalid', 'act.oneCode', { slot });
    for (const codeId of codeIds) {
      assertFitsSlot(db, codeId, slot);
      db.run(sql`INSERT INTO codings (id, segment_id, code_id, coder_id, act_id, slot)
        VALUES (${newId()}, ${act.segmentId}, ${codeId}, ${act.coderId}, ${act.id}, ${slot})`);
      filled += 1;
    }
  }
  return filled;
}

/** Names the act in the history by its work forms, or else by its first slot, and the codes that came with it. */
export function describeAct(context: CommandContext, act: Act, furtherCodes = ''): Act {
  const leading = (act.slots.work_form ?? Object.values(act.slots)[0] ?? []).map((filling) => filling.code);
  const code = [...leading, furtherCodes].filter(Boolean).join(', ');
  context.describe({ code, document: documentTitle(context.db, act.documentId) });
  return act;
}
