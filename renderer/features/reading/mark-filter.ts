/** Which codings are painted and listed: whose, of which facet, and without which codes. */
import type { CodeId } from '../../../schema/model/ids.ts';
import type { CodeIndex } from '../coding/code-index.ts';
import { leadingCodes, type Mark } from '../coding/marks.ts';

export interface MarkFilter {
  whose: 'all' | 'mine';
  /** Null: all facets. */
  facet: string | null;
  hidden: readonly CodeId[];
}

export const EVERYTHING: MarkFilter = { whose: 'all', facet: null, hidden: [] };

/** A mark is hidden when all codes that name it are; an act stays with the facet of any of its codes. */
export function filterMarks(
  marks: readonly Mark[],
  { whose, facet, hidden }: MarkFilter,
  index: CodeIndex,
  me: string | undefined,
): readonly Mark[] {
  if (whose === 'all' && facet === null && hidden.length === 0) return marks;
  return marks.filter(
    (mark) =>
      (whose === 'all' || mark.coderId === me) &&
      (facet === null || mark.codings.some(({ codeId }) => index.get(codeId)?.facet === facet)) &&
      (hidden.length === 0 || !leadingCodes(mark).every((code) => hidden.includes(code))),
  );
}
