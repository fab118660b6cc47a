import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../../electron/core/imports/formats/parse-html.ts';

const parse = (html: string | Uint8Array) => parseHtml(typeof html === 'string' ? Buffer.from(html) : html, 'a.html');
const texts = (html: string) => parse(html).blocks.map((block) => block.text);

describe('parseHtml', () => {
  it('makes a block of whatever stands on lines of its own, by its kind', () => {
    const { blocks } = parse(
      `<h1>Møte</h1>Løs tekst<p>Ett<br>To</p><ul><li>punkt<li><p>annet</p></ul>
       <table><tr><th>Navn</th><td>Kari</td></tr></table><div>a<div>b</div>c</div>`,
    );
    expect(blocks.map(({ kind, headingLevel, text }) => [kind, headingLevel, text])).toEqual([
      ['heading', 1, 'Møte'],
      ['paragraph', 0, 'Løs tekst'],
      ['paragraph', 0, 'Ett'],
      ['paragraph', 0, 'To'],
      ['list_item', 0, 'punkt'],
      ['list_item', 0, 'annet'],
      ['table_cell', 0, 'Navn'],
      ['table_cell', 0, 'Kari'],
      ['paragraph', 0, 'a'],
      ['paragraph', 0, 'b'],
      ['paragraph', 0, 'c'],
    ]);
  });

  it('leaves spaces as a browser does: one between words, across tags, none at the ends, all in <pre>', () => {
    expect(texts('<p>\n  en <b> to</b>\n\ttre&nbsp; &nbsp;fire<i>fem</i> </p>')).toEqual([
      'en to tre\u00a0 \u00a0firefem',
    ]);
    expect(texts('<pre>\n  a  b\n\n c\n</pre>')).toEqual(['  a  b', '', ' c']);
  });

  it('leaves out what is not seen, and runs nothing', () => {
    const html = `<html><head><title>T</title><style>p{}</style><script>document.write("<p>x</p>")</script></head>
      <body><p>synlig<script>alert(1)</script></p><p hidden>a</p><div style="display: none">b<p>c</p></div>
      <template><p>d</p></template><!-- e --><noscript>f</noscript><img src="x.png"></body></html>`;
    expect(texts(html)).toEqual(['synlig']);
    expect(parse(html).warnings).toMatchObject([{ key: 'import.images', params: { count: 1 } }]);
  });

  it('takes tracked changes as accepted and says so', () => {
    const { blocks, warnings } = parse('<p>De er <del>kanskje <ins>x</ins></del><ins>nok</ins> fine.</p>');
    expect(blocks.map(({ text }) => text)).toEqual(['De er nok fine.']);
    expect(warnings).toMatchObject([{ key: 'import.trackedChanges', params: { insertions: 1, deletions: 1 } }]);
  });

  it('marks bold and italic, also over several words and tags', () => {
    const [block] = parse('<p><b>INT: hei <i>du</i></b> ja <span style="font-weight:700">nei</span></p>').blocks;
    expect(block?.formats.map(({ format, start, end }) => [format, block.text.slice(start, end)])).toEqual([
      ['bold', 'INT: hei du'],
      ['italic', 'du'],
      ['bold', 'nei'],
    ]);
  });

  it('keeps every visible character in any script, decoded', () => {
    const word = fc.stringMatching(/^[\p{L}\p{M}\p{N}\u200e\u200f&<>"'😀\u200d]{1,9}$/u);
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1 }), { minLength: 1 }), (paragraphs) => {
        const reference = (text: string) => text.replace(/[&<>"]/gu, (one) => `&#${one.codePointAt(0)};`);
        const html = paragraphs.map((words) => `<p>${words.map(reference).join('\n ')}</p>`).join('\n');
        expect(texts(html)).toEqual(paragraphs.map((words) => words.join(' ')));
      }),
    );
    expect(texts('<p>&aring; &#8212; &hellip; R&D &amp;amp;</p>')).toEqual(['å — … R&D &amp;']);
  });

  it('reads the encoding that the page names', () => {
    const page = (charset: string) => `<html><head><meta charset="${charset}"></head><p>Учитель</p></html>`;
    expect(parse(iconv.encode(page('windows-1251'), 'win1251'))).toMatchObject({
      encoding: 'windows-1251',
      blocks: [{ text: 'Учитель' }],
    });
    expect(parse(page('windows-1251')).blocks[0]?.text).toBe('Учитель');
  });

  it('refuses absurd nesting and pages without text by name, and takes a long flat page', () => {
    const refusal = (html: string) => {
      try {
        return parse(html).blocks.length;
      } catch (error) {
        return (error as { key: string }).key;
      }
    };
    expect(refusal(`${'<div>'.repeat(100_000)}x`)).toBe('import.tooDeep');
    expect(refusal('<html><head><title>x</title></head><body> </body></html>')).toBe('import.empty');
    expect(refusal('<p>x'.repeat(20_000))).toBe(20_000);
  });
});
