/**
 * Ids of rows that are meant to be one wherever they are made: the segment on these words, the value of this attribute
 * for this owner, the member of this set. Two copies of a study in which the same is done then have the same row.
 * Such an id says nothing of when the row was made: lists in that order go by rowid.
 */
import { hash } from 'node:crypto';
import { shortId } from '../../../schema/model/short-id.ts';
import type { ReadDb } from '../context.ts';
import { identifier, sql } from './sql.ts';

type Key = readonly (string | number | null)[];

/**
 * The id of a new row of `table` that is told from the others by `key`. A row keeps its id when what it is about changes
 * later, as a segment's words do; where the id is taken by such a row, the next one of the same key is used.
 */
export function sharedId(db: ReadDb, table: string, ...key: Key): string {
  for (let turn = 0; ; turn += 1) {
    const id = idFromKey(table, key, turn);
    if (db.get(sql`SELECT 1 FROM ${identifier(table)} WHERE id = ${id}`) === undefined) return id;
  }
}

/**
 * A UUIDv8 (RFC 9562, section 5.8): its first six bytes of a SHA-256 over the table and the key's first part, the others
 * of one over the table, the whole key and how often it was taken. So a document's segments stand together in every
 * index, and writing many of them touches few pages.
 */
export function idFromKey(table: string, key: Key, turn: number): string {
  const bytes = hash('sha256', JSON.stringify([table, turn, ...key]), 'buffer').subarray(0, 16);
  bytes.set(ownerBytes(JSON.stringify([table, key[0]])));
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return shortId(bytes);
}

const OWNER_BYTES = 6;
let lastOwner = { key: '', bytes: new Uint8Array(OWNER_BYTES) };

/** Rows of one owner are mostly made one after the other. */
function ownerBytes(key: string): Uint8Array {
  if (lastOwner.key !== key) lastOwner = { key, bytes: hash('sha256', key, 'buffer').subarray(0, OWNER_BYTES) };
  return lastOwner.bytes;
}
