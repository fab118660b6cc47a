/** Named sets of codes: for looking at part of the codebook, whatever facets the codes are in. */
import type { Input } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { CodeSet } from '../../../schema/model/codebook.ts';
import type { CommandContext, ReadDb } from '../context.ts';
import { CODE_ORDER } from '../db/order-keys.ts';
import { sharedId } from '../db/shared-id.ts';
import { inList, sql } from '../db/sql.ts';
import { getCode } from './code-queries.ts';

export function listCodeSets(db: ReadDb): CodeSet[] {
  const members = db.all<{ setId: string; codeId: CodeSet['codeIds'][number] }>(sql`
    SELECT code_set_id AS setId, code_id AS codeId FROM code_set_members
    JOIN codes ON codes.id = code_id JOIN facets ON facets.id = codes.facet_id ORDER BY facets.ordinal, ${CODE_ORDER}`);
  const bySet = Map.groupBy(members, (member) => member.setId);
  return db
    .all<{ id: string; name: string }>(sql`SELECT id, name FROM code_sets ORDER BY name COLLATE NOCASE`)
    .map((set) => ({ ...set, codeIds: (bySet.get(set.id) ?? []).map((member) => member.codeId) }));
}

export function saveCodeSet(context: CommandContext, input: Input<'codeSet.save'>): CodeSet {
  const { db, newId, describe } = context;
  const id = input.id ?? newId();
  if (db.get(sql`SELECT 1 FROM code_sets WHERE name = ${input.name} AND id <> ${id}`)) {
    throw new AppError('Conflict', 'codebook.setNameTaken', { name: input.name });
  }
  if (input.id === undefined) db.run(sql`INSERT INTO code_sets (id, name) VALUES (${id}, ${input.name})`);
  else {
    getCodeSet(db, id);
    db.run(sql`UPDATE code_sets SET name = ${input.name} WHERE id = ${id}`);
  }
  db.run(sql`DELETE FROM code_set_members WHERE code_set_id = ${id} AND code_id NOT IN ${inList(input.codeIds)}`);
  const there = new Set<string>(getCodeSet(db, id).codeIds);
  for (const codeId of new Set(input.codeIds)) {
    if (there.has(codeId)) continue;
    getCode(db, codeId);
    db.run(
      sql`INSERT INTO code_set_members (id, code_set_id, code_id) VALUES (${sharedId(db, 'code_set_members', id, codeId)}, ${id}, ${codeId})`,
    );
  }
  describe({ name: input.name });
  return getCodeSet(db, id);
}

export function deleteCodeSet({ db, describe }: CommandContext, id: string): void {
  const { name } = getCodeSet(db, id);
  db.run(sql`DELETE FROM code_sets WHERE id = ${id}`);
  describe({ name });
}

function getCodeSet(db: ReadDb, id: string): CodeSet {
  const set = listCodeSets(db).find((one) => one.id === id);
  if (set === undefined) throw new AppError('NotFound', 'codebook.setNotFound');
  return set;
}
