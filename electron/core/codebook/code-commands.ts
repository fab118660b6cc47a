/** Making, changing, moving and deleting codes. */
import type { Input } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { Code, DeletionImpact, Facet } from '../../../schema/model/coding.ts';
import { removeUncoded } from '../codings/commands.ts';
import type { CommandContext, ReadDb, WriteDb } from '../context.ts';
import { CODE_ORDER, keysInOrder } from '../db/order-keys.ts';
import { inList, type Sql, sql } from '../db/sql.ts';
import { codeDeletionImpact, codeTree, facetByKey, getCode } from './code-queries.ts';

export function createCode({ db, newId, describe }: CommandContext, input: Input<'code.create'>): Code {
  const facet = facetByKey(db, input.facet);
  if (input.parentId !== null) assertSameFacet(getCode(db, input.parentId), facet);
  const shortId = input.shortId ?? freeShortId(db, facet.prefix, input.name);
  assertFree(db, shortId, null);
  const id = newId();
  const level = facet.key === 'level' ? (levelNamed(db, input.name) ?? null) : null;
  db.run(sql`INSERT INTO codes (id, facet_id, parent_id, short_id, name, definition, include, exclude, example, colour, level_id, order_key)
    VALUES (${id}, ${facet.id}, ${input.parentId}, ${shortId}, ${input.name}, ${input.definition ?? ''}, ${input.include ?? ''},
            ${input.exclude ?? ''}, ${input.example ?? ''}, ${input.colour ?? facet.colour}, ${level},
            ${orderKey(db, siblings(facet.id, input.parentId), null)})`);
  describe({ code: shortId });
  return getCode(db, id);
}

export function updateCode({ db, describe }: CommandContext, input: Input<'code.update'>): Code {
  const code = getCode(db, input.codeId);
  const next = {
    name: input.name ?? code.name,
    shortId: input.shortId ?? code.shortId,
    definition: input.definition ?? code.definition,
    include: input.include ?? code.include,
    exclude: input.exclude ?? code.exclude,
    example: input.example ?? code.example,
    colour: input.colour?.toLowerCase() ?? code.colour,
  };
  assertFree(db, next.shortId, code.id);
  db.run(sql`UPDATE codes SET name = ${next.name}, short_id = ${next.shortId}, definition = ${next.definition},
    include = ${next.include}, exclude = ${next.exclude}, example = ${next.example}, colour = ${next.colour}
    WHERE id = ${code.id}`);
  describe({ code: next.shortId });
  return getCode(db, code.id);
}

export function moveCode({ db, describe }: CommandContext, input: Input<'code.move'>): Code {
  const code = getCode(db, input.codeId);
  const facet = facetByKey(db, input.facet);
  const moved = db
    .all<{ id: string }>(sql`WITH RECURSIVE ${codeTree(code.id)} SELECT id FROM tree`)
    .map((row) => row.id);
  if (input.parentId !== null) {
    if (moved.includes(input.parentId)) throw new AppError('Invalid', 'code.intoItself');
    assertSameFacet(getCode(db, input.parentId), facet);
  }
  if (facet.key !== code.facet) {
    assertSlotsFit(db, moved, facet);
    db.run(sql`UPDATE codes SET facet_id = ${facet.id} WHERE id IN ${inList(moved)}`);
  }
  const key = orderKey(db, sql`${siblings(facet.id, input.parentId)} AND id <> ${code.id}`, input.beforeCodeId);
  db.run(sql`UPDATE codes SET parent_id = ${input.parentId}, order_key = ${key} WHERE id = ${code.id}`);
  describe({ code: code.shortId });
  return getCode(db, code.id);
}

/** Codes below it and all their codings go along; undo brings everything back. */
export function deleteCode({ db, describe }: CommandContext, codeId: string): DeletionImpact {
  const code = getCode(db, codeId);
  const impact = codeDeletionImpact(db, codeId);
  const segments = db.all<{ id: string }>(sql`
    WITH RECURSIVE ${codeTree(codeId)}
    SELECT DISTINCT segment_id AS id FROM codings WHERE code_id IN (SELECT id FROM tree)`);
  db.run(sql`DELETE FROM codes WHERE id = ${codeId}`);
  removeUncoded(
    db,
    segments.map((segment) => segment.id),
  );
  describe({ code: code.shortId });
  return impact;
}

function siblings(facetId: string, parentId: string | null): Sql {
  return sql`facet_id = ${facetId} AND parent_id IS ${parentId}`;
}

/** The key before `beforeCodeId` among the siblings, or after the last of them. Siblings of the same key make room. */
function orderKey(db: WriteDb, among: Sql, beforeCodeId: string | null): string {
  const rows = db.all<{ id: string; key: string }>(
    sql`SELECT id, order_key AS key FROM codes WHERE ${among} ORDER BY ${CODE_ORDER}`,
  );
  const found = rows.findIndex((row) => row.id === beforeCodeId);
  const place = found < 0 ? rows.length : found;
  const keys = keysInOrder(rows.map(({ key }): string | null => key).toSpliced(place, 0, null));
  for (const [index, { id, key }] of rows.entries()) {
    const renewed = keys[index < place ? index : index + 1] as string;
    if (renewed !== key) db.run(sql`UPDATE codes SET order_key = ${renewed} WHERE id = ${id}`);
  }
  return keys[place] as string;
}

function assertFree(db: ReadDb, shortId: string, exceptCodeId: string | null): void {
  if (db.get(sql`SELECT 1 FROM codes WHERE short_id = ${shortId} AND id IS NOT ${exceptCodeId}`)) {
    throw new AppError('Conflict', 'code.shortIdTaken', { shortId });
  }
}

function assertSameFacet(parent: Code, facet: Facet): void {
  if (parent.facet !== facet.key) throw new AppError('Invalid', 'code.parentFacet', { facet: facet.name });
}

/** What fills a slot of some act may only go to a facet that can fill it too. `which` narrows the codings. */
export function assertSlotsFit(db: ReadDb, codeIds: string[], facet: Facet, which: Sql = sql`1`): void {
  const row = db.get<{ code: string; acts: number }>(sql`
    SELECT codes.short_id AS code, count(*) AS acts FROM codings JOIN codes ON codes.id = codings.code_id
    WHERE code_id IN ${inList(codeIds)} AND slot IS NOT NULL AND slot NOT IN ${inList(facet.slots)} AND ${which}
    GROUP BY codes.id ORDER BY acts DESC LIMIT 1`);
  if (row !== undefined) {
    throw new AppError('Conflict', 'code.facetInUse', { code: row.code, count: row.acts, facet: facet.name });
  }
}

function levelNamed(db: ReadDb, name: string): string | undefined {
  return db.get<{ id: string }>(sql`SELECT id FROM levels WHERE name = ${name}`)?.id;
}

/** "TH.feeling_of_belonging": the facet's prefix and the name's letters and digits, with a number when taken. */
function freeShortId(db: ReadDb, prefix: string, name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '')
    .slice(0, 40);
  const base = `${prefix}.${slug === '' ? 'code' : slug}`;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? base : `${base}_${number}`;
    if (!db.get(sql`SELECT 1 FROM codes WHERE short_id = ${candidate}`)) return candidate;
  }
}
