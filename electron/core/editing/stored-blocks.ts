/**
 * A document's blocks as the database has them, for an edit: all lengths at once, texts only of the blocks that are
 * asked for. A correction in one paragraph of a long transcript reads that paragraph.
 */
import { AppError } from '../../../schema/errors.ts';
import type { BlockKind, DocumentKind, InlineFormat } from '../../../schema/model/document.ts';
import type { BlockId } from '../../../schema/model/ids.ts';
import type { TurnRules } from '../../../schema/model/turn-rules.ts';
import type { EditBlock } from '../../../schema/text/edited-text.ts';
import type { ReadDb } from '../context.ts';
import { BLOCK_ORDER } from '../db/order-keys.ts';
import { sql } from '../db/sql.ts';
import { parseTurnRules } from '../turns/stored-rules.ts';

interface BlockRow {
  id: BlockId;
  orderKey: string;
  kind: BlockKind;
  headingLevel: number;
  turnId: string | null;
  length: number;
  speechStart: number;
  noTurn: number;
  page: number | null;
}

interface Content {
  id: BlockId;
  text: string;
  formats: string;
}

export class StoredBlock implements EditBlock {
  readonly id: BlockId;
  readonly orderKey: string;
  readonly kind: BlockKind;
  readonly headingLevel: number;
  readonly turnId: string | null;
  readonly length: number;
  readonly speechStart: number;
  /** A researcher took it out of every turn. */
  readonly noTurn: boolean;
  readonly page: number | null;
  /** Among the document's blocks. */
  readonly index: number;
  /** In the document's text, UTF-16 code units. */
  readonly start: number;
  readonly #load: (block: StoredBlock) => Content;
  #content: { text: string; formats: readonly InlineFormat[] } | null = null;

  constructor(row: BlockRow, place: { index: number; start: number }, load: (block: StoredBlock) => Content) {
    this.id = row.id;
    this.orderKey = row.orderKey;
    this.kind = row.kind;
    this.headingLevel = row.headingLevel;
    this.turnId = row.turnId;
    this.length = row.length;
    this.speechStart = row.speechStart;
    this.noTurn = row.noTurn === 1;
    this.page = row.page;
    this.index = place.index;
    this.start = place.start;
    this.#load = load;
  }

  get text(): string {
    return this.#read().text;
  }

  get formats(): readonly InlineFormat[] {
    return this.#read().formats;
  }

  #read(): { text: string; formats: readonly InlineFormat[] } {
    if (this.#content === null) {
      const { text, formats } = this.#load(this);
      this.#content = { text, formats: JSON.parse(formats) as InlineFormat[] };
    }
    return this.#content;
  }
}

export interface StoredDocument {
  id: string;
  title: string;
  kind: DocumentKind;
  /** Null: the default ones. */
  turnRules: TurnRules | null;
  /** Ids of the turns that a researcher set by hand. */
  turnsByHand: ReadonlySet<string>;
  blocks: readonly StoredBlock[];
  byId: ReadonlyMap<string, StoredBlock>;
}

/** Blocks read one by one until this many, then all the others at once. */
const SINGLE_READS = 8;

/** Throws NotFound for a document that does not exist. */
export function readStoredDocument(db: ReadDb, documentId: string): StoredDocument {
  const document = db.get<{ title: string; kind: DocumentKind; turnRules: string | null }>(sql`
    SELECT title, kind, turn_rules AS turnRules FROM documents WHERE id = ${documentId}`);
  if (!document) throw new AppError('NotFound', 'document.notFound');
  const byHand = db.all<{ id: string }>(sql`SELECT id FROM turns WHERE document_id = ${documentId} AND by_hand`);
  const rows = db.all<BlockRow>(sql`
    SELECT id, order_key AS orderKey, kind, heading_level AS headingLevel, turn_id AS turnId,
      length_utf16 AS length, speech_start_utf16 AS speechStart, no_turn AS noTurn, page
    FROM blocks WHERE document_id = ${documentId} ORDER BY ${BLOCK_ORDER}`);
  let reads = 0;
  let all: Map<BlockId, Content> | null = null;
  const load = ({ id }: StoredBlock): Content => {
    reads += 1;
    if (reads <= SINGLE_READS) {
      return db.get<Content>(sql`SELECT id, text, formats FROM blocks WHERE id = ${id}`) as Content;
    }
    all ??= new Map(
      db
        .all<Content>(sql`SELECT id, text, formats FROM blocks WHERE document_id = ${documentId}`)
        .map((content) => [content.id, content]),
    );
    return all.get(id) as Content;
  };
  let start = 0;
  const blocks = rows.map((row, index) => {
    const block = new StoredBlock(row, { index, start }, load);
    start += row.length + 1;
    return block;
  });
  return {
    id: documentId,
    title: document.title,
    kind: document.kind,
    turnRules: parseTurnRules(document.turnRules),
    turnsByHand: new Set(byHand.map(({ id }) => id)),
    blocks,
    byId: new Map(blocks.map((block) => [block.id, block])),
  };
}
