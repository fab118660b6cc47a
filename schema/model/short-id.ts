/**
 * A UUID's 128 bits as 22 characters instead of 36: ids make up most of a study's indexes, so their length is felt in
 * its size. The text sorts as the bytes do, begins with a letter, and stands after the hexadecimal ids of older
 * studies, which stay as they are.
 */
const FIRST = 'klmn';
const DIGITS = '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz';
const BYTES = 16;
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));
const SHORT_ID = /^[klmn][-0-9A-Z_a-z]{21}$/;

/** `bytes`: 16. */
export function shortId(bytes: ArrayLike<number>): string {
  let text = FIRST[(bytes[0] as number) >> 6] as string;
  let waiting = (bytes[0] as number) & 63;
  let bits = 6;
  for (let next = 1; bits >= 6; ) {
    bits -= 6;
    text += DIGITS[waiting >> bits];
    waiting &= (1 << bits) - 1;
    if (bits < 6 && next < BYTES) {
      waiting = (waiting << 8) | (bytes[next] as number);
      bits += 8;
      next += 1;
    }
  }
  return text;
}

/** Null for a text that shortId never returns. */
export function bytesOfShortId(id: string): Uint8Array | null {
  if (!SHORT_ID.test(id)) return null;
  const bytes = new Uint8Array(BYTES);
  let waiting = FIRST.indexOf(id[0] as string);
  let bits = 2;
  let index = 0;
  for (let at = 1; at < id.length; at += 1) {
    waiting = (waiting << 6) | (VALUES.get(id[at] as string) as number);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[index] = waiting >> bits;
    waiting &= (1 << bits) - 1;
    index += 1;
  }
  return bytes;
}
