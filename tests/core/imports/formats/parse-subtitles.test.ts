import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSubtitles } from '../../../../electron/core/imports/formats/parse-subtitles.ts';
import { recogniseTurns } from '../../../../schema/text/turns.ts';

const parse = (text: string) => parseSubtitles(Buffer.from(text), 'a.vtt');
const texts = (text: string) => parse(text).blocks.map((block) => block.text);
const keys = (text: string) => parse(text).warnings.map((warning) => warning.key);
/** A cue of two seconds that begins at a second. */
const cue = (second: number, text: string) => `${clock(second)}.000 --> ${clock(second + 2)}.000\n${text}\n\n`;
const clock = (second: number) => [second / 3600, (second / 60) % 60, second % 60].map(twoDigits).join(':');
const twoDigits = (value: number) => String(Math.floor(value)).padStart(2, '0');

describe('parseSubtitles', () => {
  it('joins what one speaker says in consecutive cues, and its turns are read from the text', () => {
    const document = parse(
      `WEBVTT\n\n${cue(3, '<v Kari Holm>Hei &amp; velkommen')}${cue(5, '<v Kari Holm>til <i>oss</i>.</v>')}${cue(9, '<v Intervjuer>Takk.')}`,
    );
    expect(document.blocks.map(({ text }) => text)).toEqual([
      'Kari Holm: [00:00:03] Hei & velkommen til oss.',
      'Intervjuer: [00:00:09] Takk.',
    ]);
    const { turns, speechStart } = recogniseTurns(document.blocks, 'interview', document.turnRules);
    expect(turns).toMatchObject([
      { speaker: 'Kari Holm', timeMs: 3000, interviewer: false },
      { speaker: 'Intervjuer', timeMs: 9000, interviewer: true },
    ]);
    expect(document.blocks[0]?.text.slice(speechStart[0])).toBe('Hei & velkommen til oss.');
  });

  it('reads names that are written before the words, also two in one cue', () => {
    expect(
      texts(
        `1\n00:00:01,000 --> 00:00:02,500\nINT: Hvordan går det?\nINF: Bra.\n\n2\n00:01:03,000 --> 00:01:04,000\nTakk.\n`,
      ),
    ).toEqual(['INT: [00:00:01] Hvordan går det?', 'INF: [00:00:01] Bra. Takk.']);
  });

  it('makes paragraphs where nobody is named: at a pause, and at the end of a sentence after 60 words', () => {
    const long = Array.from({ length: 30 }, (_, index) => `ord${index}`).join(' ');
    const blocks = texts(
      `WEBVTT\n\n${cue(0, 'Hei.')}${cue(2, 'Dere.')}${cue(8, long)}${cue(10, `${long}.`)}${cue(12, 'Nytt.')}`,
    );
    expect(blocks).toEqual(['[00:00:00] Hei. Dere.', `[00:00:08] ${long} ${long}.`, '[00:00:12] Nytt.']);
  });

  it('divides a long speech into paragraphs of one turn', () => {
    const cues = Array.from({ length: 60 }, (_, index) =>
      cue(index * 2, `<v Kari>Ti ord på rad som sier noe om cue nummer ${index}.`),
    );
    const { blocks, turnRules } = parse(`WEBVTT\n\n${cues.join('')}`);
    expect(blocks.map(({ text }) => text.slice(0, 17))).toEqual([
      'Kari: [00:00:00] ',
      'Ti ord på rad som',
      'Ti ord på rad som',
    ]);
    expect(recogniseTurns(blocks, 'interview', turnRules).turns).toMatchObject([{ firstBlock: 0, lastBlock: 2 }]);
  });

  it('leaves comments and styles out, counted', () => {
    const text = `WEBVTT - tittel\nKind: captions\n\nNOTE av meg\nto linjer\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\n${cue(1, 'Hei.')}`;
    expect(texts(text)).toEqual(['[00:00:01] Hei.']);
    expect(parse(text).warnings).toMatchObject([{ key: 'import.subtitleRemarks', params: { count: 3 } }]);
  });

  it('keeps text that stands outside every time, before and between cues', () => {
    const text = `WEBVTT\n\nTo ord før\n00:01.000 --> 00:02.000\nHei.\n\nløst ord\n\n00:99.000 --> 01:99.000\nTid som ikke finnes.\n\n00:xx --> 9\na < b\n`;
    expect(texts(text)).toEqual([
      'To ord før',
      '[00:00:01] Hei. løst ord',
      '[00:01:39] Tid som ikke finnes. 00:xx --> 9 a < b',
    ]);
    expect(keys(text)).toEqual(['import.untimedLines']);
  });

  it('survives missing blank lines without taking numbers for speech', () => {
    expect(texts('1\n00:01,000 --> 00:02,000\nEn\n2\n00:02,000 --> 00:03,000\nTo\n')).toEqual(['[00:00:01] En To']);
  });

  it('keeps every word of every cue, in order', () => {
    const words = fc.array(fc.stringMatching(/^[\p{L}\p{M}]{2,9}$/u), { minLength: 1, maxLength: 6 });
    const speaker = fc.constantFrom('', '<v Kari>', '<v Per Åge>');
    fc.assert(
      fc.property(fc.array(fc.tuple(speaker, words, fc.nat(9)), { minLength: 1 }), (cues) => {
        let second = 0;
        const text = cues.map(([voice, said, pause]) => {
          second += 2 + pause;
          return cue(second, voice + said.join(' '));
        });
        const spoken = texts(`WEBVTT\n\n${text.join('')}`).map((line) =>
          line.replace(/^(?:Kari: |Per Åge: )?\[[\d:]+\] /, ''),
        );
        expect(spoken.join(' ')).toBe(cues.map(([, said]) => said.join(' ')).join(' '));
      }),
    );
  });

  it('never fails otherwise than by name', () => {
    const part = fc.constantFrom(
      'WEBVTT',
      '\n',
      '\n\n',
      '1',
      '00:01.000 --> 00:02.000',
      '-->',
      '<v A>',
      '<v ',
      '</v>',
      '<',
      '{\\an8}',
      '&#0;',
      'Hei',
      'NOTE',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        try {
          expect(parse(parts.join('')).blocks.length).toBeGreaterThan(0);
        } catch (error) {
          expect(['import.empty', 'import.noSubtitles']).toContain((error as { key: string }).key);
        }
      }),
    );
    expect(() => parse('WEBVTT\n\n00:01.000 --> 00:02.000\n\n')).toThrow(
      expect.objectContaining({ key: 'import.noSubtitles' }),
    );
  });
});
