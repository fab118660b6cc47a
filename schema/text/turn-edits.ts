/**
 * Changing who speaks, when, and where a turn begins. Labels and timestamps are text, so each of these is a list of
 * edits, one after the other, each in the coordinates of the text as it then is; the recogniser reads the turns anew.
 */
import type { DocumentDetail, Turn } from '../model/document.ts';
import type { Edit } from '../model/editing.ts';
import { BARE_TIME, BRACKETED_TIME } from './timestamps.ts';

type TurnText = Pick<DocumentDetail, 'text' | 'turns'> & Partial<Pick<DocumentDetail, 'turnRules'>>;

const TIMESTAMP = new RegExp(`${BRACKETED_TIME}|${BARE_TIME}`, 'u');
const WITH_SPACE_BEHIND = new RegExp(`(?:${TIMESTAMP.source})\\s*`, 'u');

/** Writes another name into a turn's label, or into those of all turns with that name. No such turn: no edits. */
export function changeSpeaker({ text, turns }: TurnText, turn: number, speaker: string, everywhere: boolean): Edit[] {
  const before = turns[turn]?.speaker;
  if (before === undefined || before === speaker) return [];
  const wanted = turns.filter((one, index) => (everywhere ? one.speaker === before : index === turn));
  return lastFirst(
    wanted.flatMap((one) => {
      if (before === '') return nameFor(text, one, speaker);
      const start = text.indexOf(before, one.start);
      return start >= 0 && start < one.speechStart ? [{ start, end: start + before.length, text: speaker }] : [];
    }),
  );
}

/** A label for a turn that only a timestamp opens: behind it, or on the next line. A turn without words stays as it is. */
function nameFor(text: string, { speechStart, end }: Turn, speaker: string): Edit[] {
  const start = text[speechStart] === '\n' ? speechStart + 1 : speechStart;
  return start < end ? [{ start, end: start, text: `${speaker}: ` }] : [];
}

/**
 * Begins a new turn at an offset, with a label as this speaker's others, or else the turn's own, are written. Blanks
 * around the cut go.
 */
export function splitTurn(document: TurnText, at: number, speaker: string): Edit[] {
  const { text } = document;
  const before = text.slice(0, at);
  const after = text.slice(at);
  const start = before.trimEnd() === '' ? at : at - (before.length - before.trimEnd().length);
  const end = at + (after.length - after.trimStart().length);
  const gap = text.slice(start, end);
  // Paragraphs that are there already stay as they are.
  const feeds = gap.replace(/[^\n]/g, '') || (start === 0 ? '' : '\n');
  return [{ start, end, text: feeds + labelLike(document, at, speaker) }];
}

/** Makes a turn part of the one before it: its label goes, with its line where that holds nothing else; its paragraphs stay. */
export function joinTurn({ text, turns }: TurnText, turn: number): Edit[] {
  const joined = turn > 0 ? turns[turn] : undefined;
  if (!joined || joined.start === joined.speechStart) return [];
  const isWholeLine = text[joined.speechStart] === '\n' && joined.speechStart < joined.end;
  return [{ start: joined.start, end: joined.speechStart + (isWholeLine ? 1 : 0), text: '' }];
}

/** Writes, changes or (null) removes a turn's timestamp. Milliseconds are rounded down to seconds. */
export function setTimestamp({ text, turns }: TurnText, turn: number, timeMs: number | null): Edit[] {
  const one = turns[turn];
  if (!one) return [];
  const label = text.slice(one.start, one.speechStart);
  const found = (timeMs === null ? WITH_SPACE_BEHIND : TIMESTAMP).exec(label);
  if (found) {
    const start = one.start + found.index;
    return [{ start, end: start + found[0].length, text: timeMs === null ? '' : `[${clock(timeMs)}]` }];
  }
  if (timeMs === null) return [];
  const isWholeLine = one.speechStart === text.length || text[one.speechStart] === '\n';
  const written = ` [${clock(timeMs)}]${isWholeLine ? '' : ' '}`;
  return [{ start: one.start + label.trimEnd().length, end: one.speechStart, text: written }];
}

/** `hh:mm:ss` */
export function clock(timeMs: number): string {
  const seconds = Math.floor(timeMs / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** Milliseconds of `hh:mm:ss`, `mm:ss` or `mmm:ss`; null for anything else. */
export function parseClock(text: string): number | null {
  const match = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]\d)$/.exec(text.trim());
  if (!match) return null;
  const [hours, minutes, seconds] = [match[1] ?? '0', match[2], match[3]].map(Number) as [number, number, number];
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

function labelLike({ text, turns, turnRules }: TurnText, at: number, speaker: string): string {
  const standsAlone = turnRules?.labels === 'line';
  const labelled = turns.filter((turn) => isLabelled(text, turn));
  const pattern = nearest(labelled, at, (turn) => turn.speaker === speaker) ?? nearest(labelled, at, () => true);
  if (!pattern) return standsAlone ? `${speaker}\n` : `${speaker}: `;
  const label = text
    .slice(pattern.start, pattern.speechStart)
    .replace(WITH_SPACE_BEHIND, '')
    .replace(pattern.speaker, () => speaker);
  if (standsAlone) return `${label.trimEnd()}\n`;
  // What is typed anew is not bold, so a label that only bold letters set off needs a colon.
  if (!label.includes(':')) return `${speaker}: `;
  return /\s$/.test(label) ? label : `${label} `;
}

function isLabelled(text: string, { speaker, start, speechStart }: Turn): boolean {
  return speaker !== '' && text.slice(start, speechStart).includes(speaker);
}

function nearest(turns: readonly Turn[], at: number, fits: (turn: Turn) => boolean): Turn | undefined {
  return turns.findLast((turn) => turn.start <= at && fits(turn)) ?? turns.find(fits);
}

/** Edits of places in one text, ordered so that none moves the place of another. */
function lastFirst(edits: Edit[]): Edit[] {
  return edits.sort((a, b) => b.start - a.start);
}
