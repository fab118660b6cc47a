/**
 * Person names: from the lists, by the words around them, and names that the user gave. A pseudonym is
 * meant to be read in the name's place, so a genitive's s and a title stay in the text.
 */
import { ambiguousNames, firstNames, surnames } from './name-lists.ts';
import type { Found } from './numbers.ts';
import { ordinaryWords } from './ordinary-words.ts';
import { lookUp, type Word } from './words.ts';

/** A capitalised word right after one of these is a name. */
const BEFORE_A_NAME =
  /(?:^|[^\p{L}])(?:heter|hette|het|heitte|ved navn|kalles|kalt|sammen med|heiter|tilsammans med|som heter|called|named|name is|my name's|together with|i lag med|fru|frøken|herr|hr\.|fr\.|mr\.?|mrs\.?|ms\.?|miss|dr\.?|doktor|doctor|prof\.?|professor|onkel|tante|uncle|aunt|bestevenn(?:en)?|kompisen|venninnen?|kameraten|søsteren|broren)[ \u00a0]+$/iu;
const PARTICLES = new Set(['van', 'von', 'de', 'der', 'den', 'af', 'av', 'al', 'el', 'bin', 'la', 'le', 'di', 'da']);
const AT_MOST_WORDS = 5;
/** Of those that are also written as surnames are; a longer surname in capitals is a name in a heading. */
const LONGEST_ACRONYM = 3;

export function findPeople(text: string, words: readonly Word[], extraNames: readonly string[]): Found[] {
  const found: Found[] = [];
  const written = new Set(words.filter((word) => !word.capitalised).map((word) => word.key));
  for (let index = 0; index < words.length; ) {
    const length = nameLength(text, words, index, written);
    if (length === 0) {
      index += 1;
      continue;
    }
    const last = words[index + length - 1] as Word;
    found.push({ kind: 'person', start: (words[index] as Word).start, end: last.end - genitive(last) });
    index += length;
  }
  return [...found, ...findGiven(text, extraNames)];
}

/** How many words from `index` on are one name; 0 for none. */
function nameLength(text: string, words: readonly Word[], index: number, written: ReadonlySet<string>): number {
  const word = words[index] as Word;
  if (!word.capitalised || ordinaryWords.has(word.key)) return 0;
  const rest = followingNames(text, words, index);
  if (isFirstName(word)) return !word.first || rest > 0 || !isAmbiguous(word, firstNames) ? 1 + rest : 0;
  const lastOfRest = words[index + rest];
  const endsWithSurname = rest > 0 && lastOfRest !== undefined && lookUp(lastOfRest, surnames) !== null;
  if (endsWithSurname && !word.isUpper && !(word.first && written.has(word.key))) return 1 + rest;
  const introduced = BEFORE_A_NAME.test(text.slice(Math.max(0, word.start - 40), word.start));
  if (introduced && !word.isUpper && !written.has(word.key) && word.text.length > 1) return 1 + rest;
  const mayBeAcronym = word.isUpper && word.text.length <= LONGEST_ACRONYM;
  const isSurname = lookUp(word, surnames) !== null;
  return isSurname && !mayBeAcronym && !(word.first && isAmbiguous(word, surnames)) && !isAmbiguousMidway(word) ? 1 : 0;
}

/** Capitalised words that go on a name: "Kari [Nordmann]", "Ludwig [van Beethoven]", "K. [Hansen]". */
function followingNames(text: string, words: readonly Word[], index: number): number {
  let count = 0;
  for (let next = index + 1; next < words.length && next - index < AT_MOST_WORDS; next += 1) {
    const word = words[next] as Word;
    const before = words[next - 1] as Word;
    const afterInitial = before.text.length === 1 && /^\.[ \u00a0]*$/.test(text.slice(before.end, word.start));
    if (!(word.joined || afterInitial) || genitive(before) > 0) break;
    if (PARTICLES.has(word.text)) {
      if (!words[next + 1]?.capitalised || !words[next + 1]?.joined) break;
      continue;
    }
    if (!word.capitalised || ordinaryWords.has(word.key) || (word.isUpper && !before.isUpper)) break;
    count = next - index;
  }
  return count;
}

function isFirstName(word: Word): boolean {
  if (lookUp(word, firstNames)) return true;
  // Anne-Marie, Nils-Aslak
  const [head = '', ...parts] = word.key.split('-');
  return parts.length > 0 && firstNames.has(head);
}

function isAmbiguous(word: Word, known: ReadonlySet<string>): boolean {
  return ambiguousNames.has(lookUp(word, known)?.key ?? '');
}

/** "Berg", "Strand" alone in the middle of a sentence are rather places than people. */
function isAmbiguousMidway(word: Word): boolean {
  return !word.first && isAmbiguous(word, surnames) && !firstNames.has(word.key);
}

function genitive(word: Word): number {
  const known = lookUp(word, firstNames) ?? lookUp(word, surnames);
  if (known) return known.ending;
  return /['’]s$/u.test(word.text) ? 2 : 0;
}

/** Every place of the given names, with or without a genitive's s, in any case. */
export function findGiven(text: string, names: readonly string[], kind: Found['kind'] = 'person'): Found[] {
  return names.flatMap((name) => {
    const wanted = name.trim();
    if (wanted.length < 2) return [];
    return [...text.matchAll(wholeWords([wanted]))].map((match) => ({
      kind,
      start: match.index,
      end: match.index + match[0].length,
    }));
  });
}

/** Matches any of the texts as whole words in any case, composed or decomposed; a genitive's s may follow. */
export function wholeWords(texts: readonly string[]): RegExp {
  const forms = [...new Set(texts.flatMap((text) => [text, text.normalize('NFC'), text.normalize('NFD')]))];
  const alternatives = forms.sort((a, b) => b.length - a.length).map(literally);
  return new RegExp(
    String.raw`(?<![\p{L}\p{M}\p{N}])(?:${alternatives.join('|')})(?=(?:['’]?s)?(?![\p{L}\p{M}\p{N}]))`,
    'giu',
  );
}

/** A blank may be of any kind, also what stands for one in a file's name; everything else is meant as it stands. */
function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`).replace(/[ \u00a0]+/g, String.raw`[ \u00a0_-]+`);
}
