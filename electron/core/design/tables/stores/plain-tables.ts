/** The design tables that need nothing of their own beyond defaults and an order. */
import { AppError } from '../../../../../schema/errors.ts';
import type { CommandContext, ReadDb } from '../../../context.ts';
import { identifier, inList, sql } from '../../../db/sql.ts';
import type { Values } from '../cells.ts';
import { storedTable } from './stored-table.ts';

/** What comes without a place in the order comes last. */
const last =
  (table: string) =>
  (db: ReadDb): Values => ({
    ordinal:
      db.get<{ next: number }>(sql`SELECT coalesce(max(ordinal), 0) + 1 AS next FROM ${identifier(table)}`)?.next ?? 1,
  });

export const participants = storedTable('participants', { table: 'participants', order: sql`code` });

export const phases = storedTable('phases', { table: 'phases', order: sql`ordinal, name`, defaults: last('phases') });

export const levels = storedTable('levels', {
  table: 'levels',
  order: sql`ordinal, name`,
  defaults: last('levels'),
  beforeRemoving: refuseLevelsOfCodes,
});

export const roles = storedTable('roles', {
  table: 'role_assignments',
  order: sql`(SELECT code FROM participants WHERE participants.id = participant_id), valid_from, role`,
});

export const phasePeriods = storedTable('phasePeriods', {
  table: 'phase_periods',
  order: sql`(SELECT ordinal FROM phases WHERE phases.id = phase_id), valid_from, iteration`,
  defaults: () => ({ iteration: 1 }),
});

export const events = storedTable('events', {
  table: 'events',
  order: sql`coalesce(actual_from, planned_from), name`,
});

export const arenas = storedTable('arenas', { table: 'arenas', order: sql`name` });

export const reportedTies = storedTable('reportedTies', {
  table: 'reported_ties',
  order: sql`(SELECT name FROM arenas WHERE arenas.id = arena_id), id`,
  check({ refuse }, values) {
    if (values.participant === null && values.role === null && values.agency === null) {
      refuse('participant', 'design.tieOfNobody');
    }
    return values;
  },
});

export const waves = storedTable('waves', {
  table: 'waves',
  order: sql`ordinal, name`,
  defaults: last('waves'),
  beforeRemoving: refuseMovesFrom,
});

/** A move begins with its wave: without it nobody could say when. */
function refuseMovesFrom({ db }: CommandContext, ids: readonly string[]): void {
  const needed = db.get<{ wave: string; site: string }>(sql`
    SELECT waves.name AS wave, sites.name AS site
    FROM site_moves JOIN waves ON waves.id = from_wave_id JOIN sites ON sites.id = site_id
    WHERE from_wave_id IN ${inList(ids)} LIMIT 1`);
  if (needed) throw new AppError('Invalid', 'design.waveHasMoves', needed);
}

/** Acts are counted on the level that their code stands for: without it they would all be of an unknown level. */
function refuseLevelsOfCodes({ db }: CommandContext, ids: readonly string[]): void {
  const needed = db.get<{ level: string; code: string }>(sql`
    SELECT levels.name AS level, short_id AS code FROM codes JOIN levels ON levels.id = level_id
    WHERE level_id IN ${inList(ids)} LIMIT 1`);
  if (needed) throw new AppError('Invalid', 'design.levelHasCode', needed);
}
