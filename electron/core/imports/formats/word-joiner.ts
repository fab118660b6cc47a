/**
 * Joins lines to running text. A word divided at the end of a line is made whole when the text itself has it whole
 * elsewhere; otherwise its hyphen stays, since it may be part of the word ("well-known", "skole- og hjem").
 */
const DIVIDED = /([\p{L}\p{M}]+)([-\u2010\u00ad])$/u;
const CONTINUED = /^([\p{Ll}\p{Lo}][\p{L}\p{M}]*)/u;
const CONJUNCTION = /^(?:og|eller|and|or|och|und|oder)$/;

/** Only the end is looked at, however long the paragraph has become. */
const LONGEST_WORD = 80;

export class WordJoiner {
  /** How many divided words were joined. */
  joined = 0;
  readonly #words = new Set<string>();

  /** `lines`: the whole text, whose words decide. */
  constructor(lines: readonly string[]) {
    for (const line of lines) {
      for (const [word] of line.toLowerCase().matchAll(/[\p{L}\p{M}]+(?:[-\u2010][\p{L}\p{M}]+)*/gu))
        this.#words.add(word);
    }
  }

  join(lines: readonly string[]): string {
    return lines.reduce((text, line) => (text === '' ? line : this.#append(text, line)), '');
  }

  #append(text: string, line: string): string {
    const [, first, hyphen] = DIVIDED.exec(text.slice(-LONGEST_WORD)) ?? [];
    const [second] = CONTINUED.exec(line) ?? [];
    if (first === undefined || second === undefined || CONJUNCTION.test(second)) return `${text} ${line}`;
    const [whole, compound] = [first + second, `${first}-${second}`].map((word) => word.toLowerCase()) as [
      string,
      string,
    ];
    const isWhole = hyphen === '\u00ad' || (this.#words.has(whole) && !this.#words.has(compound));
    if (!isWhole) return text + line;
    this.joined += 1;
    return text.slice(0, -1) + line;
  }
}
