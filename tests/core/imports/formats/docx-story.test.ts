/** What stands around a Word document's text: changes, comments, notes, boxes, styles, and that no word is lost. */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  ExternalHyperlink,
  Header,
  InsertedTextRun,
  NoBreakHyphen,
  Packer,
  Paragraph,
  type ParagraphChild,
  SoftHyphen,
  TextRun,
} from 'docx';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { parseDocx } from '../../../../electron/core/imports/formats/parse-docx.ts';
import type { ParsedDocument } from '../../../../electron/core/imports/formats/parsed-document.ts';
import { storedZip } from '../stored-zip.ts';

const AT = { date: '2025-03-01T10:00:00Z' };
const pack = (options: ConstructorParameters<typeof Document>[0]) => Packer.toBuffer(new Document(options));
const paragraph = (...children: ParagraphChild[]) => new Paragraph({ children });
const parts = (body: string, more: Record<string, string> = {}) =>
  parseDocx(storedZip({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...more }), 'a.docx');
const p = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const texts = ({ blocks }: ParsedDocument) => blocks.map((block) => block.text);
/** The words that each comment is on. */
const commented = ({ blocks, comments = [] }: ParsedDocument) =>
  comments.map(({ startBlock, startOffset, endBlock, endOffset, author, text }) => {
    const lines = blocks.slice(startBlock, endBlock + 1).map((block) => block.text);
    lines[lines.length - 1] = (lines.at(-1) as string).slice(0, endOffset);
    lines[0] = (lines[0] as string).slice(startOffset);
    return [lines.join('\n'), author, text];
  });

describe('tracked changes', () => {
  it('are taken as accepted and counted', async () => {
    const file = await pack({
      sections: [
        {
          children: [
            paragraph(
              new TextRun('Vi '),
              new DeletedTextRun({ id: 1, author: 'A', ...AT, text: 'har' }),
              new InsertedTextRun({ id: 2, author: 'A', ...AT, text: 'hadde' }),
              new TextRun(' møte.'),
            ),
          ],
        },
      ],
    });
    const parsed = await parseDocx(file, 'a.docx');
    expect(texts(parsed)).toEqual(['Vi hadde møte.']);
    expect(parsed.warnings.map(({ key, params }) => [key, params])).toEqual([
      ['import.trackedChanges', { insertions: 1, deletions: 1 }],
    ]);
  });

  it('join paragraphs whose end was deleted and drop deleted rows and moved text', async () => {
    const deletedEnd = '<w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>';
    const row = (properties: string, text: string) => `<w:tr>${properties}<w:tc>${p(text)}</w:tc></w:tr>`;
    const parsed = await parts(
      `<w:p>${deletedEnd}<w:r><w:t>Første</w:t><w:txbxContent>${p('boks')}</w:txbxContent></w:r></w:p>${p(' og andre')}` +
        `<w:tbl>${row('<w:trPr><w:del w:id="2"/></w:trPr>', 'borte')}${row('', 'igjen')}</w:tbl>` +
        '<w:p><w:moveFrom><w:r><w:t>gammelt sted</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>nytt sted</w:t></w:r></w:moveTo></w:p>',
    );
    expect(texts(parsed)).toEqual(['Første og andre', 'boks', 'igjen', 'nytt sted']);
    expect(parsed.blocks[2]?.kind).toBe('table_cell');
  });
});

describe('comments', () => {
  it('keep their words, author and text, and stay out of the text', async () => {
    const file = await pack({
      comments: {
        children: [{ id: 0, author: 'Leser', date: new Date(AT.date), children: [new Paragraph('Sjekk dette')] }],
      },
      sections: [
        {
          children: [
            paragraph(
              new TextRun('Det er '),
              new CommentRangeStart(0),
              new TextRun({ text: 'ganske', bold: true }),
              new TextRun(' uklart'),
              new CommentRangeEnd(0),
              new TextRun({ children: [new CommentReference(0)] }),
              new TextRun('.'),
            ),
          ],
        },
      ],
    });
    const parsed = await parseDocx(file, 'a.docx');
    expect(texts(parsed)).toEqual(['Det er ganske uklart.']);
    expect(commented(parsed)).toEqual([['ganske uklart', 'Leser', 'Sjekk dette']]);
  });

  it('may span paragraphs, stand in notes, or have no range', async () => {
    const reference = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
    const comment = (id: number, text: string) =>
      `<w:comment w:id="${id}" w:author="B">${p(text)}${p('mer')}</w:comment>`;
    const parsed = await parts(
      `<w:p><w:r><w:t>En </w:t></w:r><w:commentRangeStart w:id="1"/><w:r><w:t>to</w:t></w:r></w:p>
       <w:p><w:r><w:t>tre</w:t></w:r><w:commentRangeEnd w:id="1"/>${reference(1)}<w:r><w:t> fire</w:t></w:r></w:p>
       <w:p><w:r><w:t>Hele avsnittet</w:t></w:r>${reference(2)}<w:r><w:footnoteReference w:id="5"/></w:r></w:p>`,
      {
        'word/footnotes.xml': `<w:footnotes><w:footnote w:id="0" w:type="separator">${p('')}</w:footnote>
          <w:footnote w:id="5"><w:p><w:r><w:t> Se </w:t></w:r><w:commentRangeStart w:id="3"/><w:r><w:t>der</w:t></w:r>
          <w:commentRangeEnd w:id="3"/>${reference(3)}</w:p></w:footnote></w:footnotes>`,
        'word/comments.xml': `<w:comments>${comment(1, 'a')}${comment(2, 'b')}${comment(3, 'c')}</w:comments>`,
        'word/styles.xml': '<w:styles><w:docDefaults><w:lang w:val="nb-NO"/></w:docDefaults></w:styles>',
      },
    );
    expect(texts(parsed)).toEqual(['En to', 'tre fire', 'Hele avsnittet[1]', 'Noter', '[1] Se der']);
    expect(commented(parsed).sort()).toEqual([
      ['Hele avsnittet[1]', 'B', 'b\nmer'],
      ['der', 'B', 'c\nmer'],
      ['to\ntre', 'B', 'a\nmer'],
    ]);
  });
});

