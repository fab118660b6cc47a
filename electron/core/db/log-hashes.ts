/**
 * The hashes that make the log tamper-evident. Each change has one of its own, over the row as it left it, so that a
 * content can be erased and the chain still be verified. Salts keep an erased content from being guessed from its hash.
 */
import { hash } from 'node:crypto';
import type { Row, Shape } from './change-log.ts';
import type { Operation } from './packed-changes.ts';

/** Half of a SHA-256: enough that no other content with the same hash can be found. */
export const HASH_BYTES = 16;

export const GENESIS = '0'.repeat(64);

export interface HashedChange {
  shape: Shape;
  rowId: string;
  operation: Operation;
  /** The row after it, as `rowText` writes it; null after a delete. */
  afterText: string | null;
}

/** `position`: among the command's changes. Returns HASH_BYTES bytes. */
export function hashChange(
  salt: string,
  position: number,
  { shape, rowId, operation, afterText }: HashedChange,
): Buffer {
  const content = `${salt} ${position} ${shape.mark} ${operation} ${rowId} ${afterText}`;
  return hash('sha256', content, 'buffer').subarray(0, HASH_BYTES);
}

export function hashChanges(contentSalt: Uint8Array, changes: readonly HashedChange[]): Buffer {
  const salt = Buffer.from(contentSalt).toString('hex');
  const hashes = Buffer.allocUnsafe(changes.length * HASH_BYTES);
  for (const [position, change] of changes.entries())
    hashChange(salt, position, change).copy(hashes, position * HASH_BYTES);
  return hashes;
}

/** As the triggers write it: a JSON array in the order of the shape's columns. Null when the row lacks one of them. */
export function rowText({ columns }: Shape, row: Row): string | null {
  return columns.every((column) => column in row) ? JSON.stringify(columns.map((column) => row[column])) : null;
}

export interface CommandRow {
  id: string;
  kind: string;
  step: string;
  undoable: number;
  procedure: string;
  detail: string;
  input: string | null;
  coderId: string | null;
  device: string;
  clock: string;
  changes: Uint8Array;
  hashes: Uint8Array;
  /** Null when the detail or the input was erased: then the row cannot be hashed again. */
  salt: Uint8Array | null;
}

/** SHA-256 as hex, over everything but the place in this copy's list and the contents' salt. */
export function hashCommand(row: CommandRow, previousHash: string): string {
  const salt = Buffer.from(row.salt ?? []).toString('hex');
  const fields = JSON.stringify([
    ...[row.id, row.kind, row.step, row.undoable, row.procedure, row.detail, row.input, row.coderId, row.device],
    ...[row.clock, previousHash, salt],
  ]);
  return hash('sha256', Buffer.concat([Buffer.from(fields, 'utf8'), row.changes, row.hashes]), 'hex');
}
