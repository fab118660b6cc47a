/** Lists with changed rows put in their places: in the order in which the core lists them, all other rows untouched. */
import type { ChangedRows, QueryName, RowChanges } from '../../schema/contract.ts';
import type { Act, Coding } from '../../schema/model/coding.ts';
import type { Link, Memo } from '../../schema/model/memo.ts';

/** Whether a list with this input has the row; null when only the core can tell. */
type Holds<Row> = (row: Row) => boolean | null;
type Input = Record<string, unknown>;

/** The list after the change, the same one where nothing in it changed; null when it has to be asked for again. */
export function patchedList(
  name: QueryName,
  input: unknown,
  list: unknown,
  rows: ChangedRows,
): readonly unknown[] | null {
  const given = (input ?? {}) as Input;
  switch (name) {
    case 'coding.list':
      return onlyGiven(given, ['documentId', 'codeId'])
        ? patched(list as Coding[], rows.codings, inTextOrder, (row) => ofDocument(row, given) && ofCode(row, given))
        : null;
    case 'act.list':
      return patched(list as Act[], rows.acts, inTextOrder, (row) => ofDocument(row, given));
    case 'memo.list':
      return onlyGiven(given, ['documentIds', 'codeIds'])
        ? patched(list as Memo[], rows.memos, newestFirst, (row) => memoHeld(row, given))
        : null;
    case 'link.list':
      return patched(
        list as Link[],
        rows.links,
        byId,
        ({ from, to }) => ofDocument(from, given) || ofDocument(to, given),
      );
    default:
      return null;
  }
}

function patched<Row extends { id: string }>(
  list: readonly Row[],
  { upserted, removed }: RowChanges<Row>,
  compare: (a: Row, b: Row) => number,
  holds: Holds<Row>,
): readonly Row[] | null {
  const held = upserted.map(holds);
  if (held.includes(null)) return null;
  const now = upserted.filter((_, index) => held[index] === true).sort(compare);
  const changed = new Set([...removed, ...upserted.map(({ id }) => id)]);
  const kept = list.filter(({ id }) => !changed.has(id));
  if (now.length === 0) return kept.length === list.length ? list : kept;
  return merged(kept, now, compare);
}

/** Two sorted lists as one: cuts where the few rows go are found by halving. */
function merged<Row>(list: readonly Row[], rows: readonly Row[], compare: (a: Row, b: Row) => number): Row[] {
  const all: Row[] = [];
  let from = 0;
  for (const row of rows) {
    let low = from;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(list[middle] as Row, row) < 0) low = middle + 1;
      else high = middle;
    }
    for (; from < low; from += 1) all.push(list[from] as Row);
    all.push(row);
  }
  for (; from < list.length; from += 1) all.push(list[from] as Row);
  return all;
}

/** As SQLite compares ids: they are ASCII. */
const ascending = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { id: string }, b: { id: string }) => ascending(a.id, b.id);
const newestFirst = (a: Memo, b: Memo) => ascending(b.writtenAt, a.writtenAt) || byId(b, a);

interface Placed {
  id: string;
  documentId: string;
  start: number;
  end: number;
}
const inTextOrder = (a: Placed, b: Placed) =>
  ascending(a.documentId, b.documentId) || a.start - b.start || b.end - a.end || byId(a, b);

const onlyGiven = (input: Input, known: readonly string[]) =>
  Object.entries(input).every(([key, value]) => value === undefined || known.includes(key));
const ofDocument = (row: { documentId: string }, { documentId }: Input) =>
  documentId === undefined || row.documentId === documentId;
const ofCode = (row: { codeId: string }, { codeId }: Input) => codeId === undefined || row.codeId === codeId;

function memoHeld(memo: Memo, { documentIds, codeIds }: Input): boolean | null {
  const isAmong = (ids: unknown, id: string | null) =>
    !Array.isArray(ids) || ids.length === 0 || (id !== null && ids.includes(id));
  // Words that lost their place are still in a document, but the memo does not say in which.
  const isLost = memo.place === null && (memo.segmentId !== null || memo.actId !== null);
  if (isLost && !isAmong(documentIds, null)) return null;
  const documentId = memo.place?.documentId ?? memo.documentId;
  return isAmong(documentIds, documentId) && isAmong(codeIds, memo.codeId);
}
