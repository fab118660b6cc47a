/**
 * Suggests what in a text names a person or tells who one is. Nothing is decided here: each suggestion is
 * accepted, changed or refused by a person. Offsets count UTF-16 code units, half-open.
 */
import { type Found, findNumbers } from './numbers.ts';
import { findPeople } from './people.ts';
import { findOrganisations, findPlaces } from './places.ts';
import { readWords } from './words.ts';

/** In the text's order, none overlapping another. `names`: further names to look for. */
export function findIdentifiers(text: string, names: readonly string[] = []): Found[] {
  const words = readWords(text);
  return withoutOverlaps([
    ...findNumbers(text),
    ...findPeople(text, words, names),
    ...findPlaces(text, words),
    ...findOrganisations(text),
  ]);
}

/** The more certain kind first: a number that checks is not a telephone, a first name is not a town. */
const CERTAINTY: readonly Found['kind'][] = [
  'national_id',
  'account',
  'email',
  'birth_date',
  'phone',
  'organisation',
  'person',
  'place',
];

/** Of those that overlap the longest is kept, of equal ones the more certain kind. */
export function withoutOverlaps(found: readonly Found[]): Found[] {
  const byLength = found.toSorted(
    (a, b) =>
      b.end - b.start - (a.end - a.start) || CERTAINTY.indexOf(a.kind) - CERTAINTY.indexOf(b.kind) || a.start - b.start,
  );
  const kept: Found[] = [];
  const taken = new Set<number>();
  for (const one of byLength) {
    let isFree = true;
    for (let offset = one.start; offset < one.end && isFree; offset += 1) isFree = !taken.has(offset);
    if (!isFree) continue;
    for (let offset = one.start; offset < one.end; offset += 1) taken.add(offset);
    kept.push(one);
  }
  return kept.sort((a, b) => a.start - b.start);
}
