/** study.overview: what is in, what is coded and by whom, and what is still to be looked at. */
import { type CellPlan, liesInRow } from '../../../../schema/figures/coverage/grid.ts';
import type { CoverageAxes } from '../../../../schema/figures/coverage/model.ts';
import type { Lack } from '../../../../schema/model/filter.ts';
import type { StudyOverview } from '../../../../schema/model/overview.ts';
import { listAmbiguous } from '../../codings/ambiguous.ts';
import type { ReadDb } from '../../context.ts';
import { type Sql, sql } from '../../db/sql.ts';
import { documentsPassing } from '../../documents/document-filter.ts';
import { readCoverage } from './grid.ts';
import { readDocuments, readPlans } from './read-study.ts';

export function readOverview(db: ReadDb): StudyOverview {
  const count = (from: Sql): number => db.get<{ n: number }>(sql`SELECT count(*) AS n FROM ${from}`)?.n ?? 0;
  const lacking = (lack: Lack) => count(sql`documents WHERE ${documentsPassing(db, { lacking: [lack] })}`);
  const words = db.get<{ words: number; informantWords: number }>(sql`
    SELECT coalesce(sum(words), 0) AS words,
      coalesce(sum(CASE WHEN NOT turns.interviewer THEN words END), 0) AS informantWords
    FROM blocks LEFT JOIN turns ON turns.id = blocks.turn_id`);
  return {
    documents: count(sql`documents`),
    byKind: db.all<StudyOverview['byKind'][number]>(sql`
      SELECT kind, count(*) AS documents FROM documents GROUP BY kind ORDER BY documents DESC, kind`),
    words: words?.words ?? 0,
    informantWords: words?.informantWords ?? 0,
    participants: count(sql`participants`),
    sites: count(sql`sites`),
    waves: count(sql`waves`),
    codes: count(sql`codes`),
    codings: count(sql`codings`),
    acts: count(sql`acts`),
    uncoded: lacking('coding'),
    coders: readCoders(db),
    ambiguous: listAmbiguous(db, undefined).length,
    incompleteActs: count(sql`acts WHERE NOT EXISTS (
        SELECT 1 FROM codings WHERE act_id = acts.id AND slot = 'work_form')
      OR NOT EXISTS (SELECT 1 FROM codings WHERE act_id = acts.id AND slot = 'actor_level')`),
    orphaned: count(sql`segments WHERE state = 'orphaned'`),
    without: {
      wave: lacking('wave'),
      site: lacking('site'),
      date: lacking('date'),
      participant: lacking('participant'),
    },
    outsideSiteTime: lacking('existingSite'),
    missingCells: countMissingCells(db),
    byWave: db.all<StudyOverview['byWave'][number]>(sql`
      SELECT waves.name AS wave, waves.id AS waveId, count(*) - sum(is_uncoded) AS coded, sum(is_uncoded) AS uncoded
      FROM (SELECT wave_id, ${documentsPassing(db, { lacking: ['coding'] })} AS is_uncoded FROM documents)
      LEFT JOIN waves ON waves.id = wave_id
      GROUP BY waves.id ORDER BY waves.ordinal IS NULL, waves.ordinal, waves.name`),
  };
}

/** All who have coded, with what they coded; the one with the most documents first. Segments are walked as they lie. */
function readCoders(db: ReadDb): StudyOverview['coders'] {
  return db.all<StudyOverview['coders'][number]>(sql`
    SELECT coders.id AS coderId, coders.name AS coder, count(DISTINCT segments.document_id) AS documents,
      count(*) AS codings, (SELECT count(*) FROM acts WHERE acts.coder_id = coders.id) AS acts
    FROM segments CROSS JOIN codings ON codings.segment_id = segments.id JOIN coders ON coders.id = codings.coder_id
    GROUP BY coders.id ORDER BY documents DESC, coders.name`);
}

/** See the model: planned cells are counted; where nothing is planned, counties × waves. A reason alone is no plan. */
function countMissingCells(db: ReadDb): number {
  const axes: CoverageAxes['columns'][] = ['wave', 'phase'];
  const plans = axes.map((columns) => ({
    columns,
    cells: readPlans(db, columns).filter(({ planned }) => planned !== null),
  }));
  if (plans.every(({ cells }) => cells.length === 0)) {
    const grid = readCoverage(db, { rows: 'county', columns: 'wave', by: null }, {});
    return grid.cells.filter((cell) => cell.missing).length;
  }
  return plans.reduce((sum, { columns, cells }) => {
    const documents = readDocuments(db, columns);
    const found = (plan: CellPlan) =>
      documents.filter((document) => document.columns.includes(plan.column) && liesInRow(document, plan)).length;
    return sum + cells.filter((plan) => found(plan) < (plan.planned ?? 0)).length;
  }, 0);
}
