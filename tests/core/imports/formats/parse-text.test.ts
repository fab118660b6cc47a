import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown, parsePlainText } from '../../../../electron/core/imports/formats/parse-text.ts';
import type { ParsedDocument } from '../../../../electron/core/imports/formats/parsed-document.ts';

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

  it('reads UTF-16 with and without a byte order mark, and says so', () => {
    const text = 'INT: Går det bra på skolen?';
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    for (const bytes of [
      little,
      big,
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
    ]) {
      const document = plain(bytes);
      expect(textOf(document)).toBe(text);
      expect(document.warnings).toMatchObject([{ key: 'import.encoding', params: { encoding: 'UTF-16' } }]);
    }
  });

  it('reads Windows-1252 when the bytes are not UTF-8', () => {
    const document = plain(Buffer.from([0x49, 0x3a, 0x20, 0x93, 0x47, 0xe5, 0x72, 0x94, 0x20, 0x80]));
    expect(textOf(document)).toBe('I: “Går” €');
    expect(keys(document)).toEqual(['import.encoding']);
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
