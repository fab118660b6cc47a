/**
 * Characters of the symbol fonts (Symbol, Wingdings, Webdings), which word processors write as numbers within the
 * font, e.g. the arrow that Word makes of "-->". Unicode has them all under numbers of its own.
 */
import { recodeSymbolFontText } from 'rtf-stream-parser/dist/src/decode.js';

/** Word moves the fonts' characters into the private use area. */
const PRIVATE_USE = 0xf000;

/** What `code` looks like in the font; in a font that is not known, the character itself. */
export function symbolText(font: string, code: number): string {
  if (!(code > 0 && code <= 0xffff)) return '';
  const place = code >= PRIVATE_USE ? code - PRIVATE_USE : code;
  return recodeSymbolFontText(String.fromCharCode(place), font, 'keep') ?? String.fromCharCode(code);
}
