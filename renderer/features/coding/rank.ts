/**
 * The order of codes in type-ahead. Typing "def" must give Defining (CRE.defining) first, whatever
 * else contains those letters: the beginning of a name or of a short id's last part wins, then the
 * beginning of a word, of the whole short id, of the facet, then any place.
 */
import type { Code, Facet } from '../../../schema/model/coding.ts';
import { startsWord, typedWords } from '../../../schema/text/matching/names.ts';
import { foldName } from '../../../schema/text/names.ts';
import type { CodeUses } from './use-code-uses.ts';

/** Best first; every word of the query must be found. An empty query returns all codes in their order. */
export function rankCodes(
  query: string,
  codes: readonly Code[],
  facets: ReadonlyMap<string, Facet>,
  uses: CodeUses,
): Code[] {
  const words = typedWords(query);
  if (words.length === 0) return [...codes];
  const usesOf = ({ code }: { code: Code }) => uses.get(code.id)?.codings ?? 0;
  return codes
    .map((code, order) => ({ code, order, distance: distance(words, code, facets.get(code.facet)) }))
    .filter((entry) => entry.distance < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.distance - b.distance || usesOf(b) - usesOf(a) || a.order - b.order)
    .map(({ code }) => code);
}

function distance(words: readonly string[], code: Code, facet: Facet | undefined): number {
  const name = foldName(code.name);
  const shortId = foldName(code.shortId);
  const facetName = foldName(facet?.name ?? '');
  return words.reduce((sum, word) => sum + wordDistance(word, name, shortId, facetName), 0);
}

function wordDistance(word: string, name: string, shortId: string, facetName: string): number {
  const lastPart = shortId.slice(shortId.lastIndexOf('.') + 1);
  if (lastPart === word || name === word) return 0;
  if (lastPart.startsWith(word) || name.startsWith(word)) return 1;
  if (startsWord(name, word)) return 2;
  if (shortId.startsWith(word)) return 3;
  if (startsWord(facetName, word)) return 4;
  if (name.includes(word) || shortId.includes(word)) return 5;
  return facetName.includes(word) ? 6 : Number.POSITIVE_INFINITY;
}
