/** The codebook as rows. */
import { AppError } from '../../../schema/errors.ts';
import type { Code, CountedCode, DeletionImpact, Facet, Slot } from '../../../schema/model/coding.ts';
import { countCodings } from '../codings/coding-counts.ts';
import type { ReadDb } from '../context.ts';
import { CODE_ORDER } from '../db/order-keys.ts';
import { type Sql, sql } from '../db/sql.ts';

interface FacetRow extends Omit<Facet, 'slots'> {
  slots: string;
}

export function listFacets(db: ReadDb): Facet[] {
  return db
    .all<FacetRow>(
      sql`SELECT id, key, name, prefix, slots, work_category AS workCategory, colour FROM facets ORDER BY ordinal`,
    )
    .map((row) => ({ ...row, slots: JSON.parse(row.slots) as Slot[] }));
}

export function facetByKey(db: ReadDb, key: string): Facet {
  const facet = listFacets(db).find((one) => one.key === key);
  if (facet === undefined) throw new AppError('NotFound', 'code.unknownFacet', { facet: key });
  return facet;
}

/** In the codebook's order: facets, then siblings; a child may come before its parent. */
export function listCodes(db: ReadDb): Code[] {
  return selectCodes(db, sql`1`);
}

/** With how often each is used: a walk through all codings, for what is written to a file or frozen. */
export function listCountedCodes(db: ReadDb): CountedCode[] {
  const uses = new Map(countCodings(db).codes.map(({ codeId, ...use }) => [codeId, use]));
  return listCodes(db).map((code) => ({ ...code, ...(uses.get(code.id) ?? { codings: 0, documents: 0 }) }));
}

export function getCode(db: ReadDb, codeId: string): Code {
  const code = selectCodes(db, sql`codes.id = ${codeId}`)[0];
  if (code === undefined) throw new AppError('NotFound', 'code.notFound');
  return code;
}

function selectCodes(db: ReadDb, condition: Sql): Code[] {
  return db.all<Code>(sql`
    SELECT codes.id, short_id AS shortId, codes.name, facets.key AS facet, parent_id AS parentId, definition, include,
           exclude, example, codes.colour, level_id AS levelId
    FROM codes JOIN facets ON facets.id = codes.facet_id
    WHERE ${condition} ORDER BY facets.ordinal, ${CODE_ORDER}`);
}

/** A common table `tree(id)`: the code and every code below it. */
export function codeTree(codeId: string): Sql {
  return sql`tree(id) AS (
    SELECT ${codeId} UNION SELECT codes.id FROM codes JOIN tree ON codes.parent_id = tree.id)`;
}

/** What deleting a code takes along: codes below it, their codings, and acts that would be left empty. */
export function codeDeletionImpact(db: ReadDb, codeId: string): DeletionImpact {
  getCode(db, codeId);
  const codes = db.all<{ shortId: string }>(sql`
    WITH RECURSIVE ${codeTree(codeId)}
    SELECT short_id AS shortId FROM codes WHERE id IN (SELECT id FROM tree) ORDER BY ${CODE_ORDER}`);
  const counts = db.get<{ codings: number; documents: number; acts: number }>(sql`
    WITH RECURSIVE ${codeTree(codeId)}
    SELECT count(*) AS codings, count(DISTINCT segments.document_id) AS documents,
           count(DISTINCT CASE WHEN NOT EXISTS (
             SELECT 1 FROM codings other WHERE other.act_id = codings.act_id AND other.code_id NOT IN (SELECT id FROM tree)
           ) THEN codings.act_id END) AS acts
    FROM codings JOIN segments ON segments.id = codings.segment_id WHERE code_id IN (SELECT id FROM tree)`);
  return {
    codes: codes.map((code) => code.shortId),
    codings: counts?.codings ?? 0,
    acts: counts?.acts ?? 0,
    documents: counts?.documents ?? 0,
  };
}
