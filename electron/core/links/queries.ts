/** Links between segments, each end with its document and place. */
import { AppError } from '../../../schema/errors.ts';
import type { DocumentId, SegmentId } from '../../../schema/model/ids.ts';
import type { Link, LinkKind } from '../../../schema/model/memo.ts';
import { blockStarts, SEGMENT_BLOCKS, SEGMENT_END, SEGMENT_START } from '../codings/queries.ts';
import type { ReadDb } from '../context.ts';
import { inList, type Sql, sql } from '../db/sql.ts';

interface LinkRow {
  id: string;
  kind: LinkKind;
  note: string;
  coder: string;
  fromSegmentId: SegmentId;
  toSegmentId: SegmentId;
}

type LinkEnd = Link['from'];

/** Links with an end in the document, or all. */
export function listLinks(db: ReadDb, documentId: DocumentId | undefined): Link[] {
  const condition =
    documentId === undefined
      ? sql`1`
      : sql`links.id IN (
          SELECT links.id FROM segments JOIN links ON from_segment_id = segments.id WHERE document_id = ${documentId}
          UNION SELECT links.id FROM segments JOIN links ON to_segment_id = segments.id WHERE document_id = ${documentId})`;
  return select(db, condition);
}

export function getLink(db: ReadDb, linkId: string): Link {
  const link = linksById(db, [linkId])[0];
  if (link === undefined) throw new AppError('NotFound', 'link.notFound');
  return link;
}

/** Those that are there. */
export function linksById(db: ReadDb, linkIds: readonly string[]): Link[] {
  return select(db, sql`links.id IN ${inList(linkIds)}`);
}

function select(db: ReadDb, condition: Sql): Link[] {
  const rows = db.all<LinkRow>(sql`
    SELECT links.id, links.kind, links.note, coders.name AS coder,
           links.from_segment_id AS fromSegmentId, links.to_segment_id AS toSegmentId
    FROM links JOIN coders ON coders.id = links.coder_id WHERE ${condition} ORDER BY links.id`);
  const ends = new Map(readEnds(db, condition).map((end) => [end.segmentId, end]));
  return rows.map(({ fromSegmentId, toSegmentId, ...link }) => ({
    ...link,
    from: ends.get(fromSegmentId) as LinkEnd,
    to: ends.get(toSegmentId) as LinkEnd,
  }));
}

function readEnds(db: ReadDb, condition: Sql): LinkEnd[] {
  const linked = sql`SELECT from_segment_id FROM links WHERE ${condition}
    UNION SELECT to_segment_id FROM links WHERE ${condition}`;
  return db.all<LinkEnd>(sql`
    WITH ${blockStarts(sql`document_id IN (SELECT document_id FROM segments WHERE id IN (${linked}))`)}
    SELECT segments.id AS segmentId, segments.document_id AS documentId, documents.title AS document,
           ${SEGMENT_START} AS start, ${SEGMENT_END} AS end, segments.quote
    FROM segments JOIN documents ON documents.id = segments.document_id
    ${SEGMENT_BLOCKS}
    WHERE segments.id IN (${linked})`);
}
