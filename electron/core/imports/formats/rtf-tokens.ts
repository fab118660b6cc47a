/**
 * The words that an RTF file is written in: groups, control words, bytes of text. The lexical rules are few
 * (RTF 1.9.1, "Basic entities"), and reading them here keeps memory and time in proportion to the file, whatever
 * is in it: text comes in long pieces, and binary data is passed over instead of copied.
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
const HEX_BYTE = /\\'([0-9a-fA-F]{2})?/y;
const PLAIN = /[^\\{}]{1,65536}/y;
/** Text comes in pieces of about this size at most. */
const PIECE_BYTES = 64 * 1024;

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
    } else if (byte !== BACKSLASH || source[at + 1] === "'") {
      // Letters above 127 stand among the others in hexadecimal; together they are one text.
      let written = '';
      while (written.length < PIECE_BYTES) {
        const plain = match(PLAIN, at)?.[0];
        const hex = plain === undefined ? match(HEX_BYTE, at) : null;
        if (plain === undefined && hex === null) break;
        written += plain?.replace(/[\r\n]+/g, '') ?? (hex?.[1] ? String.fromCharCode(Number.parseInt(hex[1], 16)) : '');
        at += (plain ?? hex?.[0] ?? '').length;
      }
      if (written !== '') yield { type: 'bytes', bytes: Buffer.from(written, 'latin1') };
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
