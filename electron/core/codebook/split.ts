/** Splitting a code: chosen codings go to other codes, new ones beside it or existing ones; the rest stays. */
import type { Input, Output } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { Code } from '../../../schema/model/coding.ts';
import type { CommandContext, ReadDb } from '../context.ts';
import { inList, sql } from '../db/sql.ts';
import { assertSlotsFit, createCode, moveCode } from './code-commands.ts';
import { facetByKey, getCode } from './code-queries.ts';
import { recordDescent } from './descents.ts';
import { giveCodings } from './recode.ts';

type Part = Input<'codebook.split'>['parts'][number];

/** Throws Invalid when a coding is not the code's or is given away twice, Conflict when it would not fit its slot. */
export function splitCode(context: CommandContext, input: Input<'codebook.split'>): Output<'codebook.split'> {
  const { db, describe } = context;
  const code = getCode(db, input.codeId);
  assertItsCodings(db, code, input.parts);
  const next = nextSibling(db, code);
  let codings = 0;
  const codes = input.parts.map((part) => {
    const target = targetOf(context, code, next, part);
    const chosen = sql`codings.id IN ${inList(part.codingIds)}`;
    assertSlotsFit(db, [code.id], facetByKey(db, target.facet), chosen);
    codings += giveCodings(db, chosen, target.id).codings;
    recordDescent(context, 'split', code.id, target.id, input.reason);
    return target.id;
  });
  const parts = [...new Set(codes)].map((id) => getCode(db, id));
  describe({ code: code.shortId, into: parts.map((part) => part.shortId).join(', ') });
  return { codes: parts, codings };
}

function assertItsCodings(db: ReadDb, code: Code, parts: readonly Part[]): void {
  const chosen = parts.flatMap((part) => part.codingIds);
  if (new Set(chosen).size < chosen.length) throw new AppError('Invalid', 'codebook.givenTwice');
  const own = db.get<{ count: number }>(sql`
    SELECT count(*) AS count FROM codings WHERE code_id = ${code.id} AND id IN ${inList(chosen)}`);
  if (own?.count !== chosen.length) throw new AppError('Invalid', 'codebook.notItsCoding', { code: code.shortId });
}

/** The existing code, or a new one between the code that is split and its next sibling. */
function targetOf(context: CommandContext, code: Code, next: Code['id'] | null, part: Part): Code {
  if ((part.codeId === undefined) === (part.name === undefined)) throw new AppError('Invalid', 'codebook.partName');
  if (part.codeId === code.id) throw new AppError('Invalid', 'codebook.partIsItself');
  if (part.codeId !== undefined) return getCode(context.db, part.codeId);
  const { facet, parentId, colour } = code;
  const made = createCode(context, { facet, parentId, colour, name: part.name as string });
  return next === null ? made : moveCode(context, { codeId: made.id, facet, parentId, beforeCodeId: next });
}

function nextSibling(db: ReadDb, code: Code): Code['id'] | null {
  const next = db.get<{ id: Code['id'] }>(sql`
    SELECT next.id FROM codes JOIN codes next ON next.facet_id = codes.facet_id AND next.parent_id IS codes.parent_id
    WHERE codes.id = ${code.id} AND (next.order_key, next.id) > (codes.order_key, codes.id)
    ORDER BY next.order_key, next.id LIMIT 1`);
  return next?.id ?? null;
}
