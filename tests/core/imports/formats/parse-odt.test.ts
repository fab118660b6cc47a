import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseOdt } from '../../../../electron/core/imports/formats/parse-odt.ts';
import { storedZip } from '../stored-zip.ts';

const AUTOMATIC = `<office:automatic-styles>
  <style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
  <style:style style:name="T3" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>
  <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/></office:automatic-styles>`;
const STYLES = `<office:document-styles><office:styles>
  <style:default-style style:family="paragraph"><style:text-properties fo:language="nb" fo:country="NO"/></style:default-style>
  <style:style style:name="Title" style:family="paragraph"/></office:styles><office:master-styles><style:master-page><style:header><text:p>Utkast</text:p></style:header>
  <style:footer><text:p>1</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`;
const file = (body: string, more: Record<string, string> = {}) =>
  storedZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content>${AUTOMATIC}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': STYLES,
    ...more,
  });
const parse = (body: string) => parseOdt(file(body), 'a.odt');
const lines = async (body: string) => (await parse(body)).blocks.map((block) => block.text);

describe('parseOdt', () => {
  it('knows headings, lists, cells and a title', async () => {
    const { blocks, notes } = await parse(
      `<text:p text:style-name="P1">Rapport</text:p><text:h text:outline-level="2">Funn</text:h>
       <text:list><text:list-item><text:p>ett</text:p><text:list><text:list-item><text:p>to</text:p></text:list-item></text:list></text:list-item></text:list>
       <table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>
       <text:p/><text:p>slutt</text:p>`,
    );
    expect(blocks.map((block) => [block.kind, block.headingLevel, block.text])).toEqual([
      ['heading', 1, 'Rapport'],
      ['heading', 2, 'Funn'],
      ['list_item', 0, 'ett'],
      ['list_item', 0, 'to'],
      ['table_cell', 0, 'a'],
      ['table_cell', 0, 'b'],
      ['paragraph', 0, ''],
      ['paragraph', 0, 'slutt'],
    ]);
    expect(notes.map(({ key, params }) => [key, params])).toEqual([['import.headersAndFooters', { count: 1 }]]);
  });

  it('keeps formats of spans, the innermost before the outer', async () => {
    const { blocks } = await parse(
      '<text:p><text:span text:style-name="T1">INF: <text:span text:style-name="T2">ja</text:span><text:span text:style-name="T3"> vel</text:span></text:span></text:p>',
    );
    expect(blocks).toEqual([
      {
        kind: 'paragraph',
        headingLevel: 0,
        text: 'INF: ja vel',
        formats: [
          { format: 'bold', start: 0, end: 7 },
          { format: 'italic', start: 5, end: 7 },
        ],
      },
    ]);
  });

  it('treats white space as the format says', async () => {
    expect(
      await lines(
        '<text:p>  a \n  b<text:s text:c="3"/>c<text:tab/>d <text:span> e</text:span><text:line-break/> f</text:p>',
      ),
    ).toEqual(['a b   c\td e', 'f']);
  });

  it('puts notes and text boxes after the text, counts pictures once each', async () => {
    const { blocks, warnings } = await parse(
      `<text:p>Se<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Kilden</text:p><text:p>Mer</text:p></text:note-body></text:note> her.
       <draw:frame><draw:text-box><text:p>boks</text:p></draw:text-box></draw:frame><draw:frame><draw:image/><draw:image/><svg:title>Foto</svg:title></draw:frame></text:p>`,
    );
    expect(blocks.map((block) => block.text)).toEqual(['Se[1] her. ', 'boks', 'Noter', '[1] Kilden', 'Mer']);
    expect(warnings.map(({ key, params }) => [key, params])).toEqual([['import.images', { count: 1 }]]);
  });

  it('takes tracked changes as accepted and counts them', async () => {
    const { blocks, warnings } = await parse(
      `<text:tracked-changes><text:changed-region><text:deletion><text:p>borte</text:p></text:deletion></text:changed-region>
       <text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>
       <text:p>Vi <text:change text:change-id="1"/><text:change-start/>hadde<text:change-end/> møte</text:p>`,
    );
    expect(blocks.map((block) => block.text)).toEqual(['Vi hadde møte']);
    expect(warnings[0]?.params).toEqual({ insertions: 1, deletions: 1 });
  });

  it('keeps comments with their words', async () => {
    const comment = (name: string, text: string) =>
      `<office:annotation${name}><dc:creator>Leser</dc:creator><dc:date>2025-01-01</dc:date><text:p>${text}</text:p></office:annotation>`;
    const { blocks, comments } = await parse(
      `<text:p>Det er ${comment(' office:name="c"', 'Hva da?')}noe</text:p><text:p>annet<office:annotation-end office:name="c"/> nå</text:p>
       <text:p>Alt ${comment('', 'Hele')} her</text:p>`,
    );
    expect(blocks.map((block) => block.text)).toEqual(['Det er noe', 'annet nå', 'Alt her']);
    const of = { author: 'Leser' };
    expect(comments).toEqual([
      { startBlock: 0, startOffset: 7, endBlock: 1, endOffset: 5, text: 'Hva da?', ...of },
      { startBlock: 2, startOffset: 0, endBlock: 2, endOffset: 7, text: 'Hele', ...of },
    ]);
  });

  it('gives back every character that can be written', async () => {
    const text = fc.string({ unit: 'grapheme' }).map((one) => one.replace(/[\p{Cc}\p{Cs}<&>]/gu, ''));
    const encode = (one: string) => one.replace(/ /g, '<text:s/>');
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (paragraphs) => {
        fc.pre(paragraphs.join('') !== '');
        expect(await lines(paragraphs.map((one) => `<text:p>${encode(one)}</text:p>`).join(''))).toEqual(paragraphs);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a file that is no readable OpenDocument text', () => {
  const refusal = async (bytes: Uint8Array) =>
    parseOdt(bytes, 'a.odt').then(
      () => 'read',
      (error) => error.key,
    );

  it('is named for what it is', async () => {
    expect(await refusal(Buffer.alloc(0))).toBe('import.empty');
    expect(await refusal(Buffer.from('ren tekst'))).toBe('import.notOpenDocument');
    expect(await refusal(storedZip({ 'word/document.xml': '<a/>' }))).toBe('import.notOpenDocument');
    expect(await refusal(file('<text:p>a</text:p>').subarray(0, 300))).toBe('import.damaged');
    expect(await refusal(file('<text:p>a'.repeat(3)))).toBe('import.damaged');
    expect(await refusal(file('<text:p/>'))).toBe('import.empty');
    const sheet = '<office:document-content><office:body><office:spreadsheet/></office:body></office:document-content>';
    expect(await refusal(file('', { 'content.xml': sheet }))).toBe('import.notOpenDocument');
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
    expect(await refusal(file('<text:p>a</text:p>', { 'META-INF/manifest.xml': manifest }))).toBe('import.encrypted');
    expect(await refusal(file('', { 'content.xml': '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>' }))).toBe(
      'import.xmlEntities',
    );
    expect(await refusal(file('<text:span>'.repeat(5000)))).toBe('import.tooDeep');
  });
});
