import { describe, expect, it } from 'vitest';
import { speakersOf } from '../../../renderer/features/speakers/speakers-of.ts';
import type { Block, Turn } from '../../../schema/model/document.ts';
import { TurnRules } from '../../../schema/model/turn-rules.ts';

/** A document whose lines in `byHand` are a field note that was set by hand. */
function documentOf(lines: string[], byHand: number[] = []) {
  const text = lines.join('\n');
  let start = 0;
  const blocks = lines.map((line, index) => {
    const block = { start, end: start + line.length, turn: byHand.includes(index) ? 0 : null, kind: 'paragraph' };
    start = block.end + 1;
    return {
      ...block,
      id: `b${index}`,
      headingLevel: 0,
      speechStart: block.start,
      formats: [],
      page: null,
    } as unknown as Block;
  });
  const turn = { speaker: '', kind: 'field_note', interviewer: false, byHand: true, participant: null };
  const turns = (byHand.length > 0 ? [turn] : []) as unknown as Turn[];
  return { kind: 'interview' as const, text, blocks, turns };
}

const LINES = ['INT: Hvem er du?', 'Kari: Rektor.', 'Det ringer.', 'Kari: Ja.', 'Merk: nei.'];

describe('the speakers of a text', () => {
  it('are counted with their turns and words', () => {
    const { turns, speakers } = speakersOf(documentOf(LINES), null);
    expect(turns).toBe(3);
    expect(speakers.map(({ label, turns, words, interviewer }) => [label, turns, words, interviewer])).toEqual([
      ['INT', 1, 3, true],
      ['Kari', 2, 4, false],
    ]);
  });

  it('are those that other rules would find', () => {
    const rules = TurnRules.parse({ speakers: ['Merk'], notSpeakers: ['Kari'] });
    expect(speakersOf(documentOf(LINES), rules).speakers.map(({ label }) => label)).toEqual(['INT', 'Merk']);
  });

  it('keep what was set by hand', () => {
    const { turns, speakers } = speakersOf(documentOf(LINES, [2]), null);
    expect(turns).toBe(4);
    expect(speakers.map(({ label, words }) => [label, words])).toEqual([
      ['INT', 3],
      ['Kari', 2],
      ['', 2],
    ]);
  });
});
