/** "Institutional work by level over waves" out of the open study: the cube, with the rows and columns that the filter leaves. */
import {
  actsBehind,
  type WorkByLevelFrame,
  workByLevelFigure,
} from '../../../../schema/figures/work-by-level/count.ts';
import type { WorkByLevelParams } from '../../../../schema/figures/work-by-level/model.ts';
import type { Level } from '../../../../schema/model/study.ts';
import { compareNames } from '../../../../schema/text/names.ts';
import type { ReadDb } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { listSites, listWaves } from '../../design/queries.ts';
import { isLeft, readSiteTree } from '../../design/sites/site-tree.ts';
import { withSets } from '../../documents/document-filter.ts';
import type { FigureSource } from '../figures/source.ts';
import { selectionOf } from '../selection.ts';
import { readFigureEvents } from './events.ts';

export const workByLevelSource: FigureSource<'work-by-level-over-waves'> = {
  read({ db, facts }, params) {
    const known = facts();
    return workByLevelFigure(known, selectionOf(db, known, params), readFrame(db, params), params.countUnit);
  },
  actsBehind({ db, facts }, params, mark) {
    const known = facts();
    return actsBehind(known, selectionOf(db, known, params), mark);
  },
  workbook: null,
};

/** All counties and waves that the filter leaves, also those without a document: they are drawn as "no data". */
function readFrame(db: ReadDb, { filter, events }: WorkByLevelParams): WorkByLevelFrame {
  const filters = withSets(db, filter);
  const tree = readSiteTree(db, listSites(db));
  const counties = tree.sites
    .filter((site) => site.kind === 'county' && isLeft(site, filters, tree))
    .sort((a, b) => compareNames(a.name, b.name));
  const waves = listWaves(db).filter(({ id }) =>
    filters.every(({ waveIds }) => !waveIds?.length || waveIds.includes(id)),
  );
  return {
    counties,
    waves,
    levels: db.all<Level>(sql`SELECT id, name, ordinal FROM levels ORDER BY ordinal`),
    events: readFigureEvents(db, events, { counties, waves }),
  };
}
