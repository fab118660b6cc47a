/** Events above the columns of a panel: a number on a stem for a day, a numbered bracket for an interval. */

import { Lines } from '../lib/Lines.tsx';
import { round } from '../lib/round.ts';
import type { ChartTheme } from '../lib/theme.ts';
import { RADIUS } from './event-layout.ts';
import { BASELINE, SIZE } from './layout.ts';
import type { PlacedEvent, PlacedKeyEntry } from './placed.ts';

/** Length of the ticks at a bracket's ends. */
const TICK = 4;

export function Events({ events, theme }: { events: readonly PlacedEvent[]; theme: ChartTheme }) {
  return events.map(({ id, number, description, from, to, x, y, bottom }) => {
    const bracket = `M${round(from)} ${round(y + TICK)}V${round(y)}H${round(to)}V${round(y + TICK)}`;
    const stem = `M${round(x)} ${round(y)}V${round(bottom)}`;
    return (
      <g key={id}>
        <title>{description}</title>
        <path d={from === to ? stem : bracket} fill="none" stroke={theme.muted} strokeWidth={1} />
        <EventNumber number={number} x={x} y={y} theme={theme} />
      </g>
    );
  });
}

export function EventKey({ entries, theme }: { entries: readonly PlacedKeyEntry[]; theme: ChartTheme }) {
  return entries.map(({ id, number, x, lines }) => (
    <g key={id}>
      {number !== null && (
        <EventNumber number={number} x={x} y={(lines[0]?.y ?? 0) - SIZE.caption * BASELINE} theme={theme} />
      )}
      <Lines lines={lines} fontSize={SIZE.caption} />
    </g>
  ));
}

function EventNumber({ number, x, y, theme }: { number: string; x: number; y: number; theme: ChartTheme }) {
  return (
    <>
      <circle cx={round(x)} cy={round(y)} r={RADIUS} fill={theme.paper} stroke={theme.muted} strokeWidth={1} />
      <text x={round(x)} y={round(y + SIZE.event * BASELINE)} fontSize={SIZE.event} textAnchor="middle">
        {number}
      </text>
    </>
  );
}
