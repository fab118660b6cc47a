/**
 * Bytes of a text file or a table to a string. Files come from many programs: UTF-8 is taken when the
 * bytes are valid UTF-8, UTF-16 when a byte order mark or the pattern of zero bytes says so, and
 * Windows-1252 (which contains Latin-1's letters) otherwise.
 */
import { type Notice, notice } from '../../../../schema/errors.ts';

export interface DecodedText {
  /** Without byte order mark; always well-formed. */
  text: string;
  byteOrderMark: boolean;
  /** Says so when the file is not UTF-8, since a wrong guess would show in its letters. */
  remark: Notice | null;
}

export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le', 'UTF-16', true);
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be', 'UTF-16', true);
  const withoutMark = zeroBytes(bytes);
  if (withoutMark) return decoded(bytes, withoutMark, 'UTF-16', false);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, byteOrderMark: first === 0xef && second === 0xbb && third === 0xbf, remark: null };
  } catch {
    return decoded(bytes, 'windows-1252', 'Windows-1252 (Latin-1)', false);
  }
}

function decoded(bytes: Uint8Array, label: string, encoding: string, byteOrderMark: boolean): DecodedText {
  const text = new TextDecoder(label).decode(bytes);
  return { text, byteOrderMark, remark: notice('import.encoding', { encoding }) };
}

/** UTF-16 of a text in Latin script has zeros in every other byte, and only there. */
function zeroBytes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = Math.min(bytes.length & ~1, 4096);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const many = sample * 0.3;
  if (odd > many && even === 0) return 'utf-16le';
  return even > many && odd === 0 ? 'utf-16be' : null;
}
