/** Sites, their moves and their links: what must hold so that every site has one way up at any time. */
import { AppError } from '../../../../../schema/errors.ts';
import type { WaveId } from '../../../../../schema/model/ids.ts';
import type { CommandContext } from '../../../context.ts';
import { inList, sql } from '../../../db/sql.ts';
import { placedSites, siteBelowItself } from '../../sites/site-places.ts';
import { timeOfChange } from '../../sites/time-of-change.ts';
import { storedTable } from './stored-table.ts';

const MOST_NAMED = 10;

/** A new site lies above nothing yet, so only an existing one can come to lie below itself. */
export const sites = storedTable('sites', {
  table: 'sites',
  order: sql`(SELECT ordinal FROM levels WHERE levels.id = level_id) DESC, name`,
  defaults: () => ({ kind: 'other' }),
  check({ context, references, refuse }, values, before, id) {
    if (id === null || values.parent === before?.parent) return values;
    const placed = placedSites(context.db);
    placed.set(id, { moves: placed.get(id)?.moves ?? [], parentId: values.parent as string | null });
    if (siteBelowItself(context.db, [id], placed)) {
      refuse('parent', 'design.belowItself', { site: references.label('site', id) });
    }
    return values;
  },
  beforeRemoving: refuseSitesWithOthersBelow,
});

export const siteMoves = storedTable('siteMoves', {
  table: 'site_moves',
  order: sql`(SELECT name FROM sites WHERE sites.id = site_id), from_date,
    (SELECT ordinal FROM waves WHERE waves.id = from_wave_id)`,
  check({ context, references, refuse }, values, _before, id) {
    if ((values.from_date === null) === (values.from_wave === null)) refuse('from_date', 'design.oneBeginning');
    const siteId = values.site as string;
    const placed = placedSites(context.db);
    const date = values.from_date as string | null;
    const from = timeOfChange(context.db, date === null ? { waveId: values.from_wave as WaveId } : { date });
    for (const one of placed.values()) one.moves = one.moves.filter((move) => move.id !== id);
    placed.get(siteId)?.moves.push({ id: id ?? '', siteId, parentId: values.parent as string | null, ...from.move });
    if (siteBelowItself(context.db, [siteId], placed)) {
      refuse('parent', 'design.belowItself', { site: references.label('site', siteId) });
    }
    return values;
  },
});

export const siteLinks = storedTable('siteLinks', {
  table: 'site_links',
  order: sql`(SELECT name FROM sites WHERE sites.id = from_site_id), kind, valid_from`,
  columns: { from: 'from_site_id', to: 'to_site_id' },
  check({ refuse }, values) {
    if (values.from === values.to) refuse('to', 'design.linkToItself');
    return values;
  },
});

function refuseSitesWithOthersBelow({ db }: CommandContext, ids: readonly string[]): void {
  const needed = db.all<{ id: string; site: string; below: string }>(sql`
    SELECT DISTINCT above.id, above.name AS site, below.name AS below
    FROM sites above
    JOIN sites below ON (below.parent_id = above.id
      OR below.id IN (SELECT site_id FROM site_moves WHERE site_moves.parent_id = above.id))
    WHERE above.id IN ${inList(ids)} AND below.id NOT IN ${inList(ids)}
    ORDER BY above.name, above.id, below.name`);
  const [first] = needed;
  if (!first) return;
  const names = needed.filter(({ id }) => id === first.id).map(({ below }) => below);
  const below = names.slice(0, MOST_NAMED).join(', ') + (names.length > MOST_NAMED ? ' …' : '');
  throw new AppError('Invalid', 'design.siteHasSitesBelow', { site: first.site, below });
}
