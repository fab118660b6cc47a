/** Merging codes into one. What was coded, written and grouped with them goes on with the code that stays. */
import type { Input, Output } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { Code } from '../../../schema/model/coding.ts';
import type { CommandContext } from '../context.ts';
import { CODE_ORDER } from '../db/order-keys.ts';
import { sharedId } from '../db/shared-id.ts';
import { inList, sql } from '../db/sql.ts';
import { assertSlotsFit, moveCode } from './code-commands.ts';
import { facetByKey, getCode } from './code-queries.ts';
import { recordDescent } from './descents.ts';
import { giveCodings } from './recode.ts';

/** Throws Conflict when a code fills a slot of some act that the other's facet cannot fill. */
export function mergeCodes(context: CommandContext, input: Input<'codebook.merge'>): Output<'codebook.merge'> {
  const { db, describe } = context;
  const target = getCode(db, input.intoCodeId);
  const merged = [...new Set(input.fromCodeIds)].map((id) => getCode(db, id));
  if (merged.some((code) => code.id === target.id)) throw new AppError('Invalid', 'codebook.intoItself');
  const ids = merged.map((code) => code.id);
  assertSlotsFit(db, ids, facetByKey(db, target.facet));

  const given = giveCodings(db, sql`code_id IN ${inList(ids)}`, target.id);
  moveOutOf(context, target, ids);
  adoptChildren(context, target, ids);
  db.run(sql`UPDATE memos SET code_id = ${target.id} WHERE code_id IN ${inList(ids)}`);
  joinSets(context, target, ids);
  for (const code of merged) recordDescent(context, 'merge', code.id, target.id, input.reason);
  db.run(sql`DELETE FROM codes WHERE id IN ${inList(ids)}`);
  describe({ code: merged.map((code) => code.shortId).join(', '), into: target.shortId });
  return { code: getCode(db, target.id), ...given };
}

/** A target below a merged code takes that code's place, or it would be deleted with it. */
function moveOutOf(context: CommandContext, target: Code, mergedIds: readonly string[]): void {
  let topmost: Code | null = null;
  for (let id = target.parentId; id !== null; ) {
    const above: Code = getCode(context.db, id);
    if (mergedIds.includes(id)) topmost = above;
    id = above.parentId;
  }
  if (topmost === null) return;
  const { facet, parentId, id: beforeCodeId } = topmost;
  moveCode(context, { codeId: target.id, facet, parentId, beforeCodeId });
}

function adoptChildren(context: CommandContext, target: Code, mergedIds: readonly string[]): void {
  const merged = inList(mergedIds);
  const children = context.db.all<{ id: Code['id'] }>(sql`
    SELECT id FROM codes WHERE parent_id IN ${merged} AND id NOT IN ${merged} AND id <> ${target.id} ORDER BY ${CODE_ORDER}`);
  for (const { id } of children) {
    moveCode(context, { codeId: id, facet: target.facet, parentId: target.id, beforeCodeId: null });
  }
}

function joinSets({ db }: CommandContext, target: Code, mergedIds: readonly string[]): void {
  const sets = db.all<{ id: string }>(sql`
    SELECT DISTINCT code_set_id AS id FROM code_set_members WHERE code_id IN ${inList(mergedIds)}
    EXCEPT SELECT code_set_id FROM code_set_members WHERE code_id = ${target.id}`);
  for (const { id } of sets) {
    db.run(
      sql`INSERT INTO code_set_members (id, code_set_id, code_id) VALUES (${sharedId(db, 'code_set_members', id, target.id)}, ${id}, ${target.id})`,
    );
  }
}
