/**
 * Excerpts: the coded passages, one row per act, and one per segment and coder for the codings that
 * belong to no act. Orphaned segments are counted, not listed: their words are no longer in the text.
 */

import { sourceTag } from '../../../schema/domain/source-tag.ts';
import type { Coding } from '../../../schema/model/coding.ts';
import type { TurnKind } from '../../../schema/model/document.ts';
import type { Excerpt, ExcerptFilter } from '../../../schema/model/excerpt.ts';
import type { ActId, CoderId, DocumentId, SegmentId } from '../../../schema/model/ids.ts';
import type { Language } from '../../../words/languages.ts';
import { blockStarts, SEGMENT_BLOCKS, SEGMENT_END, SEGMENT_START } from '../codings/queries.ts';
import type { ReadDb } from '../context.ts';
import { CODE_ORDER } from '../db/order-keys.ts';
import { allOf, inList, type Sql, sql } from '../db/sql.ts';
import { listPlacedDocuments, type PlacedDocument } from '../documents/placed-documents.ts';
import { SPEECH_KIND, segmentsOfKinds } from '../documents/speech-kind.ts';

/** An excerpt's place, before its words and codes are read. */
interface Found {
  segmentId: SegmentId;
  actId: ActId | null;
  coderId: CoderId;
  documentId: DocumentId;
  start: number;
  end: number;
}

interface CodingRow {
  segmentId: SegmentId;
  actId: ActId | null;
  coderId: CoderId;
  codeId: Excerpt['codes'][number]['codeId'];
  shortId: string;
  name: string;
  slot: Excerpt['codes'][number]['slot'];
}

export interface ExcerptList {
  total: number;
  excerpts: Excerpt[];
  /** Matching excerpts whose words are no longer in the text. */
  orphaned: number;
  /** The document that each excerpt comes from, by id. */
  sources: ReadonlyMap<DocumentId, PlacedDocument>;
}

/** Ordered by county, school, wave, document and place; `limit` excerpts from the start, all of them without it. */
export function listExcerpts(db: ReadDb, filter: ExcerptFilter, language: Language, limit?: number): ExcerptList {
  const conditions: Sql[] = [];
  if (filter.codeIds?.length) conditions.push(sql`codings.code_id IN (SELECT id FROM wanted_codes)`);
  conditions.push(segmentsOfKinds(filter.speechKinds));
  if (filter.coderIds?.length) conditions.push(sql`codings.coder_id IN ${inList(filter.coderIds)}`);
  if (filter.actorLevelIds?.length) {
    conditions.push(sql`EXISTS (
      SELECT 1 FROM codings level_coding JOIN codes ON codes.id = level_coding.code_id
      WHERE level_coding.act_id = codings.act_id AND level_coding.slot = 'actor_level'
        AND codes.level_id IN ${inList(filter.actorLevelIds)})`);
  }
  return find(db, listPlacedDocuments(db, filter), allOf(conditions), filter.codeIds ?? [], language, limit);
}

/** The excerpts of these acts, in the same order. */
export function listExcerptsOfActs(db: ReadDb, actIds: readonly ActId[], language: Language): Excerpt[] {
  const acts = inList(actIds);
  const documents = db.all<{ id: DocumentId }>(sql`
    SELECT DISTINCT segments.document_id AS id FROM codings JOIN segments ON segments.id = codings.segment_id
    WHERE codings.act_id IN ${acts}`);
  if (documents.length === 0) return [];
  const placed = listPlacedDocuments(db, { documentIds: documents.map(({ id }) => id) });
  return find(db, placed, sql`codings.act_id IN ${acts}`, [], language).excerpts;
}

