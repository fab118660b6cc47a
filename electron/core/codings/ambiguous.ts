/**
 * Segments on which a coder's plain codes do not say who did what, and acts made of such codes. Flat codes cannot
 * tell two acts in one sentence apart; here a person does.
 */
import type { Input } from '../../../schema/contract.ts';
import { isAmbiguous, slotsInOrder } from '../../../schema/domain/acts.ts';
import { AppError } from '../../../schema/errors.ts';
import type { Act, AmbiguousSegment, Slot } from '../../../schema/model/coding.ts';
import type { CoderId, CodingId, DocumentId, SegmentId } from '../../../schema/model/ids.ts';
import type { CommandContext, ReadDb } from '../context.ts';
import { CODE_ORDER } from '../db/order-keys.ts';
import { inList, sql } from '../db/sql.ts';
import { describeAct } from './act-commands.ts';
import { getAct, placesOf } from './act-queries.ts';
import { joinImplicitAct } from './commands.ts';
import { absorbAct, contentOfAct, findAct } from './move-codings.ts';

type Candidate = AmbiguousSegment['codings'][number];
interface Row extends Omit<Candidate, 'slots'> {
  segmentId: SegmentId;
  documentId: DocumentId;
  document: string;
  coderId: CoderId;
  slots: string;
  inAct: number;
}

/**
 * In the text's order. Of a segment that is resolved in part, the codes of its acts are offered again when what is left
 * has none of that kind: one level may belong to both acts.
 */
export function listAmbiguous(db: ReadDb, documentId: string | undefined): AmbiguousSegment[] {
  const inDocument = documentId === undefined ? sql`1` : sql`segments.document_id = ${documentId}`;
  const rows = db.all<Row>(sql`
    SELECT segments.id AS segmentId, segments.document_id AS documentId, documents.title AS document,
           codings.coder_id AS coderId, codings.id AS codingId, codings.code_id AS codeId, codes.short_id AS code,
           facets.slots, codings.act_id IS NOT NULL AS inAct
    FROM segments JOIN codings ON codings.segment_id = segments.id
    JOIN documents ON documents.id = segments.document_id
    JOIN codes ON codes.id = codings.code_id JOIN facets ON facets.id = codes.facet_id
    WHERE segments.state = 'anchored' AND ${inDocument} AND facets.slots <> '[]'
    ORDER BY documents.title, documents.id, ${CODE_ORDER}, codings.id`);
  const groups = Map.groupBy(rows, (row) => `${row.segmentId} ${row.coderId}`);
  const found = [...groups.values()].flatMap((group) => {
    const codings = openCodings(group);
    return codings ? [{ ...(group[0] as Row), codings }] : [];
  });
  // Only now, for the few that are ambiguous: where a segment stands takes the lengths of all blocks before it.
  const places = placesOf(db, found);
  const listed = found.flatMap(({ segmentId, document, coderId, codings }): AmbiguousSegment[] => {
    const place = places.get(segmentId);
    return place ? [{ ...place, document, coderId, codings }] : [];
  });
  const order = new Map([...new Set(listed.map((one) => one.documentId))].map((id, position) => [id, position]));
  const rank = (one: AmbiguousSegment) => order.get(one.documentId) ?? 0;
  return listed.sort((a, b) => rank(a) - rank(b) || a.start - b.start || b.end - a.end);
}

/** What is to be put together on one segment by one coder; null when nothing is ambiguous there. */
function openCodings(group: readonly Row[]): Candidate[] | null {
  const withSlots = group.map((row) => ({ ...row, slots: JSON.parse(row.slots) as Slot[] }));
  const loose = withSlots.filter((row) => !row.inAct);
  if (!isAmbiguous(loose, loose.length < withSlots.length)) return null;
  const lent = withSlots.filter((row) => row.inAct && !loose.some(({ slots }) => slots[0] === row.slots[0]));
  const offered = [...loose, ...lent.filter((row, n) => lent.findIndex(({ codeId }) => codeId === row.codeId) === n)];
  return offered.map(({ codingId, codeId, code, slots }) => ({ codingId, codeId, code, slots }));
}

interface GivenCoding {
  id: CodingId;
  segmentId: string;
  coderId: CoderId;
  codeId: string;
  code: string;
  inAct: number;
  slots: string;
}

/**
 * act.fromCodings: plain codings become the act's own; a coding that belongs to another act stays there and is copied.
 * The first level fills `levelSlot`, a second one the other. Throws Invalid when codes do not fit together.
 */
export function actFromCodings(context: CommandContext, input: Input<'act.fromCodings'>): Act {
  const { db, newId } = context;
  const codings = readGiven(db, input.codingIds);
  const [first] = codings;
  if (!first || codings.some(({ segmentId, coderId }) => segmentId !== first.segmentId || coderId !== first.coderId)) {
    throw new AppError('Invalid', 'act.fromDifferent');
  }
  const slots = slotsInOrder(
    codings.map((coding) => JSON.parse(coding.slots) as Slot[]),
    input.levelSlot,
  );
  const id = newId();
  const { segmentId, coderId } = first;
  db.run(sql`INSERT INTO acts (id, segment_id, coder_id) VALUES (${id}, ${segmentId}, ${coderId})`);
  codings.forEach((coding, index) => {
    const slot = slots[index];
    if (!slot) throw new AppError('Invalid', 'act.noSlot', { code: coding.code });
    if (!coding.inAct) db.run(sql`UPDATE codings SET act_id = ${id}, slot = ${slot} WHERE id = ${coding.id}`);
    else
      db.run(sql`INSERT INTO codings (id, segment_id, code_id, coder_id, act_id, slot, certainty)
        SELECT ${newId()}, segment_id, code_id, coder_id, ${id}, ${slot}, certainty FROM codings WHERE id = ${coding.id}`);
  });
  const twin = findAct(db, { segmentId, coderId, content: contentOfAct(db, id), except: id });
  if (twin !== undefined) absorbAct(db, id, twin);
  joinImplicitAct(context, segmentId, coderId);
  return describeAct(context, getAct(db, twin ?? id));
}

/** In the order given. Throws NotFound when one is gone. */
function readGiven(db: ReadDb, codingIds: readonly string[]): GivenCoding[] {
  const rows = db.all<GivenCoding>(sql`
    SELECT codings.id, segment_id AS segmentId, coder_id AS coderId, code_id AS codeId, codes.short_id AS code,
           act_id IS NOT NULL AS inAct, facets.slots
    FROM codings JOIN codes ON codes.id = codings.code_id JOIN facets ON facets.id = codes.facet_id
    WHERE codings.id IN ${inList(codingIds)}`);
  return [...new Set(codingIds)].map((id) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (!row) throw new AppError('NotFound', 'coding.notFound');
    return row;
  });
}
