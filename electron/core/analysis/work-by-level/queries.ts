/**
 * Reads what the figure "institutional work by level over waves" counts. Acts come in one statement;
 * words and character spans are read only for the unit that needs them.
 */
import { coveredLength, type Span } from '../../../../schema/domain/spans.ts';
import type { ActRow, FigureData } from '../../../../schema/figures/work-by-level/count.ts';
import type { WorkByLevelParams } from '../../../../schema/figures/work-by-level/model.ts';
import type { DocumentFilter } from '../../../../schema/model/filter.ts';
import type { CoderId, DocumentId, SegmentId } from '../../../../schema/model/ids.ts';
import type { Level, Site, Wave } from '../../../../schema/model/study.ts';
import { blockStarts, SEGMENT_BLOCKS, SEGMENT_END, SEGMENT_START } from '../../codings/queries.ts';
import type { ReadDb } from '../../context.ts';
import { inList, type Sql, sql } from '../../db/sql.ts';
import { listSites, listWaves } from '../../design/queries.ts';
import { isLeft, readSiteTree } from '../../design/sites/site-tree.ts';
import { withSets } from '../../documents/document-filter.ts';
import { requireKnown } from '../../documents/known-ids.ts';
import { compareNames, listPlacedDocuments } from '../../documents/placed-documents.ts';
import { ofSpeechKinds, segmentsOfKinds } from '../../documents/speech-kind.ts';
import { readFigureEvents } from './events.ts';

export function readFigureData(db: ReadDb, params: WorkByLevelParams): FigureData {
  const { filter, countUnit, coderIds, speechKinds, events } = params;
  requireKnown(db, { coderIds });
  const filters = withSets(db, filter);
  const sources = listPlacedDocuments(db, filter);
  const words = countUnit === 'perThousandWords' ? informantWords(db, speechKinds) : null;
  const spans = countUnit === 'codedCharacterShare' ? codedSpans(db, coderIds, speechKinds) : null;
  const acts = db.all<Omit<ActRow, 'span'>>(actRows(coderIds, speechKinds));
  const counties = countiesLeft(db, filters);
  const waves = wavesLeft(db, filters);
  return {
    counties,
    waves,
    levels: db.all<Level>(sql`SELECT id, name, ordinal FROM levels ORDER BY ordinal`),
    documents: sources.map(({ documentId, countyId, waveId }) => ({
      id: documentId,
      countyId,
      waveId,
      informantWords: words?.get(documentId) ?? 0,
      codedCharacters: coveredLength(spans?.byDocument.get(documentId) ?? []),
    })),
    acts: acts.map((row) => ({ ...row, span: spans?.bySegment.get(row.segmentId) ?? null })),
    events: readFigureEvents(db, events, { counties, waves }),
  };
}

type Kinds = WorkByLevelParams['speechKinds'];

const byCoder = (coderIds: readonly CoderId[], column: Sql): Sql =>
  coderIds.length === 0 ? sql`1` : sql`${column} IN ${inList(coderIds)}`;

/**
 * One row per act and work form. CROSS JOIN keeps SQLite to one walk over the codings with look-ups
 * by index from there; an act has far fewer codings than the project has acts.
 */
export function actRows(coderIds: readonly CoderId[], speechKinds?: Kinds): Sql {
  return sql`
    SELECT forms.act_id AS actId, forms.segment_id AS segmentId, segments.document_id AS documentId,
           level_codes.level_id AS levelId, facets.work_category AS category, forms.coder_id AS coderId
    FROM codings forms
    CROSS JOIN segments ON segments.id = forms.segment_id
    CROSS JOIN codes form_codes ON form_codes.id = forms.code_id
    CROSS JOIN facets ON facets.id = form_codes.facet_id
    LEFT JOIN codings levels ON levels.act_id = forms.act_id AND levels.slot = 'actor_level'
    LEFT JOIN codes level_codes ON level_codes.id = levels.code_id
    WHERE forms.slot = 'work_form' AND segments.state = 'anchored' AND facets.work_category IS NOT NULL
      AND ${byCoder(coderIds, sql`forms.coder_id`)} AND ${segmentsOfKinds(speechKinds)}`;
}

/** All counties that the filter leaves, also those without a document: they are drawn as "no data". */
function countiesLeft(db: ReadDb, filters: readonly DocumentFilter[]): Site[] {
  const tree = readSiteTree(db, listSites(db));
  return tree.sites
    .filter((site) => site.kind === 'county' && isLeft(site, filters, tree))
    .sort((a, b) => compareNames(a.name, b.name));
}

function wavesLeft(db: ReadDb, filters: readonly DocumentFilter[]): Wave[] {
  return listWaves(db).filter(({ id }) => filters.every(({ waveIds }) => !waveIds?.length || waveIds.includes(id)));
}

/**
 * Words spoken by anyone but an interviewer; text outside every turn is not speech. Where kinds are asked for, all words
 * of these kinds but an interviewer's, so that an observer's notes can be counted too.
 */
function informantWords(db: ReadDb, speechKinds: Kinds): Map<DocumentId, number> {
  const counted = speechKinds?.length
    ? sql`JOIN documents ON documents.id = blocks.document_id LEFT JOIN turns ON turns.id = blocks.turn_id
        WHERE turns.interviewer IS NOT 1 AND ${ofSpeechKinds(speechKinds)}`
    : sql`JOIN turns ON turns.id = blocks.turn_id WHERE turns.interviewer = 0`;
  const rows = db.all<{ documentId: DocumentId; words: number }>(sql`
    SELECT blocks.document_id AS documentId, sum(blocks.words) AS words
    FROM blocks ${counted} GROUP BY blocks.document_id`);
  return new Map(rows.map(({ documentId, words }) => [documentId, words]));
}

/** Where the text is coded at all, by the coders and in speech of the kinds asked for. */
function codedSpans(db: ReadDb, coderIds: readonly CoderId[], speechKinds: Kinds) {
  const bySegment = new Map<SegmentId, Span>();
  const byDocument = new Map<DocumentId, Span[]>();
  const rows = db.all<Span & { segmentId: SegmentId; documentId: DocumentId }>(sql`
    WITH ${blockStarts(sql`1`)}
    SELECT segments.id AS segmentId, segments.document_id AS documentId, ${SEGMENT_START} AS start, ${SEGMENT_END} AS end
    FROM segments ${SEGMENT_BLOCKS}
    WHERE segments.state = 'anchored' AND ${segmentsOfKinds(speechKinds)} AND EXISTS (
      SELECT 1 FROM codings WHERE codings.segment_id = segments.id AND ${byCoder(coderIds, sql`codings.coder_id`)})`);
  for (const { segmentId, documentId, start, end } of rows) {
    const span = { start, end };
    bySegment.set(segmentId, span);
    const spans = byDocument.get(documentId);
    if (spans) spans.push(span);
    else byDocument.set(documentId, [span]);
  }
  return { bySegment, byDocument };
}
