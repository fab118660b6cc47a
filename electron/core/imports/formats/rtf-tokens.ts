/**
 * The words that an RTF file is written in: groups, control words, bytes of text. The lexical rules are few
 * (RTF 1.9.1, "Basic entities"), and reading them here keeps memory and time in proportion to the file, whatever
 * is in it: bytes are given as views of the file, and binary data is passed over instead of copied.
 */
import { AppError } from '../../../../schema/errors.ts';

export type RtfToken =
  | { type: 'open' }
  | { type: 'close' }
  /** `\b0`: word "b", number 0. A symbol such as `\~` is a word of one character. */
  | { type: 'control'; word: string; number: number | undefined }
  /** In an encoding that depends on the font. Without line ends, which mean nothing in RTF. */
  | { type: 'bytes'; bytes: Buffer };

const OPEN = 0x7b;
const CLOSE = 0x7d;
const BACKSLASH = 0x5c;
const CONTROL_WORD = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y;
const HEX = /[0-9a-fA-F]{2}/y;
const PLAIN_BYTES = /[^\\{}\r\n]+/y;

/** Throws Invalid when binary data goes on beyond the file's end. */
export function* rtfTokens(bytes: Uint8Array, file: string): Generator<RtfToken> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const source = buffer.toString('latin1');
  const match = (pattern: RegExp, from: number) => {
    pattern.lastIndex = from;
    return pattern.exec(source);
  };
  let at = 0;
  while (at < buffer.length) {
    const byte = buffer[at];
    if (byte === OPEN || byte === CLOSE) {
      yield { type: byte === OPEN ? 'open' : 'close' };
      at += 1;
    } else if (byte !== BACKSLASH) {
      const length = match(PLAIN_BYTES, at)?.[0].length ?? 0;
      if (length > 0) yield { type: 'bytes', bytes: buffer.subarray(at, at + length) };
      at += Math.max(1, length);
    } else if (source[at + 1] === "'") {
      const hex = match(HEX, at + 2)?.[0];
      if (hex) yield { type: 'bytes', bytes: Buffer.from(hex, 'hex') };
      at += hex ? 4 : 2;
    } else {
      const control = match(CONTROL_WORD, at + 1);
      const word = control?.[1] ?? source[at + 1];
      if (word === undefined) return;
      const number = control?.[2] === undefined ? undefined : Number(control[2]);
      at += 1 + (control ?? word)[0].length;
      if (word === 'bin') at += binaryLength(number, buffer.length - at, file);
      else yield { type: 'control', word, number };
    }
  }
}

function binaryLength(length = 0, left: number, file: string): number {
  if (length < 0 || length > left) throw new AppError('Invalid', 'import.damaged', { file });
  return length;
}
