/**
 * The hybrid logical clock by which the commands of all copies of a study stand in one order: the machine's time where
 * that moves on, and a counter where it does not. A time is text that sorts as it is:
 * "2026-03-11T09:30:00.000Z-0001-" and the device, so that no two devices ever write the same.
 * Source: Kulkarni et al. 2014, "Logical Physical Clocks and Consistent Snapshots in Globally Distributed Databases".
 */
import { AppError } from '../../../schema/errors.ts';

/** Another device's clock may be this far ahead of this machine's; one farther ahead would drag every later time along. */
export const LARGEST_DRIFT_MS = 24 * 60 * 60_000;

const LARGEST_COUNT = 9999;
const TIME_LENGTH = 24;
const COUNT_LENGTH = 4;

/** The time of the next command of `device`: after `last`, also when the machine's clock runs backwards. */
export function nextClock(last: string | null, now: Date, device: string): string {
  const time = now.toISOString();
  if (last === null || time > timeOf(last)) return format(time, 0, device);
  return after(last, device);
}

/**
 * This copy's last time once it has seen another device's `remote`: the later of the two. Throws Conflict for a remote
 * time that is too far ahead of this machine's clock; a command is refused rather than given another time than its own.
 */
export function receiveClock(last: string | null, remote: string, now: Date): string {
  if (Date.parse(timeOf(remote)) - now.getTime() > LARGEST_DRIFT_MS) {
    throw new AppError('Conflict', 'history.clockAhead', { at: timeOf(remote) });
  }
  return last === null || remote > last ? remote : last;
}

/** ISO 8601, UTC. */
export function timeOf(clock: string): string {
  return clock.slice(0, TIME_LENGTH);
}

/** A counter that is used up moves the time on by a millisecond, so that the text still sorts. */
function after(last: string, device: string): string {
  const count = Number(last.slice(TIME_LENGTH + 1, TIME_LENGTH + 1 + COUNT_LENGTH)) + 1;
  if (count <= LARGEST_COUNT) return format(timeOf(last), count, device);
  return format(new Date(Date.parse(timeOf(last)) + 1).toISOString(), 0, device);
}

function format(time: string, count: number, device: string): string {
  return `${time}-${String(count).padStart(COUNT_LENGTH, '0')}-${device}`;
}
