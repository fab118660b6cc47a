import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../schema/model/document.ts';
import { recogniseTurns, type TurnBlock } from '../../../schema/text/turns.ts';

const paragraph = (text: string): TurnBlock => ({ kind: 'paragraph', text, formats: [] });
const heading = (text: string): TurnBlock => ({ kind: 'heading', text, formats: [] });
const turnsOf = (lines: (string | TurnBlock)[], kind: DocumentKind = 'interview') => {
  const blocks = lines.map((line) => (typeof line === 'string' ? paragraph(line) : line));
  const recognised = recogniseTurns(blocks, kind);
  return {
    ...recognised,
    speakers: recognised.turns.map((turn) => turn.speaker),
    speech: blocks.map((block, index) => block.text.slice(recognised.speechStart[index])),
  };
};

describe('recogniseTurns', () => {
  it('recognises codes, with a timestamp before or after the colon', () => {
    const found = turnsOf([
      'INT: Hvordan gikk det?',
      'INF: [00:03:15] Ja, det gikk.',
      'INT (3:20): Og så?',
      '[1:02:03] INF: Så gikk vi.',
      'INT:Uten mellomrom',
    ]);
    expect(found.turns).toMatchObject([
      { speaker: 'INT', interviewer: true, timeMs: null },
      { speaker: 'INF', interviewer: false, timeMs: 195_000 },
      { speaker: 'INT', interviewer: true, timeMs: 200_000 },
      { speaker: 'INF', timeMs: 3_723_000 },
      { speaker: 'INT' },
    ]);
    expect(found.speech).toEqual(['Hvordan gikk det?', 'Ja, det gikk.', 'Og så?', 'Så gikk vi.', 'Uten mellomrom']);
  });

  it('recognises names that come back, also with a remark in parentheses', () => {
    const lines = ['Kari Nordli: Hei.', 'Rektor (Strandvik): Hei.', 'Kari Nordli: Ja.', 'Rektor (Strandvik): Nei.'];
    expect(turnsOf(lines).speakers).toEqual(['Kari Nordli', 'Rektor (Strandvik)', 'Kari Nordli', 'Rektor (Strandvik)']);
  });

  it('recognises a bold label even when it stands once', () => {
    const bold: TurnBlock = {
      ...paragraph('Rektor: Da begynner vi.'),
      formats: [{ format: 'bold', start: 0, end: 7 }],
    };
    const found = turnsOf([bold, '**PPT-rådgiver:** [00:01] Ja.', '**NAV**: Nei.']);
    expect(found.speakers).toEqual(['Rektor', 'PPT-rådgiver', 'NAV']);
    expect(found.speech).toEqual(['Da begynner vi.', 'Ja.', 'Nei.']);
  });

  it('does not take other words before a colon for a speaker', () => {
    const lines = [
      'Dato: 3. mai',
      'Dato: 4. mai',
      '**Sted:** Rom 2',
      'Til stede: rektor',
      'Jeg tenkte: nå går det.',
      'Jeg tenkte: nei.',
      'Kari sa det en gang: aldri mer.',
      'https://example.org',
      'Kl. 08:30 begynte vi',
      'Problemet: ingen visste det.',
    ];
    expect(turnsOf(lines).speakers).toEqual([]);
  });

  it('lets speech go on over unlabelled blocks, until a heading or a header line', () => {
    const found = turnsOf([
      'INF: Først.',
      '',
      'Så mer.',
      '',
      heading('Del 2'),
      'Løs tekst',
      'INF: Igjen.',
      'Vedtak: Ja.',
      'x',
    ]);
    expect(found.turnOfBlock).toEqual([0, 0, 0, null, null, null, 1, null, null]);
  });

  it('leaves the observer’s own words outside every turn', () => {
    const found = turnsOf(['**Rektor:** Hei.', '', 'Det blir stille.', '**PPT:** Ja.'], 'observation');
    expect(found.turnOfBlock).toEqual([0, null, null, 1]);
  });

  it('tells the interviewer’s words from the informant’s', () => {
    const label = (text: string) => turnsOf([`${text}: Ja.`, `${text}: Nei.`, `${text}: Jo.`]).turns[0]?.interviewer;
    for (const text of [
      'INT',
      'I1',
      'Int.',
      'Intervjuer',
      'Moderator',
      'Q',
      'Spørsmål 2',
      'Researcher',
      'Intervjuer (Kari)',
    ]) {
      expect([text, label(text)]).toEqual([text, true]);
    }
    for (const text of ['INF', 'Inga', 'Internasjonal koordinator', 'Rektor', 'R1']) {
      expect([text, label(text)]).toEqual([text, false]);
    }
  });

  it('gives turns in order, without overlap, for any lines', () => {
    const line = fc.oneof(
      fc.constantFrom('INT: hei', 'INF: [00:01] ja', 'Kari:', 'Kari: ja', '', '**PPT:** x', 'Vedtak: ja', '👍🏽: nei'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const { turns, turnOfBlock, speechStart } = turnsOf(lines);
        let next = 0;
        turns.forEach((turn, index) => {
          expect(turn.firstBlock).toBeGreaterThanOrEqual(next);
          expect(turn.lastBlock).toBeGreaterThanOrEqual(turn.firstBlock);
          expect(turnOfBlock[turn.lastBlock]).toBe(index);
          next = turn.lastBlock + 1;
        });
        lines.forEach((text, index) => {
          expect(speechStart[index]).toBeLessThanOrEqual(text.length);
        });
      }),
    );
  });
});
