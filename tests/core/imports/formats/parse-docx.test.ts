import { readFileSync } from 'node:fs';
import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Tab,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { describe, expect, it } from 'vitest';
import { parseDocx } from '../../../../electron/core/imports/formats/parse-docx.ts';
import { recogniseTurns } from '../../../../schema/text/turns.ts';
import { storedZip } from '../stored-zip.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

async function wordFile(children: (Paragraph | Table)[]): Promise<Buffer> {
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          { reference: 'list', levels: [0, 1].map((level) => ({ level, format: LevelFormat.BULLET, text: '•' })) },
        ],
      },
      footnotes: { 1: { children: [new Paragraph('En note')] } },
      sections: [{ children }],
    }),
  );
}
const parse = async (...children: (Paragraph | Table | string)[]) =>
  parseDocx(await wordFile(children.map((one) => (typeof one === 'string' ? new Paragraph(one) : one))), 'a.docx');
const paragraph = (...children: ParagraphChild[]) => new Paragraph({ children });

describe('parseDocx', () => {
  it('makes one block of every paragraph, also of empty ones', async () => {
    const lines = ['INT: Hei.', '', '', 'INF: [00:03:15] Ja – «nei» 👍🏽 a\u030a ', '  to  mellomrom  ', ''];
    const { blocks, warnings } = await parse(...lines);
    expect(blocks.map((block) => block.text)).toEqual(lines);
    expect(new Set(blocks.map((block) => block.kind))).toEqual(new Set(['paragraph']));
    expect(warnings).toEqual([]);
  });

  it('keeps tabs, divides at line breaks and carries formats over them', async () => {
    const { blocks } = await parse(
      paragraph(
        new TextRun({ text: 'INF:', bold: true }),
        new TextRun({ children: [new Tab(), 'ja'] }),
        new TextRun({ text: ' slik', italics: true }),
        new TextRun({ text: 'og slik', italics: true, break: 1 }),
      ),
    );
    expect(blocks.map((block) => block.text)).toEqual(['INF:\tja slik', 'og slik']);
    expect(blocks.map((block) => block.formats)).toEqual([
      [
        { format: 'bold', start: 0, end: 4 },
        { format: 'italic', start: 7, end: 12 },
      ],
      [{ format: 'italic', start: 0, end: 7 }],
    ]);
  });

  it('knows headings, list items at any depth and table cells', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const { blocks } = await parse(
      new Paragraph({ text: 'Møte', heading: HeadingLevel.HEADING_1 }),
      new Paragraph({ text: 'ytre', numbering: { reference: 'list', level: 0 } }),
      new Paragraph({ text: 'indre', numbering: { reference: 'list', level: 1 } }),
      new Paragraph({ text: '', numbering: { reference: 'list', level: 0 } }),
      'tekst',
      new Table({ rows: [new TableRow({ children: [cell('a'), cell('b')] })] }),
    );
    expect(blocks.map((block) => [block.kind, block.headingLevel, block.text])).toEqual([
      ['heading', 1, 'Møte'],
      ['list_item', 0, 'ytre'],
      ['list_item', 0, 'indre'],
      ['list_item', 0, ''],
      ['paragraph', 0, 'tekst'],
      ['table_cell', 0, 'a'],
      ['table_cell', 0, 'b'],
    ]);
  });

  it('puts notes at the end under numbers and counts images', async () => {
    const { blocks, warnings } = await parse(
      paragraph(
        new TextRun('før'),
        new ImageRun({ type: 'png', data: PIXEL, transformation: { width: 1, height: 1 } }),
        new FootnoteReferenceRun(1),
        new TextRun(' etter'),
      ),
    );
    expect(blocks.map((block) => [block.kind, block.text])).toEqual([
      ['paragraph', 'før[1] etter'],
      ['heading', 'Notes'],
      ['list_item', '[1] En note'],
    ]);
    expect(warnings.map(({ key, params }) => [key, params])).toEqual([['import.images', { count: 1 }]]);
  });

  it('takes a bold label for a speaker', async () => {
    const { blocks } = await parse(
      paragraph(new TextRun({ text: 'Rektor:', bold: true }), new TextRun(' Da begynner vi.')),
      paragraph(new TextRun({ text: 'PPT (Strandvik): ', bold: true }), new TextRun('[00:12] Ja.')),
    );
    const { turns, speechStart } = recogniseTurns(blocks, 'interview');
    expect(turns.map((turn) => [turn.speaker, turn.timeMs])).toEqual([
      ['Rektor', null],
      ['PPT (Strandvik)', 12_000],
    ]);
    expect(blocks.map((block, index) => block.text.slice(speechStart[index]))).toEqual(['Da begynner vi.', 'Ja.']);
  });
});

describe('a file that is no readable Word document', () => {
  const refusal = async (bytes: Uint8Array) =>
    parseDocx(bytes, 'a.docx').then(
      () => 'read',
      (error) => error.key,
    );

  it('is named for what it is', async () => {
    expect(await refusal(Buffer.alloc(0))).toBe('import.empty');
    expect(await refusal(Buffer.from('INT: Hei, dette er ren tekst.'))).toBe('import.notWord');
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex'))).toBe('import.protectedWord');
    expect(await refusal(readFileSync('package-lock.json'))).toBe('import.notWord');
  });

  it('is told from other zip files, cut-off and damaged ones', async () => {
    const whole = await wordFile([new Paragraph('Hei')]);
    expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('import.damaged');
    expect(await refusal(storedZip({ 'xl/workbook.xml': '<workbook/>' }))).toBe('import.notWord');
    const damaged = Buffer.from(whole);
    damaged.fill(0xff, damaged.indexOf('word/document.xml') + 20, damaged.indexOf('word/document.xml') + 120);
    expect(await refusal(damaged)).toBe('import.damaged');
    expect(await refusal(storedZip({ 'word/document.xml': '<w:document><w:body>' }))).toBe('import.damaged');
  });

  it('is not unpacked when it would fill the memory', async () => {
    const bomb = Buffer.from(await wordFile([new Paragraph('Hei')]));
    const entry = bomb.indexOf('word/document.xml', bomb.indexOf('PK\x01\x02')) - 46;
    bomb.writeUInt32LE(300 * 1024 * 1024, entry + 24);
    expect(await refusal(bomb)).toBe('import.unpacksTooLarge');
  });

  it('is refused when it declares entities, before any is expanded', async () => {
    const lol = '<!DOCTYPE d [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    const document = '<w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>';
    expect(await refusal(storedZip({ 'word/document.xml': lol + document }))).toBe('import.xmlEntities');
    const body = '<w:document><w:body><w:p><w:r><w:t>Hei</w:t></w:r></w:p></w:body></w:document>';
    expect(await refusal(storedZip({ 'word/document.xml': body, 'word/styles.xml': `${lol}<a/>` }))).toBe(
      'import.xmlEntities',
    );
    const deep = '<a>'.repeat(100_000) + '</a>'.repeat(100_000);
    expect(await refusal(storedZip({ 'word/document.xml': deep }))).toBe('import.tooDeep');
    expect(await refusal(storedZip({ 'word/document.xml': body, '../x': '' }))).toBe('import.unsafeNames');
  });

  it('is refused when it holds no text', async () => {
    expect(await refusal(await wordFile([new Paragraph('')]))).toBe('import.empty');
  });
});
