/** Which codings are painted and listed: whose, of which facet, and without which codes. */
import type { CodeId } from '../../schema/model/ids.ts';
import type { CodeIndex } from './code-index.ts';
import { leadingCodes, type Mark } from './mark.ts';

export interface MarkFilter {
  whose: 'all' | 'mine';
  /** Null: all facets. */
  facet: string | null;
  hidden: readonly CodeId[];
}

export const EVERYTHING: MarkFilter = { whose: 'all', facet: null, hidden: [] };

/** A mark is hidden when all codes that name it are; an act stays with the facet of any of its codes. */
export function passesFilter(
  mark: Mark,
  { whose, facet, hidden }: MarkFilter,
  index: CodeIndex,
  me: string | undefined,
): boolean {
  return (
    (whose === 'all' || mark.coderId === me) &&
    (facet === null || mark.codings.some(({ codeId }) => index.get(codeId)?.facet === facet)) &&
    (hidden.length === 0 || !leadingCodes(mark).every((code) => hidden.includes(code)))
  );
}
