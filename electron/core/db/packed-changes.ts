/**
 * Which rows a command inserted, updated and deleted, in order, in 18 bytes each: two for the operation and the table,
 * sixteen for the id. A large import changes a hundred thousand rows, and most of them only this is kept of.
 *
 * The first byte holds the operation (2 bits), the form of the id (2 bits) and the upper 4 bits of the table's number,
 * the second byte its lower 8 bits. An id that is no UUID follows as its length in bytes and its UTF-8.
 */
import { bytesOfShortId, shortId } from '../../../schema/model/short-id.ts';

export const OPERATIONS = ['insert', 'update', 'delete'] as const;
export type Operation = (typeof OPERATIONS)[number];

export interface PackedChange {
  /** In `log_tables`; below 4096. */
  shapeId: number;
  operation: Operation;
  rowId: string;
}

const SHORT = 0;
const HEXADECIMAL = 1;
const TEXT = 2;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function packChanges(changes: readonly PackedChange[]): Uint8Array {
  let packed = Buffer.allocUnsafe(changes.length * 18 + 64);
  let length = 0;
  for (const { shapeId, operation, rowId } of changes) {
    const [form, id] = packId(rowId);
    const needed = length + 3 + id.length;
    if (needed > packed.length) packed = Buffer.concat([packed], needed * 2);
    packed[length] = OPERATIONS.indexOf(operation) | (form << 2) | ((shapeId >> 8) << 4);
    packed[length + 1] = shapeId & 255;
    length += 2;
    if (form === TEXT) {
      packed[length] = id.length;
      length += 1;
    }
    packed.set(id, length);
    length += id.length;
  }
  return packed.subarray(0, length);
}

export function unpackChanges(packed: Uint8Array): PackedChange[] {
  const changes: PackedChange[] = [];
  for (let at = 0; at < packed.length; ) {
    const first = packed[at] as number;
    const shapeId = ((first >> 4) << 8) | (packed[at + 1] as number);
    const form = (first >> 2) & 3;
    at += 2;
    const length = form === TEXT ? (packed[at] as number) : 16;
    if (form === TEXT) at += 1;
    const rowId = unpackId(form, packed.subarray(at, at + length));
    changes.push({ shapeId, operation: OPERATIONS[first & 3] as Operation, rowId });
    at += length;
  }
  return changes;
}

function packId(id: string): [form: number, bytes: Uint8Array] {
  const short = bytesOfShortId(id);
  if (short !== null) return [SHORT, short];
  if (UUID.test(id)) return [HEXADECIMAL, Buffer.from(id.replaceAll('-', ''), 'hex')];
  const text = Buffer.from(id, 'utf8');
  if (text.length > 255) throw new Error('an id is longer than 255 bytes');
  return [TEXT, text];
}

function unpackId(form: number, bytes: Uint8Array): string {
  if (form === SHORT) return shortId(bytes);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (form === TEXT) return buffer.toString('utf8');
  const hex = buffer.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
