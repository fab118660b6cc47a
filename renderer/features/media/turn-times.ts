/**
 * How the times written in a text lie in its recording: a turn is heard at its time plus the recording's offset. All
 * times are milliseconds, all places UTF-16 code units into the text.
 */
import type { DocumentDetail, Turn } from '../../../schema/model/document.ts';
import type { Span } from '../../../schema/text/span.ts';
import { BARE_TIME, BRACKETED_TIME, CLOCK } from '../../../schema/text/timestamps.ts';
import { clock, parseClock } from '../../../schema/text/turn-edits.ts';

const TIMESTAMP = new RegExp(`${BRACKETED_TIME}|${BARE_TIME}|${CLOCK}`, 'u');

type Times = Pick<Turn, 'timeMs'>;

/** Where in the recording the turn begins; null for one without a time. */
export function placeOfTurn({ timeMs }: Times, offsetMs: number): number | null {
  return timeMs === null ? null : Math.max(0, timeMs + offsetMs);
}

/** Index of the turn that is heard at this place: of those that have begun, the one that began last. */
export function turnHeardAt(turns: readonly Times[], placeMs: number, offsetMs: number): number | null {
  let heard: number | null = null;
  let latest = Number.NEGATIVE_INFINITY;
  turns.forEach((turn, index) => {
    const place = placeOfTurn(turn, offsetMs);
    if (place === null || place > placeMs || place <= latest) return;
    heard = index;
    latest = place;
  });
  return heard;
}

/** The offset by which this turn is heard at this place; without a turn, the text's beginning. */
export function offsetWhen(turn: Times | null, placeMs: number): number {
  return Math.round(placeMs - (turn?.timeMs ?? 0));
}

/** The written time of a turn; its whole label where none is found in it; null for a turn without a time. */
export function timestampOf({ text }: Pick<DocumentDetail, 'text'>, turn: Turn): Span | null {
  if (turn.timeMs === null || turn.speechStart === turn.start) return null;
  const match = TIMESTAMP.exec(text.slice(turn.start, turn.speechStart));
  if (match === null) return { start: turn.start, end: turn.speechStart };
  return { start: turn.start + match.index, end: turn.start + match.index + match[0].length };
}

/** Index of the turn whose written time is at this offset. */
export function timestampAt(document: Pick<DocumentDetail, 'text' | 'turns'>, offset: number): number | null {
  const index = document.turns.findLastIndex(({ start }) => start <= offset);
  const turn = document.turns[index];
  const span = turn && timestampOf(document, turn);
  return span && span.start <= offset && offset < span.end ? index : null;
}

/** `hh:mm:ss`, with a minus before a negative one; decimals of a second are left out. */
export function signedClock(ms: number): string {
  return `${ms < 0 ? '−' : ''}${clock(Math.abs(ms))}`;
}

/** Milliseconds of what signedClock writes, also with a hyphen and without hours; null for anything else. */
export function parseSignedClock(text: string): number | null {
  const [, sign = '', rest = ''] = /^\s*([-−+]?)\s*(.*)$/.exec(text) ?? [];
  const ms = parseClock(rest);
  if (ms === null || ms === 0) return ms;
  return sign === '-' || sign === '−' ? -ms : ms;
}
