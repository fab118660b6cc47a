import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown, parsePlainText } from '../../../../electron/core/imports/formats/parse-text.ts';
import type { ParsedDocument } from '../../../../electron/core/imports/formats/parsed-document.ts';
import { recogniseTurns } from '../../../../schema/text/turns.ts';

const textOf = (document: ParsedDocument) => document.blocks.map((block) => block.text).join('\n');
const plain = (bytes: Uint8Array | string) =>
  parsePlainText(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, 'a.txt');
const keys = (document: ParsedDocument) => [...document.notes, ...document.warnings].map((note) => note.key);

describe('parsePlainText', () => {
  it('keeps every character of a text that needs no normalising', () => {
    const anyLine = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', ' ', 'å 👩‍👩‍👧 a\u030a', '\u2028', '\t'),
    );
    fc.assert(
      fc.property(fc.array(anyLine), (lines) => {
        const text = lines
          .join('\n')
          .toWellFormed()
          .replace(/[^\P{Cc}\t\n]|\ufeff/gu, '');
        fc.pre(text !== '');
        const document = plain(text);
        expect(textOf(document)).toBe(text);
        expect(document.blocks).toHaveLength(text.split('\n').length);
      }),
    );
  });

  it('normalises byte order mark, NUL and line ends, and notes each', () => {
    const document = plain('\ufeffINT: a\0b\r\nINF: c\rd');
    expect(textOf(document)).toBe('INT: ab\nINF: c\nd');
    expect(keys(document)).toEqual(['import.byteOrderMark', 'import.nulCharacters', 'import.lineEnds']);
  });

  it('says what encoding it read, as a warning only where it was a guess', () => {
    const text = 'INT: Går det bra på skolen?';
    const marked = plain(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
    expect([textOf(marked), marked.encoding, keys(marked)]).toEqual([text, 'UTF-16 BE', ['import.byteOrderMark']]);
    const guessed = plain(Buffer.from(text, 'latin1'));
    expect([textOf(guessed), guessed.encoding]).toEqual([text, 'Windows-1252']);
    expect(guessed.warnings).toMatchObject([{ key: 'import.encoding', params: { encoding: 'Windows-1252' } }]);
  });

  it.each([
    [
      'in brackets',
      '[00:43.810 --> 00:47.850]  Hei og velkommen.\n[00:48.350 --> 00:54.570]  Vi er i gang.\n[01:00.000 --> 01:02.000]  Ja.',
    ],
    [
      'on a line of its own',
      '00:00.000 --> 00:27.640\nHei og velkommen.\n\n00:28.000 --> 00:35.280\nVi er i gang.\n\n01:00.000 --> 01:02.000\nJa.\n',
    ],
  ])('takes the times of a speech recogniser %s for turns and leaves the text as it is', (_, text) => {
    const document = plain(text);
    expect(textOf(document)).toBe(text);
    const { turns } = recogniseTurns(document.blocks, 'interview', document.turnRules);
    expect(turns).toHaveLength(3);
    expect(turns[2]?.timeMs).toBe(60_000);
  });

  it('leaves times alone where speakers have labels', () => {
    expect(plain('[00:01] INT: Hei\n[00:04] INF: Hei\n[00:05] INT: Ja\n').turnRules).toBeUndefined();
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'import.empty'],
    ['only NULs', Buffer.alloc(10), 'import.empty'],
    ['many NULs', Buffer.alloc(5000), 'import.notText'],
    [
      'bytes of a program',
      Buffer.from(Array.from({ length: 2000 }, (_, index) => (index * 7919) % 251)),
      'import.notText',
    ],
  ])('refuses %s by name', (_, bytes, key) => {
    expect(() => plain(bytes)).toThrow(expect.objectContaining({ key, params: { file: 'a.txt' } }));
  });
});

describe('parseMarkdown', () => {
  const blocksOf = (text: string) => parseMarkdown(Buffer.from(text), 'a.md').blocks;

  it('keeps the characters and names headings, lists and paragraphs', () => {
    const text = '# Møte\n\n## Sak 1\n- punkt\n2. punkt\n#ikke overskrift\nvanlig';
    const blocks = blocksOf(text);
    expect(blocks.map((block) => block.text).join('\n')).toBe(text);
    expect(blocks.map((block) => [block.kind, block.headingLevel])).toEqual([
      ['heading', 1],
      ['paragraph', 0],
      ['heading', 2],
      ['list_item', 0],
      ['list_item', 0],
      ['paragraph', 0],
      ['paragraph', 0],
    ]);
  });

  it('marks bold, italic and their delimiters', () => {
    const [block] = blocksOf('**Rektor:** det er *ikke* 3 * 4 = snake_case_navn');
    const shown = block?.formats.map(({ format, start, end }) => [format, block.text.slice(start, end)]);
    expect(shown).toEqual([
      ['markup', '**'],
      ['bold', 'Rektor:'],
      ['markup', '**'],
      ['markup', '*'],
      ['italic', 'ikke'],
      ['markup', '*'],
    ]);
    expect(blocksOf('## Sak')[0]?.formats).toEqual([{ format: 'markup', start: 0, end: 3 }]);
  });
});
