/**
 * Pseudonyms: counted, lettered or invented, never computed from the name, since whoever guesses the name
 * could then check the guess. The same name gets the same pseudonym within a text here, and across texts
 * through the key (`keepToKey`).
 */
import { LANGUAGES, type Language } from '../../../words/languages.ts';
import { say } from '../../../words/say.ts';
import type { IdentifierKind, KeyEntry, PseudonymStyle, Replacement } from '../../model/pseudonym.ts';
import { foldName } from '../../text/names.ts';
import type { Found } from './numbers.ts';

/** Short first names that English and Norwegian share, none ending in s, so that a genitive reads well. */
const INVENTED =
  'Alva Bjarte Celia Dorthe Eskild Fanny Gerda Hallvor Isa Jorid Kaisa Leander Mille Norvald Othelie Peder Quirin Ravn Solrun Teodor Una Vetle Wilfrid Xenia Yrsa Ziri Ærnfrid Ødger Åsgerd Arnfinna Brage Cornelia Didrik Embla Fabian Gyda Herman Idun Jarlfrid Klaudia Liva Milian Nanna Osvald Petra Rolv Severin Thelma Uno Viljar'.split(
    ' ',
  );

/** A replacement for every place that was found. Full names and their parts are one person, when only one can be meant. */
export function replacementsFor(
  text: string,
  found: readonly Found[],
  style: PseudonymStyle,
  language: Language,
): Replacement[] {
  const people = personsOf(found.filter(({ kind }) => kind === 'person').map((one) => text.slice(one.start, one.end)));
  const given = new Map<string, string>();
  const inUse = (pseudonym: string) => text.includes(pseudonym) || [...given.values()].includes(pseudonym);
  return found.map(({ start, end, kind }) => {
    const original = text.slice(start, end);
    const name = foldName(original);
    const identity = `${kind} ${kind === 'person' ? (people.get(name) ?? name) : name}`;
    const replacement = given.get(identity) ?? nextPseudonym(kind, style, language, inUse);
    given.set(identity, replacement);
    return { start, end, text: original, kind, replacement };
  });
}

/** The first pseudonym of the style that is not in use. */
function nextPseudonym(
  kind: IdentifierKind,
  style: PseudonymStyle,
  language: Language,
  inUse: (pseudonym: string) => boolean,
): string {
  for (let ordinal = 1; ; ordinal += 1) {
    const pseudonym = pseudonymAt(ordinal, kind, style, language);
    if (!inUse(pseudonym)) return pseudonym;
  }
}

function pseudonymAt(ordinal: number, kind: IdentifierKind, style: PseudonymStyle, language: Language): string {
  const label = say(language, `protection:label.${kind}`);
  if (style === 'role') return `[${label} ${ordinal}]`;
  const invented = INVENTED[ordinal - 1];
  if (style === 'name' && kind === 'person' && invented !== undefined) return invented;
  return `${label.charAt(0).toUpperCase()}${label.slice(1)} ${letters(ordinal)}`;
}

/** 1 → A, 26 → Z, 27 → AA. */
function letters(ordinal: number): string {
  const rest = Math.floor((ordinal - 1) / 26);
  const letter = String.fromCharCode(65 + ((ordinal - 1) % 26));
  return rest === 0 ? letter : letters(rest) + letter;
}

/** Which person each name means: "Kari" and "Nordmann" are "Kari Nordmann" when nobody else is called so. */
function personsOf(names: readonly string[]): Map<string, string> {
  const all = [...new Set(names.map(foldName))];
  const full = all.filter((name) => name.includes(' '));
  return new Map(
    all.map((name) => {
      const [one, ...others] = name.includes(' ')
        ? []
        : full.filter((candidate) => candidate.split(' ').includes(name));
      return [name, one !== undefined && others.length === 0 ? one : name];
    }),
  );
}

/**
 * The accepted replacements as the key has them: a name that is in the key keeps its pseudonym, and so do the
 * other names of the same person; a counted pseudonym that the key gave to somebody else gives way to the next
 * free one. What a person wrote by hand is kept. `inText`: pseudonyms that stand in the text already.
 */
export function keepToKey(
  accepted: readonly Replacement[],
  key: readonly KeyEntry[],
  inText: (pseudonym: string) => boolean,
): { replacements: Replacement[]; entries: KeyEntry[] } {
  const known = new Map(key.map((entry) => [identityOf(entry.kind, entry.original), entry.pseudonym]));
  const taken = new Set(key.map((entry) => entry.pseudonym));
  const proposed = Map.groupBy(accepted, ({ kind, replacement }) => `${kind} ${replacement}`);
  const chosen = new Map<string, string>();
  for (const [group, members] of proposed) {
    const { kind, replacement } = members[0] as Replacement;
    const fromKey = members.map((one) => known.get(identityOf(kind, one.text))).find((one) => one !== undefined);
    const form = fromKey === undefined && taken.has(replacement) ? formOf(kind, replacement) : null;
    const inUse = (pseudonym: string) => taken.has(pseudonym) || inText(pseudonym);
    const pseudonym = fromKey ?? (form ? nextPseudonym(kind, form.style, form.language, inUse) : replacement);
    chosen.set(group, pseudonym);
    taken.add(pseudonym);
  }
  const replacements = accepted.map((one) => {
    const replacement = known.get(identityOf(one.kind, one.text)) ?? chosen.get(`${one.kind} ${one.replacement}`);
    return { ...one, replacement: replacement ?? one.replacement };
  });
  const entries = new Map<string, KeyEntry>();
  for (const { kind, text, replacement } of replacements) {
    const identity = identityOf(kind, text);
    if (!known.has(identity)) entries.set(identity, { kind, original: text, pseudonym: replacement });
  }
  return { replacements, entries: [...entries.values()] };
}

function identityOf(kind: IdentifierKind, original: string): string {
  return `${kind} ${foldName(original)}`;
}

/** How a pseudonym was made; null for one that was written by hand. */
function formOf(kind: IdentifierKind, pseudonym: string): { style: PseudonymStyle; language: Language } | null {
  for (const language of LANGUAGES) {
    const label = say(language, `protection:label.${kind}`);
    if (pseudonym.startsWith(`[${label} `)) return { style: 'role', language };
    if (foldName(pseudonym).startsWith(`${label} `)) return { style: 'letter', language };
  }
  return kind === 'person' && INVENTED.includes(pseudonym) ? { style: 'name', language: 'en' } : null;
}
