/**
 * The order of rows that people arrange: a key between those of the neighbours, and the id where two keys are the same.
 * Two copies of a study make the same key at the same place; the id then puts both rows in the same order everywhere.
 */
import { generateNKeysBetween } from 'fractional-indexing';
import { type Sql, sql } from './sql.ts';

/** For ORDER BY, also of a window: a sum over blocks with the same key must not take both at once. */
export const BLOCK_ORDER: Sql = sql`blocks.order_key, blocks.id`;
export const CODE_ORDER: Sql = sql`codes.order_key, codes.id`;

/**
 * Keys for rows in their order, where null stands for a new row. Nothing fits between two rows with the same key: the
 * rows after a new one are then given new keys as far as they share it. All other keys stay.
 */
export function keysInOrder(known: readonly (string | null)[]): string[] {
  const keys: string[] = [];
  for (let index = 0; index < known.length; index += 1) {
    const key = known[index] as string | null;
    if (key !== null) {
      keys.push(key);
      continue;
    }
    const before = keys.at(-1) ?? null;
    let end = index + 1;
    while (end < known.length && !fitsAfter(before, known[end] as string | null)) end += 1;
    keys.push(...generateNKeysBetween(before, known[end] ?? null, end - index));
    index = end - 1;
  }
  return keys;
}

function fitsAfter(before: string | null, key: string | null): boolean {
  return key !== null && (before === null || before < key);
}
