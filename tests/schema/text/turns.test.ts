import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentKind } from '../../../schema/model/document.ts';
import { TurnRules } from '../../../schema/model/turn-rules.ts';
import { recogniseTurns, type TurnBlock } from '../../../schema/text/turns.ts';

const paragraph = (text: string): TurnBlock => ({ kind: 'paragraph', text, formats: [] });
const heading = (text: string): TurnBlock => ({ kind: 'heading', text, formats: [] });
const turnsOf = (lines: (string | TurnBlock)[], kind: DocumentKind = 'interview', given?: TurnRules) => {
  const blocks = lines.map((line) => (typeof line === 'string' ? paragraph(line) : line));
  const recognised = recogniseTurns(blocks, kind, given);
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

/** A paragraph whose first letters, up to the bar, are bold. */
function bold(marked: string): TurnBlock {
  const end = marked.indexOf('|');
  return { ...paragraph(marked.replace('|', '')), formats: [{ format: 'bold', start: 0, end }] };
}

describe('bold names without a colon', () => {
  it.each([
    ['a space and a capital', ' Ja.'],
    ['a tab', '\tja.'],
    ['two spaces', '  ja.'],
    ['a time', ' [00:12] ja.'],
    ['the line’s end', ''],
  ])('are labels when they come back, before %s', (_, behind) => {
    const found = turnsOf([bold(`Intervjuer|${behind}`), bold(`Kari Nordli|${behind}`), bold(`Kari Nordli|${behind}`)]);
    expect(found.speakers).toEqual(['Kari Nordli', 'Kari Nordli']);
    expect(found.speech[1]?.toLowerCase()).toBe(behind === '' ? '' : 'ja.');
  });

  it('are none when they stand once, are in a heading, or say no name', () => {
    const lines = [bold('Kari| Ja.'), bold('Dato| Mandag'), bold('Dato| Tirsdag'), bold('Ja.| Det'), bold('Ja.| Det')];
    const long = 'Dette er en hel setning| Ja';
    expect(turnsOf([...lines, bold(long), bold(long), bold('aldri\t|X'), bold('aldri\t|Y')]).speakers).toEqual([]);
    const heads = [bold('Funn|'), bold('Funn|')].map((block): TurnBlock => ({ ...block, kind: 'heading' }));
    expect(turnsOf(heads).speakers).toEqual([]);
  });

  it('are none where a sentence goes on in small letters, unless the name is a speaker’s', () => {
    const emphasised = ['Skolen| er liten.', 'Skolen| er ny.', 'Skolen| er fin.', 'Skolen|s rektor'].map(bold);
    expect(turnsOf(emphasised).speakers).toEqual([]);
    expect(turnsOf([bold('Kari| Ja.'), bold('Kari| Nei.'), bold('Kari| ja')]).speakers).toHaveLength(3);
  });

  it('are emphasis where turns are labelled with a colon, unless the name is a speaker’s', () => {
    const found = turnsOf([
      'INT: Hva?',
      'INF: Dette:',
      bold('Skole| Bra'),
      'INT: Ja?',
      bold('Skole| Bra'),
      bold('INF| Ja'),
    ]);
    expect(found.speakers).toEqual(['INT', 'INF', 'INT', 'INF']);
  });
});

describe('names in cells of a table', () => {
  const cells = (...texts: string[]) => texts.map((text): TurnBlock => ({ kind: 'table_cell', text, formats: [] }));
  it('are labels where the interviewer’s comes back, with the time before them', () => {
    const rows = ['Tid', 'Taler', 'Tekst', '0:00:01', 'Intervjuer', 'Hva?', '0:00:09', 'Kari', 'Ja'];
    const found = turnsOf(cells(...rows, '0:00:12', 'Intervjuer', 'Ja', '0:00:15', 'Kari', 'Ja'));
    expect(found.turns.map(({ speaker, timeMs }) => [speaker, timeMs])).toEqual([
      ['Intervjuer', 1000],
      ['Kari', 9000],
      ['Intervjuer', 12_000],
      ['Kari', 15_000],
    ]);
  });
  it('are none in any other table', () => {
    expect(turnsOf(cells('Rektor', 'Følger opp.', 'PPT', 'Ja', 'Rektor', 'Melder fra.', 'PPT', 'Ja')).speakers).toEqual(
      [],
    );
  });
});

describe('a time alone on its line', () => {
  it('belongs to the label below it, also over blank lines, and to no speech', () => {
    const found = turnsOf([
      'INT: Hei.',
      '',
      '0:01:05',
      '',
      'INF: Ja.',
      '[02:00]',
      'Mer.',
      '[03:00]',
      'INT: [03:01] Ja?',
    ]);
    expect(found.turns.map(({ timeMs }) => timeMs)).toEqual([null, 65_000, 181_000]);
    expect(found.turnOfBlock).toEqual([0, null, null, null, 1, 1, 1, 1, 2]);
  });
});

describe('a name written out once', () => {
  it('is a label when its initials are', () => {
    const found = turnsOf(['Kari Nordli: Hei.', 'KN: Ja.', 'Min Tanke: nei.']);
    expect(found.speakers).toEqual(['Kari Nordli', 'KN']);
  });
});

const rules = (given: Partial<TurnRules>) => TurnRules.parse(given);

describe('recognising by rules', () => {
  it('reads names alone on their line, with a time beside them, and no sentence of one word', () => {
    const lines = ['Kari Nordli', 'Hei.', 'Ja.', 'Ola', 'Ja.', '', 'Kari Nordli 0:03', 'Da gikk vi.', 'Ola:', 'Nei.'];
    const found = turnsOf(lines, 'interview', rules({ labels: 'line' }));
    expect(found.speakers).toEqual(['Kari Nordli', 'Ola', 'Kari Nordli', 'Ola']);
    expect(found.turns[2]?.timeMs).toBe(3000);
    expect(found.speech.filter((text) => text !== '')).toEqual(['Hei.', 'Ja.', 'Ja.', 'Da gikk vi.', 'Nei.']);
  });

  it('reads times in every place and form', () => {
    const times = (line: string, given: Partial<TurnRules> = {}) => {
      const { turns, speech } = turnsOf([line], 'interview', rules({ speakers: ['Kari'], ...given }));
      return [turns[0]?.speaker, turns[0]?.timeMs, speech[0]];
    };
    for (const line of ['[00:03:15] Kari: Ja', '00:03:15 Kari: Ja', 'Kari (00:03:15): Ja', 'Kari: [03:15] Ja']) {
      expect(times(line)).toEqual(['Kari', 195_000, 'Ja']);
    }
    expect(times('Kari: #00:03:15-4# Ja')).toEqual(['Kari', 195_400, 'Ja']);
    expect(times('[00:43.810 --> 00:47.850]  Kari: Ja')).toEqual(['Kari', 43_810, 'Ja']);
    for (const line of ['Kari (00:03:15)', 'Kari 00:03:15', '[00:03:15] Kari', '00:03:15 Kari:', '**Kari** [3:15]']) {
      expect(times(line, { labels: 'line' })).toEqual(['Kari', 195_000, '']);
    }
    expect(turnsOf(['08:30 Kaffe: alle', '08:30 Kaffe: alle']).speakers).toEqual([]);
  });

  it('lets a timestamp begin a turn without a speaker', () => {
    const lines = [
      '[00:03:15] Først.',
      '[00:43.810 --> 00:47.850]  Så.',
      '00:50.000 --> 01:27.640',
      'Og mer.',
      '00:01:30 til slutt',
    ];
    const found = turnsOf(lines, 'interview', rules({ timestampsBeginTurns: true }));
    expect(found.turns.map(({ speaker, timeMs }) => [speaker, timeMs])).toEqual([
      ['', 195_000],
      ['', 43_810],
      ['', 50_000],
      ['', 90_000],
    ]);
    expect(found.turnOfBlock).toEqual([0, 1, 2, 2, 3]);
    expect(found.speech).toEqual(['Først.', 'Så.', '', 'Og mer.', 'til slutt']);
    expect(turnsOf(lines).turns).toEqual([]);
  });

  it('gives the time on a line of its own to the label below it', () => {
    const lines = ['00:00.500 --> 00:04.000', 'INT: Hei.', '00:05.000 --> 00:06.000', 'Ja.'];
    const found = turnsOf(lines, 'interview', rules({ timestampsBeginTurns: true }));
    expect(found.turns.map(({ speaker, timeMs, firstBlock }) => [speaker, timeMs, firstBlock])).toEqual([
      ['INT', 500, 1],
      ['', 5000, 2],
    ]);
  });

  it('follows the lists of labels, whatever they look like', () => {
    const lines = ['elev 3 i 1STB: Ja.', 'Problemet: a', 'Problemet: b', 'Problemet: c', 'Marit: Hvem?', 'I1: Jeg.'];
    const given = { speakers: ['elev 3 i 1STB', 'i1'], interviewers: ['Marit'], notSpeakers: ['problemet'] };
    const found = turnsOf(lines, 'interview', rules(given));
    expect(found.turns.map(({ speaker, interviewer }) => [speaker, interviewer])).toEqual([
      ['elev 3 i 1STB', false],
      ['Marit', true],
      ['I1', false],
    ]);
  });

  it('looks for no labels when told so', () => {
    expect(turnsOf(['INT: Hei.', 'INF: Ja.'], 'interview', rules({ labels: 'none' })).turns).toEqual([]);
  });
});

describe('kinds of speech', () => {
  it('are read from the remark after a name, which is not part of it', () => {
    const found = turnsOf(['Rektor: Ja.', 'Rektor (parafrase): Hun mente nei.', 'INF (paraphrase): No.']);
    expect(found.turns.map(({ speaker, kind }) => [speaker, kind])).toEqual([
      ['Rektor', 'verbatim'],
      ['Rektor', 'paraphrase'],
      ['INF', 'paraphrase'],
    ]);
  });

  it('are read from the observer’s labels, and from a heading over field notes', () => {
    const labelled = turnsOf(['INF: Ja.', 'Feltnotat: Det blir stille.', 'Field note: Quiet.'], 'observation');
    expect(labelled.turns.map(({ kind }) => kind)).toEqual(['verbatim', 'field_note', 'field_note']);
    const headed = turnsOf(['INF: Ja.', heading('Feltnotater'), 'Rommet er lite.', 'INF: Nei.']);
    expect(headed.turns.map(({ speaker, kind }) => [speaker, kind])).toEqual([
      ['INF', 'verbatim'],
      ['', 'field_note'],
      ['INF', 'verbatim'],
    ]);
  });
});

describe('blocks set by hand', () => {
  it('belong to no recognised turn, and who spoke before goes on behind them', () => {
    const byHand: TurnBlock = { ...paragraph('Telefonen ringer.'), byHand: true };
    const found = turnsOf(['INF: Først.', byHand, '', 'Så mer.', 'INT: Ja?']);
    expect(found.turnOfBlock).toEqual([0, null, null, 1, 2]);
    expect(found.speakers).toEqual(['INF', 'INF', 'INT']);
  });
});
