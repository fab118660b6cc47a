import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Turn } from '../../../schema/model/document.ts';
import type { Edit } from '../../../schema/model/editing.ts';
import { TurnRules } from '../../../schema/model/turn-rules.ts';
import {
  changeSpeaker,
  clock,
  joinTurn,
  parseClock,
  setTimestamp,
  splitTurn,
} from '../../../schema/text/turn-edits.ts';
import { recogniseTurns } from '../../../schema/text/turns.ts';

/** A text with its turns as the recogniser reads them. */
function read(text: string, turnRules?: TurnRules) {
  const lines = text.split('\n');
  const starts = lines.map((_, index) => lines.slice(0, index).join('\n').length + (index === 0 ? 0 : 1));
  const found = recogniseTurns(
    lines.map((line) => ({ kind: 'paragraph' as const, text: line, formats: [] })),
    'interview',
    turnRules,
  );
  const turns = found.turns.map(({ speaker, interviewer, timeMs, firstBlock, lastBlock }): Turn => {
    const start = starts[firstBlock] as number;
    const end = (starts[lastBlock] as number) + (lines[lastBlock] as string).length;
    const speechStart = start + (found.speechStart[firstBlock] as number);
    return {
      speaker,
      interviewer,
      timeMs,
      start,
      speechStart,
      end,
      kind: 'verbatim',
      participantId: null,
      participant: null,
      byHand: false,
    };
  });
  return { text, turns, turnRules: turnRules ?? null };
}
const edited = ({ text, turnRules }: ReturnType<typeof read>, edits: readonly Edit[]) =>
  read(
    edits.reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text),
    turnRules ?? undefined,
  );
const speech = ({ text, turns }: ReturnType<typeof read>) =>
  turns.map(({ speaker, speechStart, end }) => [speaker, text.slice(speechStart, end)]);

const INTERVIEW = read('INT: Hvem?\n\nINF: [00:01:05] Rektor INF.\nOg jeg.\n\nINT: Når?\n\nINF: I går.');

describe('changing a speaker', () => {
  it('writes the name into the label of that turn only', () => {
    const { text } = edited(INTERVIEW, changeSpeaker(INTERVIEW, 1, 'P1', false));
    expect(text).toBe('INT: Hvem?\n\nP1: [00:01:05] Rektor INF.\nOg jeg.\n\nINT: Når?\n\nINF: I går.');
  });
  it('writes it into all labels with the old name, and not into speech', () => {
    const { text } = edited(INTERVIEW, changeSpeaker(INTERVIEW, 3, 'Kari Nordli', true));
    expect(text).toBe('INT: Hvem?\n\nKari Nordli: [00:01:05] Rektor INF.\nOg jeg.\n\nINT: Når?\n\nKari Nordli: I går.');
  });
});

describe('splitting a turn', () => {
  it('begins a new turn in the middle of a sentence, without blanks at the cut', () => {
    const at = INTERVIEW.text.indexOf(' INF.');
    const split = edited(INTERVIEW, splitTurn(INTERVIEW, at, 'INT'));
    expect(speech(split)).toEqual([
      ['INT', 'Hvem?'],
      ['INF', 'Rektor'],
      ['INT', 'INF.\nOg jeg.'],
      ['INT', 'Når?'],
      ['INF', 'I går.'],
    ]);
  });
  it('labels a paragraph of the turn where that is the place', () => {
    const split = edited(INTERVIEW, splitTurn(INTERVIEW, INTERVIEW.text.indexOf('Og jeg'), 'INT'));
    expect(split.text).toContain('Rektor INF.\nINT: Og jeg.\n\nINT: Når?');
  });
  it('writes the label as the others are written', () => {
    const markdown = read('**INT:** Hva?\n**INF:** Ja. Nei.');
    const split = edited(markdown, splitTurn(markdown, markdown.text.indexOf('Nei'), 'INT'));
    expect(split.text).toBe('**INT:** Hva?\n**INF:** Ja.\n**INT:** Nei.');
  });
});

describe('joining a turn with the one before', () => {
  it('takes the label away and keeps the words', () => {
    const joined = edited(INTERVIEW, joinTurn(INTERVIEW, 2));
    expect(speech(joined)).toEqual([
      ['INT', 'Hvem?'],
      ['INF', 'Rektor INF.\nOg jeg.\n\nNår?'],
      ['INF', 'I går.'],
    ]);
  });
  it('does nothing to the first turn', () => {
    expect(joinTurn(INTERVIEW, 0)).toEqual([]);
  });
});

describe('timestamps', () => {
  const time = fc.integer({ min: 0, max: 99 * 3600 }).map((seconds) => seconds * 1000);

  it.each([0, 1, 2, 3])('are read back as they were set, and removed without a trace in speech (turn %i)', (turn) => {
    fc.assert(
      fc.property(time, (timeMs) => {
        const set = edited(INTERVIEW, setTimestamp(INTERVIEW, turn, timeMs));
        expect(set.turns[turn]?.timeMs).toBe(timeMs);
        expect(speech(set)).toEqual(speech(INTERVIEW));
        const removed = edited(set, setTimestamp(set, turn, null));
        expect(removed.turns[turn]?.timeMs).toBeNull();
        expect(speech(removed)).toEqual(speech(INTERVIEW));
      }),
    );
  });
  it('are written and read as people write them', () => {
    fc.assert(fc.property(time, (timeMs) => parseClock(clock(timeMs)) === timeMs));
    expect(parseClock('3:15')).toBe(195_000);
    expect(parseClock('kvart over tre')).toBeNull();
  });
});

describe('turns of other rules', () => {
  const byLine = read('Kari\nHei. Ja.\nOla\nHa det.', TurnRules.parse({ labels: 'line', speakers: ['Kari', 'Ola'] }));
  const timed = read('[00:01] Hei.\n00:02.000 --> 00:03.000\nJa.', TurnRules.parse({ timestampsBeginTurns: true }));

  it('are divided and joined with their labels on lines of their own', () => {
    const split = edited(byLine, splitTurn(byLine, byLine.text.indexOf('Ja.'), 'Ola'));
    expect(split.text).toBe('Kari\nHei.\nOla\nJa.\nOla\nHa det.');
    expect(edited(split, joinTurn(split, 1)).text).toBe('Kari\nHei.\nJa.\nOla\nHa det.');
    expect(edited(byLine, setTimestamp(byLine, 1, 65_000)).turns[1]).toMatchObject({ speaker: 'Ola', timeMs: 65_000 });
  });

  it('get a label where only a timestamp opened them, and keep the time', () => {
    const named = edited(timed, changeSpeaker(timed, 0, 'Kari Nordli', true));
    expect(named.text).toBe('[00:01] Kari Nordli: Hei.\n00:02.000 --> 00:03.000\nKari Nordli: Ja.');
    expect(named.turns.map(({ speaker, timeMs }) => [speaker, timeMs])).toEqual([
      ['Kari Nordli', 1000],
      ['Kari Nordli', 2000],
    ]);
  });
});
