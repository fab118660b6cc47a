import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePdf } from '../../../../electron/core/imports/formats/parse-pdf.ts';
import { recogniseTurns } from '../../../../schema/text/turns.ts';
import { type DrawnText, drawnLines, drawnPdf } from './drawn-pdf.ts';

const parse = (...pages: DrawnText[][]) => parsePdf(drawnPdf(pages), 'a.pdf');
const texts = async (...pages: DrawnText[][]) => (await parse(...pages)).blocks.map((block) => block.text);
const refusal = async (bytes: Uint8Array) =>
  parsePdf(bytes, 'a.pdf').then(
    () => null,
    (error) => [error.code, error.key, error.params],
  );

describe('parsePdf', () => {
  it('joins lines to paragraphs, which names and wider spaces begin', async () => {
    const lines = [
      'INT: Hvordan samarbeider skolen og kommunen om',
      'de nye planene?',
      'INF: Vi møtes hver måned. Da går vi gjennom det',
      'som har skjedd siden sist.',
      '',
      'Etter møtet skriver jeg et referat.',
    ];
    const { blocks } = await parse(drawnLines(lines));
    expect(blocks.map(({ text }) => text)).toEqual([
      'INT: Hvordan samarbeider skolen og kommunen om de nye planene?',
      'INF: Vi møtes hver måned. Da går vi gjennom det som har skjedd siden sist.',
      'Etter møtet skriver jeg et referat.',
    ]);
    expect(recogniseTurns(blocks, 'interview').turns.map(({ speaker }) => speaker)).toEqual(['INT', 'INF']);
  });

  it('reads by place, whatever the order of drawing, and loses no word', async () => {
    const word = fc.stringMatching(/^[a-zæøå]{2,8}$/);
    const page = fc.array(fc.array(word, { minLength: 3, maxLength: 6 }), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(page, fc.nat(), async (lines, seed) => {
        const drawn = lines.flatMap((words, line) =>
          words.map((text, index) => ({ text, x: 50 + index * 80, y: 100 + line * 30, size: 12 })),
        );
        const shuffled = drawn
          .map((one, index) => ({ one, key: (index * 7919 + seed) % 101 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect((await texts(shuffled)).join(' ').split(' ')).toEqual(lines.flat());
      }),
      { numRuns: 25 },
    );
  });

  it('reads two columns one after the other, between a title and a note across both', async () => {
    const left = Array.from({ length: 12 }, (_, index) => `venstre linje nummer ${index} i spalten`);
    const right = Array.from({ length: 12 }, (_, index) => `hoyre linje nummer ${index} i spalten`);
    const across = 'En tittel som gaar over begge spaltene og fyller hele siden fra kant til kant';
    const text = (
      await texts([
        { text: across, x: 60, y: 60, size: 12 },
        ...drawnLines(left),
        ...drawnLines(right, { x: 320 }),
        { text: 'Merknad nederst som ogsaa gaar over begge spaltene fra kant til kant her', x: 60, y: 300, size: 12 },
      ])
    ).join(' ');
    const places = [across, left[0], left[11], right[0], right[11], 'Merknad'].map((part) => text.indexOf(part ?? ''));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('reads names beside speech line by line', async () => {
    const names = drawnLines(Array.from({ length: 10 }, (_, index) => (index % 2 ? 'INF:' : 'INT:')));
    const speech = Array.from({ length: 10 }, (_, index) => `dette ble sagt som nummer ${index} i samtalen vår i dag`);
    const [first, second] = await texts([...names, ...drawnLines(speech, { x: 220 })]);
    expect([first, second]).toEqual([`INT: ${speech[0]}`, `INF: ${speech[1]}`]);
  });

  it('leaves out what comes back on the pages and the numbers in the margin, and counts them', async () => {
    const pages = [1, 2, 3, 4].map((page) => [
      { text: 'Intervju i Nordby', x: 60, y: 30 },
      { text: `Side ${page} av 4`, x: 280, y: 820 },
      ...drawnLines(
        ['1', '2', '3'].map((digit) => String(Number(digit) + page * 3)),
        { x: 30, top: 120, pitch: 40 },
      ),
      ...drawnLines(
        ['første', 'andre', 'tredje'].map((word) => `${word} avsnitt på side ${page}`),
        { top: 120, pitch: 40 },
      ),
    ]);
    const { blocks, warnings } = await parse(...pages);
    expect(blocks.slice(0, 4).map(({ text, page }) => [text, page])).toEqual([
      ['første avsnitt på side 1', 1],
      ['andre avsnitt på side 1', 1],
      ['tredje avsnitt på side 1', 1],
      ['første avsnitt på side 2', 2],
    ]);
    expect(warnings).toMatchObject([
      { key: 'import.pageMargins', params: { count: 8, example: 'Intervju i Nordby' } },
      { key: 'import.marginNumbers', params: { count: 12 } },
    ]);
  });

  it('leaves out numbers in the margin of a title page and of a last page of few lines', async () => {
    const turns = (count: number) => Array.from({ length: count }, (_, index) => `Dette er avsnitt ${index + 1}.`);
    const numbers = (from: number, count: number) =>
      drawnLines(
        Array.from({ length: count }, (_, index) => String(from + index)),
        { x: 40, top: 200, pitch: 30 },
      );
    const titles = drawnLines(['Intervju', 'Skolen i Nordby'], { x: 30, pitch: 30 });
    const { blocks, warnings } = await parse(
      [...titles, ...numbers(1, 12), ...drawnLines(turns(12), { x: 80, top: 200, pitch: 30 })],
      [...numbers(13, 2), ...drawnLines(['Sist', 'Slutt'], { x: 80, top: 200, pitch: 30 })],
    );
    const text = blocks.map((block) => block.text).join(' ');
    expect(text).toBe(['Intervju', 'Skolen i Nordby', ...turns(12), 'Sist', 'Slutt'].join(' '));
    expect(warnings).toMatchObject([{ key: 'import.marginNumbers', params: { count: 14 } }]);
  });

  it('gives a time alone on its line to the turn below, whatever the distance of lines', async () => {
    const { blocks } = await parse(
      drawnLines(['0:00:00', 'INT: Hei,', 'hvordan går', '0:01:05', 'INF: Jo da,', 'bra', 'INT: Ja?']),
    );
    expect(blocks.map(({ text }) => text)).toEqual([
      '0:00:00',
      'INT: Hei, hvordan går',
      '0:01:05',
      'INF: Jo da, bra',
      'INT: Ja?',
    ]);
    const { turns, turnOfBlock } = recogniseTurns(blocks, 'interview');
    expect(turns.map(({ timeMs }) => timeMs)).toEqual([0, 65_000, null]);
    expect(turnOfBlock).toEqual([null, 0, null, 1, 2]);
  });

  it('joins a divided word only when the text has it whole, and says how many', async () => {
    const { blocks, warnings } = await parse(
      drawnLines([
        'Samarbeidet er viktig. Vi tenker på samar-',
        'beidet hver dag, og på skole-',
        'og hjemmesamarbeid i en over-',
        'gangsfase.',
      ]),
    );
    expect(blocks.map(({ text }) => text)).toEqual([
      'Samarbeidet er viktig. Vi tenker på samarbeidet hver dag, og på skole- og hjemmesamarbeid i en over-gangsfase.',
    ]);
    expect(warnings).toMatchObject([{ key: 'import.hyphens', params: { count: 1 } }]);
  });

  it('names pages without text, and larger letters as headings', async () => {
    const { blocks, warnings } = await parse(
      [{ text: 'Rapport', x: 60, y: 60, size: 22 }, ...drawnLines(['En linje.'])],
      [],
    );
    expect(blocks.map(({ kind, headingLevel }) => [kind, headingLevel])).toEqual([
      ['heading', 1],
      ['paragraph', 0],
    ]);
    expect(warnings).toMatchObject([{ key: 'import.pagesWithoutText', params: { count: 1, pages: '2' } }]);
  });

  it('refuses scanned, protected, damaged and foreign files by name', async () => {
    const good = drawnPdf([drawnLines(['Hei.'])]);
    expect(await refusal(drawnPdf([[], []]))).toEqual(['Invalid', 'import.scanned', { file: 'a.pdf' }]);
    expect((await refusal(drawnPdf([drawnLines(['Hei.'])], { encrypted: true })))?.[1]).toBe('import.encrypted');
    expect((await refusal(good.subarray(0, 200)))?.[1]).toBe('import.damaged');
    expect((await refusal(Buffer.from('Dette er ingen PDF.')))?.[1]).toBe('import.damaged');
  });
});
