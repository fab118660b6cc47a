/**
 * Takes spaces out of words where the PDF has none. The library puts a space into every gap between letters that is
 * wide enough, and some fonts leave such gaps within words ("sor t of"). Where a text writes its own spaces, those
 * it does not write are none.
 */

/** A consonant alone hardly is a word: a sign that words were torn. */
export function looksTorn(text: string): boolean {
  return /\p{L} [b-df-hj-np-tv-xz](?![\p{L}\d'’.)-])/u.test(text);
}

/** A page that writes its spaces itself has one in most gaps. */
const PART_WRITTEN = 0.7;

/**
 * `texts`: the pieces of a page; `drawn`: all its letters and spaces in the order they are drawn. Where the two do not
 * say the same, the pieces come back as they are.
 */
export function withoutFalseSpaces(texts: readonly string[], drawn: string): string[] {
  const letters = [...drawn.normalize('NFKC')];
  let at = 0;
  let gaps = 0;
  let written = 0;
  const skipSpaces = () => {
    const before = at;
    while (letters[at]?.trim() === '') at += 1;
    return at > before;
  };
  const mended: string[] = [];
  for (const text of texts) {
    let result = '';
    for (const part of text.normalize('NFKC').trim().split(/(\s+)/)) {
      const isWritten = skipSpaces();
      if (part.trim() === '') {
        gaps += 1;
        if (isWritten) written += 1;
        result += isWritten ? part : '';
        continue;
      }
      for (const letter of part) {
        if (letters[at] !== letter) return [...texts];
        at += 1;
      }
      result += part;
    }
    // Those at its ends part it from its neighbours.
    mended.push(text.replace(text.trim(), () => result));
  }
  return written >= gaps * PART_WRITTEN ? mended : [...texts];
}