function find(
  db: ReadDb,
  sources: readonly PlacedDocument[],
  condition: Sql,
  codeIds: readonly string[],
  language: Language,
  limit?: number,
): ExcerptList {
  const documents = inList(sources.map((source) => source.documentId));
  const matching = db.all<Found & { state: Coding['state'] }>(sql`
      WITH RECURSIVE wanted_codes (id) AS (
        SELECT value FROM json_each(${JSON.stringify(codeIds)})
        UNION SELECT codes.id FROM codes JOIN wanted_codes ON codes.parent_id = wanted_codes.id
      ),
      ${blockStarts(sql`document_id IN ${documents}`)}
      SELECT DISTINCT segments.id AS segmentId, codings.act_id AS actId, codings.coder_id AS coderId,
             segments.document_id AS documentId, segments.state, ${SEGMENT_START} AS start, ${SEGMENT_END} AS end
      FROM codings JOIN segments ON segments.id = codings.segment_id ${SEGMENT_BLOCKS}
      WHERE segments.document_id IN ${documents} AND ${condition}`);
  const anchored = Map.groupBy(
    matching.filter((unit) => unit.state === 'anchored'),
    (unit) => unit.documentId,
  );
  const found = sources.flatMap((source) => (anchored.get(source.documentId) ?? []).sort(byPlace));
  const byId = new Map(sources.map((source) => [source.documentId, source]));
  return {
    total: found.length,
    excerpts: read(db, found.slice(0, limit), byId, language),
    orphaned: matching.length - found.length,
    sources: byId,
  };
}

const compareIds = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Within a document; what stands at the same place keeps the order in which it was made. */
const byPlace = (a: Found, b: Found): number =>
  a.start - b.start || b.end - a.end || compareIds(a.coderId, b.coderId) || compareIds(a.actId ?? '', b.actId ?? '');

const unitKey = (unit: Pick<Found, 'segmentId' | 'actId' | 'coderId'>): string =>
  unit.actId ?? `${unit.segmentId} ${unit.coderId}`;

function read(
  db: ReadDb,
  found: readonly Found[],
  sources: ReadonlyMap<DocumentId, PlacedDocument>,
  language: Language,
): Excerpt[] {
  const segments = inList(found.map((unit) => unit.segmentId));
  const quotes = new Map(
    db
      .all<{ id: SegmentId; quote: string }>(sql`SELECT id, quote FROM segments WHERE id IN ${segments}`)
      .map(({ id, quote }) => [id, quote]),
  );
  const begins = new Map(
    db
      .all<{ id: SegmentId; page: number | null; speechKind: TurnKind | null }>(sql`
        SELECT segments.id, blocks.page, ${SPEECH_KIND} AS speechKind
        FROM segments JOIN documents ON documents.id = segments.document_id
        JOIN blocks ON blocks.id = segments.start_block_id LEFT JOIN turns ON turns.id = blocks.turn_id
        WHERE segments.id IN ${segments}`)
      .map(({ id, ...where }) => [id, where]),
  );
  const coders = new Map(
    db.all<{ id: CoderId; name: string }>(sql`SELECT id, name FROM coders`).map(({ id, name }) => [id, name]),
  );
  const codes = new Map<string, Excerpt['codes']>();
  const codings = db.all<CodingRow>(sql`
    SELECT codings.segment_id AS segmentId, codings.act_id AS actId, codings.coder_id AS coderId,
           codings.code_id AS codeId, codes.short_id AS shortId, codes.name, codings.slot
    FROM codings JOIN codes ON codes.id = codings.code_id JOIN facets ON facets.id = codes.facet_id
    WHERE codings.segment_id IN ${segments}
    ORDER BY facets.ordinal, ${CODE_ORDER}, codings.id`);
  for (const { segmentId, actId, coderId, ...code } of codings) {
    const key = unitKey({ segmentId, actId, coderId });
    const known = codes.get(key);
    if (known) known.push(code);
    else codes.set(key, [code]);
  }
  return found.flatMap((unit): Excerpt[] => {
    const source = sources.get(unit.documentId);
    if (!source) return [];
    const role = source.roles.join('; ') || null;
    const begin = begins.get(unit.segmentId);
    const page = begin?.page ?? null;
    return [
      {
        segmentId: unit.segmentId,
        actId: unit.actId,
        documentId: unit.documentId,
        document: source.document,
        start: unit.start,
        end: unit.end,
        quote: quotes.get(unit.segmentId) ?? '',
        date: source.date,
        wave: source.wave,
        county: source.county,
        municipality: source.municipality,
        school: source.school,
        participant: source.participants.map(({ code }) => code).join('; ') || null,
        role,
        level: source.level,
        speechKind: begin?.speechKind ?? null,
        page,
        coder: coders.get(unit.coderId) ?? '',
        codes: codes.get(unitKey(unit)) ?? [],
        tag: sourceTag({ role, county: source.county, wave: source.wave, page }, language),
      },
    ];
  });
}
