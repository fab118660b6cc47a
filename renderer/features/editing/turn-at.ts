/** Which turn an offset lies in. */
import type { DocumentDetail } from '../../../schema/model/document.ts';

/** Index of the turn, or null outside every turn. */
export function turnAt({ turns }: Pick<DocumentDetail, 'turns'>, offset: number): number | null {
  const index = turns.findLastIndex(({ start }) => start <= offset);
  const turn = turns[index];
  return turn && offset <= turn.end ? index : null;
}
