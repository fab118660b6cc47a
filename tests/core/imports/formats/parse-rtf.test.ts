import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parseRtf } from '../../../../electron/core/imports/formats/parse-rtf.ts';

const FONTS =
  '{\\fonttbl{\\f0\\fnil Calibri;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset2 Symbol;}{\\f3\\fcharset128 MS Mincho;}}';
const STYLES = '{\\stylesheet{\\s0 Normal;}{\\s1\\b overskrift 1;}{\\s2\\sbasedon1\\outlinelevel2 Eget;}}';
const parse = (body: string, head = '\\ansi\\ansicpg1252\\deff0\\deflang1044') =>
  parseRtf(Buffer.from(`{\\rtf1${head}${FONTS}${STYLES}${body}}`, 'latin1'), 'a.rtf');
const lines = (body: string, head?: string) => parse(body, head).blocks.map((block) => block.text);
const kinds = (body: string) => parse(body).blocks.map((block) => [block.kind, block.headingLevel, block.text]);
const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => `\\'${byte.toString(16).padStart(2, '0')}`).join('');

describe('parseRtf', () => {
  it('makes a block of every paragraph and line, with its formats', () => {
    const { blocks } = parse('{\\b INF:}\\tab{\\i ja}\\line nei\\par\\par\\plain\\b fet\\b0  ikke\\\r\nslutt');
    expect(blocks.map((block) => block.text)).toEqual(['INF:\tja', 'nei', '', 'fet ikke', 'slutt']);
    expect(blocks.map((block) => block.formats)).toEqual([
      [
        { format: 'bold', start: 0, end: 4 },
        { format: 'italic', start: 5, end: 7 },
      ],
      [],
      [],
      [{ format: 'bold', start: 0, end: 3 }],
      [],
    ]);
  });

  it('reads bytes in the encoding of their font', () => {
    expect(lines("\\'e6\\'f8\\'e5 {\\f1 \\'cf\\'f0\\'e8} {\\f2 a\\'62} {\\f3 \\'93\\'fa\\'96\\'7b}\\par")).toEqual([
      'æøå При αβ 日本',
    ]);
    expect(lines("\\'bf\\par", '\\mac')).toEqual(['ø']);
    expect(lines('ab\\par', '\\ansi\\ansicpg99999')).toEqual(['ab']);
  });

  it('reads Unicode with its fallback, also in pairs', () => {
    expect(lines("\\u248 o\\u248\\'f8{\\uc0\\u230}{\\uc2\\u229 aa}\\u-10179 ?\\u-8704 ?\\u8212\\emdash!\\par")).toEqual(
      ['øøæå😀—!'],
    );
    expect(lines('{\\upr{gammel}{\\*\\ud{ny}}}\\par')).toEqual(['ny']);
    expect(lines('{\\*\\bkmkstart{\\upr{a}{\\*\\ud{b}}}}tekst\\par')).toEqual(['tekst']);
  });

  it('keeps hyphens, spaces and signs that are written as words', () => {
    expect(lines('a\\~b\\_c\\-d\\tab-e\\{f\\}\\\\ \\endash  \\ldblquote g\\rdblquote\\par')).toEqual([
      'a\u00a0b\u2011c\u00add\t-e{f}\\ – “g”',
    ]);
  });

  it('knows headings, lists and nested tables', () => {
    expect(
      kinds(
        `\\pard\\s1 Funn\\par\\pard\\s2 Under\\par\\pard{\\listtext 1.\\tab}punkt\\par\\pard\\ls1 to\\par
\\pard\\intbl a\\cell \\intbl\\itap2 indre\\nestcell{\\*\\nesttableprops\\trowd}{\\nonesttables\\par}b\\par c\\cell\\row
\\pard slutt\\par`,
      ),
    ).toEqual([
      ['heading', 1, 'Funn'],
      ['heading', 3, 'Under'],
      ['list_item', 0, 'punkt'],
      ['list_item', 0, 'to'],
      ['table_cell', 0, 'a'],
      ['table_cell', 0, 'indre'],
      ['table_cell', 0, 'b'],
      ['table_cell', 0, 'c'],
      ['paragraph', 0, 'slutt'],
    ]);
  });

  it('puts notes at the end, counts pictures, headers and changes', () => {
    const { blocks, notes, warnings } = parse(
      `{\\header\\pard Utkast\\par}{\\footer 1\\par}Se{\\super\\chftn{\\footnote\\pard\\chftn  Kilden.\\par}} her{\\*\\shppict{\\pict\\bin3 }\\}}}.
{\\nonshppict{\\pict ff}}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt lenke}} {\\deleted borte}{\\revised hit}{\\revised  igjen}\\par`,
    );
    expect(blocks.map((block) => block.text)).toEqual(['Se[1] her.lenke hit igjen', 'Noter', '[1] Kilden.']);
    expect(notes.map(({ params }) => params)).toEqual([{ count: 1 }]);
    expect(warnings.map(({ key, params }) => [key, params])).toEqual([
      ['import.images', { count: 1 }],
      ['import.trackedChanges', { insertions: 1, deletions: 1 }],
    ]);
  });

  it('joins paragraphs whose end was deleted', () => {
    expect(lines('Første{\\deleted\\par}og andre\\par')).toEqual(['Førsteog andre']);
  });

  it('keeps comments with their words', () => {
    const comment =
      '{\\*\\atnid L}{\\*\\atnauthor Leser}\\chatn{\\*\\annotation{\\*\\atnref 7}{\\*\\atndate 1}\\pard Hva da?}';
    const { blocks, comments } = parse(`Det er {\\*\\atrfstart 7}noe\\par annet{\\*\\atrfend 7}${comment} n\\'e5\\par`);
    expect(blocks.map((block) => block.text)).toEqual(['Det er noe', 'annet nå']);
    expect(comments).toEqual([
      { startBlock: 0, startOffset: 7, endBlock: 1, endOffset: 5, author: 'Leser', text: 'Hva da?' },
    ]);
  });

  it('puts text boxes after their paragraph', () => {
    expect(
      lines(
        "f\\'f8r {\\shp{\\*\\shpinst{\\sp{\\sn x}{\\sv 1}}{\\shptxt\\pard boks\\par}}{\\shprslt{\\*\\do boks}}}etter\\par neste\\par",
      ),
    ).toEqual(['før etter', 'boks', 'neste']);
  });

  const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((one) => one.replace(/[\p{Cc}\p{Cs}]/gu, ''));
  it('gives back every character that can be written', () => {
    const toRtf = (one: string) =>
      Array.from({ length: one.length }, (_, at) => {
        const unit = one.charCodeAt(at);
        if (/[\\{}]/.test(one.charAt(at))) return `\\${one.charAt(at)}`;
        return unit < 128 ? one.charAt(at) : `\\u${unit > 0x7fff ? unit - 0x10000 : unit}?`;
      }).join('');
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        fc.pre(paragraphs.join('') !== '');
        expect(lines(paragraphs.map((one) => `${toRtf(one)}\\par\n`).join(''))).toEqual(paragraphs);
      }),
    );
  });

  it('gives back every byte of a code page', () => {
    for (const page of [1250, 1251, 1252, 1253, 1254, 1257]) {
      const bytes = Uint8Array.from({ length: 96 }, (_, index) => index + 160);
      const expected = iconv.decode(Buffer.from(bytes), `cp${page}`);
      expect(lines(`${hex(bytes)}\\par`, `\\ansi\\ansicpg${page}`)).toEqual([expected]);
    }
  });
});

describe('a file that is no readable RTF', () => {
  const refusal = (content: string) => {
    try {
      parseRtf(Buffer.from(content), 'a.rtf');
      return 'read';
    } catch (error) {
      return (error as { key: string }).key;
    }
  };

  it('is named for what it is', () => {
    expect(refusal('')).toBe('import.empty');
    expect(refusal('ren tekst')).toBe('import.notRtf');
    expect(refusal('{\\rtf1 {\\b tekst')).toBe('import.damaged');
    expect(refusal('{\\rtf1 tekst\\bin999999999 x}')).toBe('import.damaged');
    expect(refusal('{\\rtf1 \\par}')).toBe('import.empty');
    expect(refusal(`{\\rtf1 ${'{'.repeat(100_000)}x${'}'.repeat(100_000)}}`)).toBe('import.tooDeep');
    expect(refusal("{\\rtf1 a\\'zz\\constructor\\u\\}}} mer")).toBe('read');
  });
});
