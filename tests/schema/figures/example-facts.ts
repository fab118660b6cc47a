/** Facts of a small invented study, from lists of its documents and acts. */
import { arrange } from '../../../schema/analysis/arrange.ts';
import { axisOf, type Facts, UNKNOWN } from '../../../schema/analysis/facts.ts';
import type { CountUnit } from '../../../schema/analysis/units.ts';
import { actsBehind, workByLevelFigure } from '../../../schema/figures/work-by-level/count.ts';
import type { FigureEvent, FigureMarkKey, WorkByLevelFigure } from '../../../schema/figures/work-by-level/model.ts';
import { SLOTS, WORK_CATEGORIES, type WorkCategory } from '../../../schema/model/coding.ts';
import type { ActId, CoderId, DocumentId, LevelId, SegmentId, SiteId, WaveId } from '../../../schema/model/ids.ts';
import type { Level, Site, Wave } from '../../../schema/model/study.ts';
import type { Span } from '../../../schema/text/span.ts';

/** One act in one category. */
export interface ActRow {
  actId: ActId;
  segmentId: SegmentId;
  documentId: DocumentId;
  levelId: LevelId | null;
  category: WorkCategory;
  coderId: CoderId;
  span: Span;
}

export interface FigureDocument {
  id: DocumentId;
  countyId: SiteId | null;
  waveId: WaveId | null;
  informantWords: number;
  /** The text is coded from its beginning up to here. */
  codedCharacters: number;
}

export interface ExampleStudy {
  counties: readonly Site[];
  waves: readonly Wave[];
  levels: readonly Level[];
  documents: readonly FigureDocument[];
  acts: readonly ActRow[];
  events: readonly FigureEvent[];
}

export function exampleFacts({ counties, waves, levels, documents, acts }: ExampleStudy): Facts {
  const byOrdinal = levels.toSorted((a, b) => a.ordinal - b.ordinal);
  const place = new Map(documents.map(({ id }, index) => [id, index]));
  const coderIds = [...new Set(acts.map(({ coderId }) => coderId))];
  const segments = {
    ids: [] as string[],
    document: [] as number[],
    start: [] as number[],
    end: [] as number[],
    kind: [] as number[],
  };
  const codings = {
    segment: [] as number[],
    code: [] as number[],
    coder: [] as number[],
    act: [] as (string | null)[],
    slot: [] as number[],
  };
  const segmentOf = (id: string, document: number, { start, end }: Span) => {
    const known = segments.ids.indexOf(id);
    if (known >= 0) return known;
    segments.document.push(document);
    segments.start.push(start);
    segments.end.push(end);
    segments.kind.push(0);
    return segments.ids.push(id) - 1;
  };
  const add = (segment: number, code: number, coder: number, act: string | null, slot: number) => {
    codings.segment.push(segment);
    codings.code.push(code);
    codings.coder.push(coder);
    codings.act.push(act);
    codings.slot.push(slot);
  };
  const PLAIN = WORK_CATEGORIES.length + levels.length;
  documents.forEach(({ id, codedCharacters }, document) => {
    if (codedCharacters > 0)
      add(segmentOf(`plain ${id}`, document, { start: 0, end: codedCharacters }), PLAIN, 0, null, UNKNOWN);
  });
  for (const { actId, segmentId, documentId, levelId, category, coderId, span } of acts) {
    const document = place.get(documentId);
    if (document === undefined) continue;
    const segment = segmentOf(segmentId, document, span);
    const coder = coderIds.indexOf(coderId);
    add(segment, WORK_CATEGORIES.indexOf(category), coder, actId, SLOTS.indexOf('work_form'));
    const level = byOrdinal.findIndex(({ id }) => id === levelId);
    if (level >= 0) add(segment, WORK_CATEGORIES.length + level, coder, actId, SLOTS.indexOf('actor_level'));
  }
  const texts = arrange({
    words: documents.map(({ informantWords }) => Int32Array.of(informantWords, 0, 0)),
    looseNotes: documents.map(() => 0),
    segments,
    codings,
  });
  const pairs = (values: readonly { id: string }[], of: (document: FigureDocument) => string | null) =>
    documents.flatMap((document, index) => {
      const value = values.findIndex(({ id }) => id === of(document));
      return value < 0 ? [] : [[index, value] as const];
    });
  const axes = new Map<unknown, ReturnType<typeof axisOf>>([
    [
      'county',
      axisOf(
        documents.length,
        counties,
        pairs(counties, ({ countyId }) => countyId),
      ),
    ],
    [
      'wave',
      axisOf(
        documents.length,
        waves,
        pairs(waves, ({ waveId }) => waveId),
      ),
    ],
  ]);
  return {
    documents: {
      ids: documents.map(({ id }) => id),
      indexOf: place,
      axis(dimension) {
        const axis = axes.get(dimension);
        if (axis === undefined) throw new Error('The example knows counties and waves only.');
        return axis;
      },
    },
    codebook: {
      codeIds: Array.from({ length: PLAIN + 1 }, (_, code) => `code-${code}`),
      category: Int8Array.from({ length: PLAIN + 1 }, (_, code) => (code < WORK_CATEGORIES.length ? code : UNKNOWN)),
      level: Int32Array.from({ length: PLAIN + 1 }, (_, code) =>
        code < WORK_CATEGORIES.length || code === PLAIN ? UNKNOWN : code - WORK_CATEGORIES.length,
      ),
      levelIds: byOrdinal.map(({ id }) => id),
      coderIds: coderIds.length === 0 ? ['nobody'] : coderIds,
    },
    texts,
  };
}

const everything = (study: ExampleStudy) => ({ documents: study.documents.map((_, index) => index) });

export const figureOf = (study: ExampleStudy, unit: CountUnit): WorkByLevelFigure =>
  workByLevelFigure(exampleFacts(study), everything(study), study, unit);

export const actsOf = (study: ExampleStudy, mark: FigureMarkKey): ActId[] =>
  actsBehind(exampleFacts(study), everything(study), mark);
