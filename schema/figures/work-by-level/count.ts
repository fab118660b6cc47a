/**
 * The figure "institutional work by level over waves": the cube by county, wave, actor level and category.
 *
 * The level is the actor's, never the informant's. An act with work forms of two categories is in a mark of each. Zero
 * and no data stay apart: `count` is null only where nothing could be counted.
 */
import { type CubeQuery, codingsBehind, countCube } from '../../analysis/cube.ts';
import type { Dimension } from '../../analysis/dimensions.ts';
import { type Facts, isKnownOf, UNKNOWN } from '../../analysis/facts.ts';
import { type CountUnit, countIn } from '../../analysis/units.ts';
import { WORK_CATEGORIES } from '../../model/coding.ts';
import type { ActId, LevelId } from '../../model/ids.ts';
import type { Level, Site, Wave } from '../../model/study.ts';
import type { FigureEvent, FigureMark, FigureMarkKey, WorkByLevelFigure } from './model.ts';

/** Which documents and codings count. */
export type Selection = Omit<CubeQuery, 'by'>;

/** What the figure shows, also where nothing was counted. */
export interface WorkByLevelFrame {
  counties: readonly Site[];
  waves: readonly Wave[];
  levels: readonly Level[];
  events: readonly FigureEvent[];
}

const BY: readonly Dimension[] = ['county', 'wave', 'actorLevel', 'category'];

/** One mark for every county × wave × level × category, also where the count is 0 or there is no data. */
export function workByLevelFigure(
  facts: Facts,
  selection: Selection,
  { counties, waves, levels: known, events }: WorkByLevelFrame,
  countUnit: CountUnit,
): WorkByLevelFigure {
  const cube = countCube(facts, { ...selection, by: BY });
  const keyOf = keysOf(facts);
  const places = counties.flatMap(({ id: countyId }) => waves.map(({ id: waveId }) => ({ countyId, waveId })));
  const levels = known.toSorted((a, b) => b.ordinal - a.ordinal);
  const hasUnknownLevel = places.some((place) =>
    WORK_CATEGORIES.some((category) => cube.tally(keyOf({ ...place, levelId: null, category })).acts > 0),
  );
  const levelIds: (LevelId | null)[] = [...levels.map(({ id }) => id), ...(hasUnknownLevel ? [null] : [])];
  const marks = places.flatMap((place) =>
    levelIds.flatMap((levelId) =>
      WORK_CATEGORIES.map((category): FigureMark => {
        const mark = { ...place, levelId, category };
        const key = keyOf(mark);
        const base = cube.base(key);
        return { ...mark, count: countIn(countUnit, cube.tally(key), base), nDocuments: base.documents };
      }),
    ),
  );
  const [county, wave] = [facts.documents.axis('county'), facts.documents.axis('wave')];
  return {
    countUnit,
    counties: [...counties],
    waves: [...waves],
    levels,
    hasUnknownLevel,
    marks,
    events: [...events],
    n: totals(
      facts,
      selection,
      places.map(({ countyId, waveId }) => [county.ids.indexOf(countyId), wave.ids.indexOf(waveId)]),
    ),
    documentsOutside: selection.documents.filter(
      (document) => !isKnownOf(county, document) || !isKnownOf(wave, document),
    ).length,
  };
}

/** The acts that a mark counts, each once. */
export function actsBehind(facts: Facts, selection: Selection, mark: FigureMarkKey): ActId[] {
  const behind = codingsBehind(facts, { ...selection, by: BY }, keysOf(facts)(mark));
  return [
    ...new Set(behind.flatMap(({ text, row }) => text.acts.ids[text.codings.act[row] ?? UNKNOWN] ?? [])),
  ] as ActId[];
}

/** An act counts once here, however many marks it is in. */
function totals(facts: Facts, selection: Selection, places: readonly (readonly [county: number, wave: number])[]) {
  const by: readonly Dimension[] = ['county', 'wave', 'coder'];
  const cube = countCube(facts, { ...selection, workFormsOnly: true, by });
  const shown = new Set(places.map(String));
  const filled = cube.filled().filter(({ key: [county, wave] }) => shown.has(String([county, wave])));
  return {
    documents: places.reduce((sum, place) => sum + cube.base(place).documents, 0),
    acts: filled.reduce((sum, { tally }) => sum + tally.acts, 0),
    coders: new Set(filled.map(({ key }) => key[2])).size,
  };
}

function keysOf(facts: Facts): (mark: FigureMarkKey) => number[] {
  const indices = (ids: readonly string[]) => new Map(ids.map((id, index) => [id, index]));
  const counties = indices(facts.documents.axis('county').ids);
  const waves = indices(facts.documents.axis('wave').ids);
  const levels = indices(facts.codebook.levelIds);
  return ({ countyId, waveId, levelId, category }) => [
    counties.get(countyId) ?? NOWHERE,
    waves.get(waveId) ?? NOWHERE,
    levelId === null ? UNKNOWN : (levels.get(levelId) ?? NOWHERE),
    WORK_CATEGORIES.indexOf(category),
  ];
}

/** For what the study does not have, which is not the same as what is not known of a document. */
const NOWHERE = Number.NaN;
