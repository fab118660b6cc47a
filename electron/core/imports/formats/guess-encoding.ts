/**
 * Guesses how the bytes of a text are to be read when nothing in them says so. Each guess compares what the text
 * would look like: letters of few alphabets, in places where letters stand.
 */

/** Text enough to judge by; a long book need not be counted to its end. */
const SAMPLE_BYTES = 64 * 1024;

/**
 * UTF-16 that lacks its byte order mark; null for anything else. Spaces, digits and line ends have a zero for their
 * high byte, in whatever script the text is, and the other high bytes are few: one for each alphabet. A text of
 * another encoding with zeros in it has as many high bytes as letters.
 */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE_BYTES) & ~1;
  if (length === 0 || bytes.length % 2 === 1) return null;
  const even = new Uint32Array(256);
  const odd = new Uint32Array(256);
  for (let index = 0; index < length; index += 2) {
    count(even, bytes[index]);
    count(odd, bytes[index + 1]);
  }
  const units = length / 2;
  if (areHighBytes(odd, even, units)) return 'utf-16le';
  return areHighBytes(even, odd, units) ? 'utf-16be' : null;
}

function count(counts: Uint32Array, byte: number | undefined): void {
  if (byte !== undefined) counts[byte] = (counts[byte] ?? 0) + 1;
}

function areHighBytes(high: Uint32Array, low: Uint32Array, units: number): boolean {
  const zeros = high[0] ?? 0;
  const few = high
    .toSorted()
    .subarray(-3)
    .reduce((sum, times) => sum + times, 0);
  return zeros >= units * 0.05 && (low[0] ?? 0) * 10 < zeros && few >= units * 0.9;
}

const QUOTES_AND_DASHES = new Set('“”„‘’‚–—…«»•');
const MARKS = new Set('\u00a0’€§');
const LETTERS = new Set('àáâãäåæçèéêëìíîïñòóôõöøùúûüßœÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜŒ');

/** True when the bytes above 127 make better sense in Mac Roman than in Windows-1252. */
export function readsLikeMacRoman(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  return fitness(sample, 'macintosh') > fitness(sample, 'windows-1252');
}

/** Characters beyond ASCII that stand where such characters stand, less those that do not. */
function fitness(bytes: Uint8Array, label: string): number {
  const text = new TextDecoder(label).decode(bytes);
  let score = 0;
  for (const match of text.matchAll(/[^\0-\x7f]/gu)) {
    const [character] = match;
    const before = text[match.index - 1] ?? ' ';
    const after = text[match.index + character.length] ?? ' ';
    score += fits(character, before, after) ? 1 : -1;
  }
  return score;
}

function fits(character: string, before: string, after: string): boolean {
  if (LETTERS.has(character)) {
    const isCapital = character !== character.toLowerCase();
    if (!isCapital) return !isUpper(after) && (isLetter(before) || isLetter(after) || before === ' ');
    return !isLower(before) && !(isUpper(before) && isLower(after));
  }
  if (MARKS.has(character)) return true;
  return QUOTES_AND_DASHES.has(character) && !(isLetter(before) && isLetter(after));
}

const isLetter = (character: string) => /\p{L}/u.test(character);
const isUpper = (character: string) => /\p{Lu}/u.test(character);
const isLower = (character: string) => /\p{Ll}/u.test(character);
