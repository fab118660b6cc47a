/** Places from the list and by "… kommune", and organisations by what they call themselves: "… videregående skole". */

import { foldName } from '../../text/names.ts';
import type { Found } from './numbers.ts';
import { ordinaryWords } from './ordinary-words.ts';
import { ambiguousPlaces, LONGEST_PLACE_WORDS, placeNames } from './place-list.ts';
import type { Word } from './words.ts';

const NAME = String.raw`\p{Lu}[\p{L}\p{M}]+(?:-\p{Lu}[\p{L}\p{M}]+)?`;
const NAMES = String.raw`(?<name>${NAME}(?:(?: og| i| and|) ${NAME}){0,3})`;
const edge = String.raw`(?![\p{L}\p{M}])`;
const start = String.raw`(?<![\p{L}\p{M}])`;

/** The place's name is replaced; "kommune" stays. */
const PLACE_CONTEXT = new RegExp(
  String.raw`${start}${NAMES}(?= (?:kommune|kommun|fylke|fylkeskommune|bydel|län|municipality|county)${edge})`,
  'gu',
);
const SCHOOL = String.raw`(?:videregående(?: skole)?|vidaregåande(?: skule)?|vgs\.?|ungdomsskole|ungdomsskule|barneskole|barne- og ungdomsskole|skole|skule|folkehøgskole|voksenopplæring|gymnasium|gymnasieskola|gymnasieskole|barnehage|sykehus|universitetssykehus|legevakt|helsestasjon|[Uu]pper [Ss]econdary [Ss]chool|[Ll]ower [Ss]econdary [Ss]chool|[Ss]econdary [Ss]chool|[Pp]rimary [Ss]chool|[Hh]igh [Ss]chool|[Ss]chool|[Cc]ollege|[Uu]niversity|[Hh]ospital)`;
const ORGANISATION = new RegExp(String.raw`${start}${NAMES} ${SCHOOL}${edge}`, 'gu');
const ORGANISATION_IN = new RegExp(
  String.raw`${start}(?:Universitetet i|Høgskolen i|Høyskolen i|NAV|Nav|PPT i|University of|Högskolan i|Universitetet) ${NAMES}`,
  'gu',
);
/** Nordskogskolen, Furulundsskolan: one word of which the first part is a name. */
const ONE_WORD_SCHOOL =
  /(?<![\p{L}\p{M}])(?!(?:Ungdoms|Barne|Videregående|Grunn|Folkehøg|Høg|Høy|Natur|Kultur|Grund|Gymnasie|Yrkes|For|Nabo|Nær|Spesial|Hel|Hjemme|Privat)s?(?:skolen|skulen|skolan))\p{Lu}[\p{L}\p{M}]{2,}(?:skolen|skulen|skolan)(?![\p{L}\p{M}])/gu;

export function findPlaces(text: string, words: readonly Word[]): Found[] {
  return [...listedPlaces(text, words), ...named(text, PLACE_CONTEXT, 'place')];
}

export function findOrganisations(text: string): Found[] {
  return [
    ...named(text, ORGANISATION, 'organisation'),
    ...named(text, ORGANISATION_IN, 'organisation'),
    ...[...text.matchAll(ONE_WORD_SCHOOL)].map((match) => ({
      kind: 'organisation' as const,
      start: match.index,
      end: match.index + match[0].length,
    })),
  ];
}

function listedPlaces(text: string, words: readonly Word[]): Found[] {
  const found: Found[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const first = words[index] as Word;
    if (!first.capitalised) continue;
    for (let length = LONGEST_PLACE_WORDS; length >= 1; length -= 1) {
      const last = words[index + length - 1];
      if (!last || !words.slice(index + 1, index + length).every((word) => word.joined)) continue;
      const end = placeEnd(text, first, last);
      if (end === null) continue;
      found.push({ kind: 'place', start: first.start, end });
      index += length - 1;
      break;
    }
  }
  return found;
}

/** Where the place that these words name ends, without a genitive's s. */
function placeEnd(text: string, first: Word, last: Word): number | null {
  const name = foldName(text.slice(first.start, last.end));
  const isKnown = (key: string) => placeNames.has(key) && !(ambiguousPlaces.has(key) && first.first);
  if (isKnown(name)) return last.end;
  return name.endsWith('s') && isKnown(name.slice(0, -1)) ? last.end - 1 : null;
}

/** Leaves out matches whose name is an ordinary word ("Denne skole") or a letter that stands for one ("County A"). */
function named(text: string, pattern: RegExp, kind: Found['kind']): Found[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const name = match.groups?.name ?? '';
    const [firstWord = '', ...others] = name.split(' ');
    if (!ordinaryWords.has(foldName(firstWord)))
      return [{ kind, start: match.index, end: match.index + match[0].length }];
    // "På Fagerlia skole": the name begins after the sentence's first word.
    if (others.length === 0 || !match[0].startsWith(name)) return [];
    const start = match.index + firstWord.length + 1;
    return [{ kind, start, end: match.index + match[0].length }];
  });
}
