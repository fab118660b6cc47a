/** Small invented studies, turned into figures by the same aggregation that the core uses. */

import type { CountUnit } from '../../schema/analysis/units.ts';
import type { FigureEvent, WorkByLevelFigure } from '../../schema/figures/work-by-level/model.ts';
import { WORK_CATEGORIES } from '../../schema/model/coding.ts';
import type { ActId, CoderId, DocumentId, LevelId, SegmentId, SiteId, WaveId } from '../../schema/model/ids.ts';
import type { Level, Site, Wave } from '../../schema/model/study.ts';
import { type ActRow, type FigureDocument, figureOf } from '../schema/figures/example-facts.ts';

const LEVELS: Level[] = ['individual', 'school', 'municipality', 'county', 'national'].map((name, index) => ({
  id: `level-${name}` as LevelId,
  name,
  ordinal: index + 1,
}));

interface Study {
  counties: string[];
  waves: string[];
  levels?: Level[];
  /** Documents of a county in a wave. */
  documents(county: number, wave: number): number;
  /** Acts of a document at a level (0 individual … 4 national, -1 not coded) in a category (0–2). */
  acts(county: number, wave: number, document: number, level: number, category: number): number;
  unit?: CountUnit;
  outside?: number;
  unknownLevel?: boolean;
  events?: FigureEvent[];
}

const WORDS = 1200;
const SEGMENT = 80;

export function exampleFigure(study: Study): WorkByLevelFigure {
  const counties = study.counties.map(
    (name, index): Site => ({
      id: `county-${index}` as SiteId,
      name,
      kind: 'county',
      parentId: null,
      validFrom: null,
      validTo: null,
    }),
  );
  const waves = study.waves.map(
    (name, index): Wave => ({
      id: `wave-${index}` as WaveId,
      name,
      ordinal: index + 1,
      plannedFrom: null,
      plannedTo: null,
    }),
  );
  const levels = study.levels ?? LEVELS;
  const documents: FigureDocument[] = [];
  const acts: ActRow[] = [];
  counties.forEach((county, c) => {
    waves.forEach((wave, w) => {
      for (let d = 0; d < study.documents(c, w); d++) {
        const id = `document-${c}-${w}-${d}` as DocumentId;
        let place = 0;
        for (let level = study.unknownLevel ? -1 : 0; level < levels.length; level++) {
          WORK_CATEGORIES.forEach((category, k) => {
            for (let a = 0; a < study.acts(c, w, d, level, k); a++) {
              const name = `${id}-${level}-${k}-${a}`;
              acts.push({
                actId: `act-${name}` as ActId,
                segmentId: `segment-${name}` as SegmentId,
                documentId: id,
                levelId: levels[level]?.id ?? null,
                category,
                coderId: `coder-${level % 2}` as CoderId,
                span: { start: place, end: place + SEGMENT },
              });
              place += SEGMENT;
            }
          });
        }
        documents.push({
          id,
          countyId: county.id,
          waveId: wave.id,
          informantWords: WORDS,
          codedCharacters: place + 400,
        });
      }
    });
  });
  for (let index = 0; index < (study.outside ?? 0); index++) {
    const id = `document-outside-${index}` as DocumentId;
    documents.push({ id, countyId: null, waveId: null, informantWords: WORDS, codedCharacters: 0 });
  }
  return figureOf(
    { counties, waves, levels, documents, acts, events: study.events ?? [] },
    study.unit ?? 'documentShare',
  );
}

/** An event that stands among the waves from `first` to `last`, in the counties of these numbers. */
export function exampleEvent(
  name: string,
  [first, last]: readonly [first: number, last: number],
  counties: readonly number[],
  given: Partial<FigureEvent> = {},
): FigureEvent {
  return {
    id: `event-${name}`,
    name,
    site: null,
    from: '2022-08-15',
    to: first === last ? null : '2024-06-21',
    planned: false,
    place: { first, last },
    countyIds: counties.map((index) => `county-${index}` as SiteId),
    ...given,
  };
}

/** A whole number from 0 to `below` - 1 that looks arbitrary and is always the same. */
export function scattered(below: number, ...seed: number[]): number {
  let state = 2166136261;
  for (const part of seed) state = Math.imul(state ^ (part + 7), 16777619) >>> 0;
  state = Math.imul(state ^ (state >>> 13), 1540483477) >>> 0;
  return (state >>> 7) % below;
}