describe('styles', () => {
  const style = (id: string, name: string, properties: string) =>
    `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${properties}</w:style>`;
  const styled = (id: string, text: string) =>
    `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

  it('tell headings, lists and bold labels, also by inheritance and in other languages', async () => {
    const parsed = await parts(
      styled('O1', 'Innledning') +
        styled('Eget', 'Eget nivå') +
        styled('T', 'Rapport') +
        styled('L', 'punkt') +
        '<w:p><w:r><w:rPr><w:rStyle w:val="Taler"/></w:rPr><w:t>Rektor:</w:t></w:r><w:r><w:t> Ja.</w:t></w:r></w:p>',
      {
        'word/styles.xml': `<w:styles>
          ${style('O1', 'Overskrift 1', '')}
          ${style('Eget', 'Min overskrift', '<w:basedOn w:val="O3"/>')}${style('O3', 'heading 3', '')}
          ${style('T', 'Tittel', '')}
          ${style('L', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>')}
          ${style('Taler', 'Taler', '<w:basedOn w:val="Taler"/><w:rPr><w:b/></w:rPr>')}</w:styles>`,
      },
    );
    expect(parsed.blocks.map((block) => [block.kind, block.headingLevel])).toEqual([
      ['heading', 1],
      ['heading', 3],
      ['heading', 1],
      ['list_item', 0],
      ['paragraph', 0],
    ]);
    expect(parsed.blocks.at(-1)?.formats).toEqual([{ format: 'bold', start: 0, end: 7 }]);
  });

  it('are found whatever prefix the namespace has', async () => {
    const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const body = '<x:p><x:pPr><x:outlineLvl x:val="1"/></x:pPr><x:r><x:t>Funn</x:t></x:r></x:p>';
    const xml = `<x:document xmlns:x="${main}"><x:body>${body}</x:body></x:document>`;
    const parsed = await parseDocx(storedZip({ 'word/document.xml': xml }), 'a.docx');
    expect(parsed.blocks).toEqual([{ kind: 'heading', headingLevel: 2, text: 'Funn', formats: [] }]);
  });
});

describe('the text', () => {
  it('holds what is seen: links, hyphens, symbols, text boxes once; not headers, field codes or fallbacks', async () => {
    const file = await pack({
      sections: [
        {
          headers: { default: new Header({ children: [new Paragraph('Konfidensielt')] }) },
          children: [
            paragraph(
              new ExternalHyperlink({ link: 'https://example.org', children: [new TextRun('en lenke')] }),
              new TextRun({ children: [' e', new SoftHyphen(), 'post', new NoBreakHyphen(), 'liste'] }),
            ),
          ],
        },
      ],
    });
    const parsed = await parseDocx(file, 'a.docx');
    expect(texts(parsed)).toEqual(['en lenke e\u00adpost\u2011liste']);
    expect(parsed.notes.map(({ key, params }) => [key, params])).toEqual([['import.headersAndFooters', { count: 1 }]]);
    const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const drawn = await parts(
      `<w:p><w:r><w:t>før </w:t></w:r><w:r><mc:AlternateContent><mc:Choice>${box('i boksen')}</mc:Choice>
       <mc:Fallback>${box('i boksen')}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>etter</w:t></w:r>
       <w:r><w:sym w:font="Symbol" w:char="F061"/><w:instrText>PAGE</w:instrText><w:br w:type="page"/></w:r></w:p>`,
    );
    expect(texts(drawn)).toEqual(['før etterα', 'i boksen']);
  });

  const line = fc
    .string({ unit: 'grapheme', maxLength: 30 })
    .map((text) => text.replace(/[\p{Cc}\p{Cs}]|\p{Cn}/gu, ''));
  it('comes back exactly as it was written', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(line, { maxLength: 4 }), { minLength: 1, maxLength: 6 }), async (lines) => {
        fc.pre(lines.flat().join('') !== '');
        const runs = (words: string[]) => words.map((text, index) => new TextRun({ text, bold: index % 2 === 0 }));
        const file = await pack({ sections: [{ children: lines.map((words) => paragraph(...runs(words))) }] });
        const parsed = await parseDocx(file, 'a.docx');
        expect(texts(parsed)).toEqual(lines.map((words) => words.join('')));
        // Another reader of the format sees the same words.
        const { value } = await mammoth.extractRawText({ buffer: file });
        expect(value.replace(/\n\n$/, '').split('\n\n')).toEqual(texts(parsed));
      }),
      { numRuns: 40 },
    );
  });
});
