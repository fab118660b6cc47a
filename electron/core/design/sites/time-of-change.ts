/**
 * From when on something in the design holds. A wave stays a wave, also where its planned beginning is known: an
 * interview of wave 2 that was held late still belongs to the study as it was in wave 2.
 */
import type { Moment, Move } from '../../../../schema/domain/site-tree.ts';
import { AppError } from '../../../../schema/errors.ts';
import type { DesignTime } from '../../../../schema/model/study.ts';
import type { ReadDb } from '../../context.ts';
import { sql } from '../../db/sql.ts';

export interface TimeOfChange {
  fromDate: string | null;
  fromWaveId: string | null;
  /** The day, of a wave that on which it was planned to begin; null where that is not known. */
  date: string | null;
  /** What the design looks like at that time, the change itself left out. */
  moment: Moment;
  /** The time as a move has it. */
  move: Omit<Move, 'parentId'>;
}

/** Throws NotFound for a wave that is not there. */
export function timeOfChange(db: ReadDb, from: DesignTime): TimeOfChange {
  if ('date' in from) {
    const { date } = from;
    const moment = { date, wave: null };
    return { fromDate: date, fromWaveId: null, date, moment, move: { ...moment, since: date } };
  }
  const wave = db.get<{ date: string | null; ordinal: number; since: string | null }>(sql`
    SELECT planned_from AS date, ordinal,
      (SELECT max(planned_from) FROM waves before WHERE before.ordinal <= waves.ordinal) AS since
    FROM waves WHERE id = ${from.waveId}`);
  if (!wave) throw new AppError('NotFound', 'site.noWave');
  const moment = { date: wave.date, wave: wave.ordinal };
  return {
    fromDate: null,
    fromWaveId: from.waveId,
    date: wave.date,
    moment,
    move: { ...moment, since: wave.since ?? '' },
  };
}
