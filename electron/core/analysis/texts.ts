/** Reads what is coded in documents, and how much is said in them, into columns: of all documents, or of those named. */
import { arrange, type ReadRows } from '../../../schema/analysis/arrange.ts';
import { type CodedText, UNKNOWN } from '../../../schema/analysis/facts.ts';
import { SLOTS, type Slot } from '../../../schema/model/coding.ts';
import { TURN_KINDS, type TurnKind } from '../../../schema/model/document.ts';
import type { ReadDb } from '../context.ts';
import { BLOCK_ORDER } from '../db/order-keys.ts';
import { inList, type Sql, sql } from '../db/sql.ts';

/** A number for every id, which stays. */
export class Indices {
  readonly ids: string[] = [];
  private readonly known = new Map<string, number>();

  of(id: string): number {
    const index = this.known.get(id);
    if (index !== undefined) return index;
    this.known.set(id, this.ids.length);
    return this.ids.push(id) - 1;
  }
}

export interface CodingIndices {
  codes: Indices;
  coders: Indices;
}

/** By document; null reads all. Documents without any words are left out. */
export function readTexts(
  db: ReadDb,
  indices: CodingIndices,
  documentIds: readonly string[] | null,
): Map<string, CodedText> {
  const within = (column: Sql) => (documentIds === null ? sql`1` : sql`${column} IN ${inList(documentIds)}`);
  const documents = new Indices();
  const blocks = readBlocks(db, within(sql`blocks.document_id`), documents);
  const { segments, places } = readSegments(db, within(sql`document_id`), blocks);
  const codings = readCodings(db, documentIds, indices, places);
  const texts = arrange({ words: blocks.words, looseNotes: blocks.looseNotes, segments, codings });
  return new Map(texts.map((text, document) => [documents.ids[document] as string, text]));
}

interface PlacedBlocks {
  places: ReadonlyMap<string, number>;
  /** By block. */
  document: number[];
  start: number[];
  kind: number[];
  /** By document. */
  words: Int32Array[];
  looseNotes: number[];
}

/** Where every block begins and whose words it holds; sums up the words on the way. */
function readBlocks(db: ReadDb, condition: Sql, documents: Indices): PlacedBlocks {
  type Row = [
    id: string,
    documentId: string,
    length: number,
    words: number,
    kind: TurnKind | null,
    interviewer: number | null,
    observed: number,
  ];
  const rows = db.tuples<Row>(sql`
    SELECT blocks.id, blocks.document_id, length_utf16, words, turns.kind, turns.interviewer,
      documents.kind = 'observation'
    FROM blocks JOIN documents ON documents.id = blocks.document_id LEFT JOIN turns ON turns.id = blocks.turn_id
    WHERE ${condition} ORDER BY blocks.document_id, ${BLOCK_ORDER}`);
  const places = new Map<string, number>();
  const blocks = { document: [] as number[], start: [] as number[], kind: [] as number[] };
  const texts = { words: [] as Int32Array[], looseNotes: [] as number[] };
  let last = '';
  let document = UNKNOWN;
  let start = 0;
  for (const row of rows) {
    const documentId = row[1];
    if (documentId !== last) {
      last = documentId;
      document = documents.of(documentId);
      texts.words.push(new Int32Array(TURN_KINDS.length));
      texts.looseNotes.push(0);
      start = 0;
    }
    const spoken = texts.words[document] as Int32Array;
    const words = row[3];
    const said = row[4];
    const observed = row[6];
    const turnKind = said === null ? UNKNOWN : TURN_KINDS.indexOf(said);
    if (turnKind === UNKNOWN) texts.looseNotes[document] = (texts.looseNotes[document] ?? 0) + observed * words;
    else if (row[5] === 0) spoken[turnKind] = (spoken[turnKind] ?? 0) + words;
    places.set(row[0], blocks.start.length);
    blocks.document.push(document);
    blocks.start.push(start);
    // As SPEECH_KIND in documents/speech-kind.ts.
    blocks.kind.push(turnKind === UNKNOWN && observed === 1 ? TURN_KINDS.indexOf('field_note') : turnKind);
    start += row[2] + 1;
  }
  return { places, ...blocks, ...texts };
}

function readSegments(db: ReadDb, condition: Sql, blocks: PlacedBlocks) {
  type Row = [id: string, startBlock: string, startOffset: number, endBlock: string, endOffset: number];
  const rows = db.tuples<Row>(sql`
    SELECT id, start_block_id, start_offset_utf16, end_block_id, end_offset_utf16
    FROM segments WHERE state = 'anchored' AND ${condition}`);
  const segments: ReadRows['segments'] = { ids: [], document: [], start: [], end: [], kind: [] };
  const places = new Map<string, number>();
  for (const row of rows) {
    const first = blocks.places.get(row[1]);
    const last = row[1] === row[3] ? first : blocks.places.get(row[3]);
    if (first === undefined || last === undefined) continue;
    places.set(row[0], segments.ids.length);
    segments.ids.push(row[0]);
    segments.document.push(blocks.document[first] as number);
    segments.start.push((blocks.start[first] as number) + row[2]);
    segments.end.push((blocks.start[last] as number) + row[4]);
    segments.kind.push(blocks.kind[first] as number);
  }
  return { segments, places };
}

function readCodings(
  db: ReadDb,
  documentIds: readonly string[] | null,
  { codes, coders }: CodingIndices,
  places: ReadonlyMap<string, number>,
) {
  type Row = [segmentId: string, codeId: string, coderId: string, actId: string | null, slot: Slot | null];
  const within =
    documentIds === null
      ? sql`1`
      : sql`segment_id IN (SELECT id FROM segments WHERE document_id IN ${inList(documentIds)})`;
  const rows = db.tuples<Row>(sql`SELECT segment_id, code_id, coder_id, act_id, slot FROM codings WHERE ${within}`);
  const codings: ReadRows['codings'] = { segment: [], code: [], coder: [], act: [], slot: [] };
  const slots = new Map<string | null, number>([
    [null, UNKNOWN],
    ...SLOTS.map((slot, index) => [slot, index] as const),
  ]);
  // Rows on one segment mostly follow each other, and what is the same as before need not be looked up.
  let [lastSegment, lastCoder] = ['', ''];
  let segment: number | undefined;
  let coder = UNKNOWN;
  for (const row of rows) {
    const segmentId = row[0];
    if (segmentId !== lastSegment) {
      lastSegment = segmentId;
      segment = places.get(segmentId);
    }
    if (segment === undefined) continue;
    const coderId = row[2];
    if (coderId !== lastCoder) {
      lastCoder = coderId;
      coder = coders.of(coderId);
    }
    codings.segment.push(segment);
    codings.code.push(codes.of(row[1]));
    codings.coder.push(coder);
    codings.act.push(row[3]);
    codings.slot.push(slots.get(row[4]) ?? UNKNOWN);
  }
  return codings;
}
