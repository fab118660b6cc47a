import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../electron/core/imports/formats/decode-text.ts';

const NORWEGIAN =
  'elever lærer på skolen følger nå også rektor Øystein Ågot være når språk ble sa kafé naïve idé'.split(' ');
const RUSSIAN = 'учитель в школе сказал что это было важно для нас'.split(' ');
const ARABIC = 'قال المعلم في المدرسة إن هذا مهم لنا'.split(' ');
const HINDI = 'शिक्षक ने कहा कि यह हमारे लिए महत्वपूर्ण है'.split(' ');

/** Sentences such as people write: words, spaces, full stops, several lines. */
const textOf = (words: string[]) =>
  fc
    .array(fc.array(fc.constantFrom(...words), { minLength: 4, maxLength: 12 }), { minLength: 2, maxLength: 20 })
    .map((lines) => lines.map((line) => `${line.join(' ')}.`).join('\n'));
const beyondAscii = (text: string) => /[^\0-\x7f]/.test(text);

describe('decodeText', () => {
  it.each([
    ['Norwegian', NORWEGIAN],
    ['Russian', RUSSIAN],
    ['Arabic', ARABIC],
    ['Hindi', HINDI],
  ])('reads %s in UTF-8 and in UTF-16 of either order, with and without a mark', (_, words) => {
    fc.assert(
      fc.property(
        textOf(words),
        fc.constantFrom('utf8', 'utf-16le', 'utf-16be'),
        fc.boolean(),
        (text, label, addBOM) => {
          const decoded = decodeText(iconv.encode(text, label, { addBOM }));
          expect(decoded.text).toBe(text);
          expect(decoded.byteOrderMark).toBe(addBOM);
          expect(decoded.remark === null).toBe(addBOM || label === 'utf8');
        },
      ),
    );
  });

  it('keeps every character of valid UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
        expect(decodeText(Buffer.from(text)).text).toBe(text.toWellFormed());
      }),
    );
  });

  it.each([
    ['Windows-1252', 'win1252'],
    ['Mac Roman', 'macroman'],
  ])('tells %s from its letters', (encoding, label) => {
    fc.assert(
      fc.property(textOf(NORWEGIAN).filter(beyondAscii), fc.boolean(), (text, quoted) => {
        const written = quoted ? `“${text}” – …` : text;
        expect(decodeText(iconv.encode(written, label))).toMatchObject({
          text: written,
          encoding,
          remark: { key: 'import.encoding', params: { encoding } },
        });
      }),
    );
  });

  it('reads “Går” and € in Windows-1252, and capitals', () => {
    for (const text of ['I: “Går” €', 'MØTE PÅ ÅSEN SKOLE', 'Tall – 100 §']) {
      expect(decodeText(iconv.encode(text, 'win1252')).text).toBe(text);
    }
  });

  it('believes what a file says of itself, unless the bytes are UTF-8', () => {
    expect(decodeText(iconv.encode('учитель', 'win1251'), 'windows-1251')).toMatchObject({
      text: 'учитель',
      encoding: 'windows-1251',
      remark: null,
    });
    expect(decodeText(Buffer.from('på skolen'), 'iso-8859-1').text).toBe('på skolen');
    expect(decodeText(iconv.encode('på skolen', 'win1252'), 'no-such-encoding').text).toBe('på skolen');
    expect(decodeText(iconv.encode('på skolen', 'win1252'), 'utf-8').text).toBe('på skolen');
  });
});
