/**
 * Bytes of a text file or a table to a string. Files come from many programs and most do not say how their letters
 * are written. A byte order mark is believed; UTF-8 is taken when the bytes are valid UTF-8, since other encodings
 * hardly ever are; UTF-16 shows in its zero bytes; and between Windows-1252 (which contains Latin-1's letters) and
 * Mac Roman the one decides whose letters stand where letters stand.
 */
import { type Notice, notice } from '../../../../schema/errors.ts';
import { readsLikeMacRoman, utf16WithoutMark } from './guess-encoding.ts';

export interface DecodedText {
  /** Without byte order mark; always well-formed. */
  text: string;
  byteOrderMark: boolean;
  /** As people call it, e.g. "UTF-8", "Windows-1252". */
  encoding: string;
  /** Says so when the encoding was guessed, since a wrong guess would show in the letters. */
  remark: Notice | null;
}

/** WHATWG label → the name shown. */
const NAMES: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  macintosh: 'Mac Roman',
};

/** `declared` is the label that the file itself gives (as in HTML); it counts when the bytes are not valid UTF-8. */
export function decodeText(bytes: Uint8Array, declared?: string): DecodedText {
  const mark = byteOrderMark(bytes);
  if (mark) return { text: decode(bytes, mark), byteOrderMark: true, encoding: nameOf(mark), remark: null };
  const utf16 = utf16WithoutMark(bytes);
  if (utf16) return guessed(bytes, utf16);
  const ascii = bytes.every((byte) => byte < 0x80);
  const utf8 = ascii || isUtf8(bytes);
  if (declared && (ascii || !utf8) && isOneByteOrAsian(declared)) {
    return { text: decode(bytes, declared), byteOrderMark: false, encoding: nameOf(declared), remark: null };
  }
  if (utf8) {
    return { text: decode(bytes, 'utf-8'), byteOrderMark: false, encoding: 'UTF-8', remark: null };
  }
  return guessed(bytes, readsLikeMacRoman(bytes) ? 'macintosh' : 'windows-1252');
}

function byteOrderMark([first, second, third]: Uint8Array): string | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : null;
}

function guessed(bytes: Uint8Array, label: string): DecodedText {
  const encoding = nameOf(label);
  return {
    text: decode(bytes, label),
    byteOrderMark: false,
    encoding,
    remark: notice('import.encoding', { encoding }),
  };
}

function decode(bytes: Uint8Array, label: string): string {
  return new TextDecoder(label).decode(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Neither unknown nor Unicode: whether bytes are UTF-8 or UTF-16 they show themselves. */
function isOneByteOrAsian(label: string): boolean {
  try {
    return !new TextDecoder(label).encoding.startsWith('utf-');
  } catch {
    return false;
  }
}

function nameOf(label: string): string {
  const { encoding } = new TextDecoder(label);
  return NAMES[encoding] ?? encoding;
}
