import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_DRIFT_MS, nextClock, receiveClock, timeOf } from '../../../electron/core/db/clock.ts';

const DEVICE = 'kdevice';
const at = (ms: number) => new Date(Date.UTC(2026, 2, 11, 12) + ms);

describe('the hybrid logical clock', () => {
  it('takes the machine’s time where that moves on, and counts where it does not', () => {
    const first = nextClock(null, at(0), DEVICE);
    const second = nextClock(first, at(-3_600_000), DEVICE);
    const third = nextClock(second, at(1), DEVICE);
    expect([first, second, third]).toEqual([
      '2026-03-11T12:00:00.000Z-0000-kdevice',
      '2026-03-11T12:00:00.000Z-0001-kdevice',
      '2026-03-11T12:00:00.001Z-0000-kdevice',
    ]);
  });

  it('goes on after a time that an older version of the program wrote', () => {
    const clock = nextClock('2026-03-11T12:00:00.000Z-0041', at(0), DEVICE);
    expect(clock).toBe('2026-03-11T12:00:00.000Z-0042-kdevice');
  });

  it('moves on by a millisecond when the counter is used up', () => {
    expect(nextClock('2026-12-31T23:59:59.999Z-9999-kdevice', at(0), DEVICE)).toBe(
      '2027-01-01T00:00:00.000Z-0000-kdevice',
    );
  });

  it('of several machines with clocks that disagree always sorts a command after all that were known', () => {
    const device = fc.constantFrom('ka', 'kb', 'kc');
    const step = fc.record({ device, from: device, drift: fc.integer({ min: -60_000, max: 60_000 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const known = new Map<string, string>();
        const all = new Set<string>();
        for (const [index, { device: own, from, drift }] of steps.entries()) {
          const now = at(index + drift);
          const remote = known.get(from);
          const seen =
            remote === undefined ? (known.get(own) ?? null) : receiveClock(known.get(own) ?? null, remote, now);
          const time = nextClock(seen, now, own);
          for (const earlier of [seen, known.get(own), remote]) if (earlier) expect(time > earlier).toBe(true);
          expect(timeOf(time) >= (seen === null ? '' : timeOf(seen))).toBe(true);
          expect(all.has(time)).toBe(false);
          all.add(time);
          known.set(own, time);
        }
      }),
    );
  });

  it('refuses a time that is too far ahead, since every later one would be dragged along', () => {
    const near = nextClock(null, at(LARGEST_DRIFT_MS), 'kother');
    expect(receiveClock(null, near, at(0))).toBe(near);
    const far = nextClock(null, at(LARGEST_DRIFT_MS + 1), 'kother');
    expect(() => receiveClock(null, far, at(0))).toThrow(expect.objectContaining({ key: 'history.clockAhead' }));
  });
});
