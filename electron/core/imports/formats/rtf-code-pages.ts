/**
 * Which encoding bytes above 127 are in, in an RTF file. The file has a code page, and each font may have a
 * character set with its own; numbers as in the RTF 1.9.1 specification ("Character set" and "Font table").
 */
import iconv from 'iconv-lite';

const DEFAULT = 'cp1252';
const CODE_PAGE_OF_CHARSET: Record<number, number> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
  255: 850,
};
/** The only other one that iconv-lite calls by a name instead of a number. */
const NAMES: Record<number, string> = { 10000: 'macintosh', 10007: 'maccyrillic', 65001: 'utf8', 1361: 'cp949' };
/** Character set of symbol fonts, whose bytes are places in the font. */
export const SYMBOL_CHARSET = 2;

/** iconv-lite's name; Windows-1252 for numbers that it does not know. */
export function encodingOfCodePage(codePage: number | undefined): string {
  if (codePage === undefined) return DEFAULT;
  const name = NAMES[codePage] ?? `cp${codePage}`;
  return iconv.encodingExists(name) ? name : DEFAULT;
}

/** Null for the default character set, which is the file's own. */
export function encodingOfCharset(charset: number): string | null {
  const codePage = CODE_PAGE_OF_CHARSET[charset];
  return codePage === undefined ? null : encodingOfCodePage(codePage);
}

/** Takes bytes in pieces that may cut a character in two; `end` returns what is left of one. */
export interface ByteDecoder {
  write(bytes: Buffer): string;
  end(): string;
}

export function decoderOf(encoding: string): ByteDecoder {
  const decoder = iconv.getDecoder(encoding);
  return { write: (bytes) => decoder.write(bytes), end: () => decoder.end() ?? '' };
}
