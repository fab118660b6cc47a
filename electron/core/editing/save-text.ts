/**
 * Saves an edited text with everything that stands on it: blocks, segments and turns in one command. New blocks are
 * written before segments move to them, and old ones deleted after segments have left, since deleting
 * a block cuts its segments off.
 */
import type { Edit, EditResult } from '../../../schema/model/editing.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import type { EditBlock } from '../../../schema/text/edited-text.ts';
import { countWords } from '../../../schema/text/words.ts';
import type { CommandContext, WriteDb } from '../context.ts';
import { inList, sql } from '../db/sql.ts';
import { describeChange } from './edit-result.ts';
import { type MovedSegments, moveSegments } from './move-segments.ts';
import { type PlacedBlock, PlacedBlocks } from './placed-blocks.ts';
import { type BlockTurn, deleteTurns, renewTurns } from './renew-turns.ts';
import type { StoredDocument } from './stored-blocks.ts';

export interface SavedText {
  text: PlacedBlocks;
  segments: MovedSegments;
  /** How the contract shows it. */
  result(): EditResult;
}

/** `edits` lead from the stored text to the new one. */
export function saveText(
  context: CommandContext,
  document: StoredDocument,
  contents: readonly EditBlock[],
  edits: readonly Edit[],
): SavedText {
  const { db } = context;
  const text = new PlacedBlocks(contents, document, context.newId);
  const turns = renewTurns(context, document, text.blocks, edits);
  text.blocks.forEach((block, index) => {
    writeBlock(db, document.id, block, turns.ofBlocks[index] as BlockTurn);
  });
  const segments = moveSegments(context, document, text, edits);
  const kept = new Set(text.blocks.map((block) => block.id));
  const removed = document.blocks.filter((block) => !kept.has(block.id)).map((block) => block.id);
  if (removed.length > 0) db.run(sql`DELETE FROM blocks WHERE id IN ${inList(removed)}`);
  deleteTurns(context, turns.obsolete);
  context.describe({ document: document.title });
  return {
    text,
    segments,
    result: () => ({
      documentId: document.id as DocumentId,
      length: text.length,
      ...describeChange(db, document, text, turns.ofBlocks),
      moved: segments.moved,
      orphaned: segments.orphaned.length,
    }),
  };
}

/** Writes what differs from the stored block. */
export function writeBlock(db: WriteDb, documentId: string, block: PlacedBlock, turn: BlockTurn): void {
  const { turnId, speechStart } = turn;
  const noTurn = turn.noTurn ? 1 : 0;
  const { id, content, stored } = block;
  if (content === stored) {
    if (
      stored.orderKey === block.orderKey &&
      stored.turnId === turnId &&
      stored.speechStart === speechStart &&
      stored.noTurn === turn.noTurn
    )
      return;
    db.run(sql`
      UPDATE blocks SET order_key = ${block.orderKey}, turn_id = ${turnId}, no_turn = ${noTurn},
        speech_start_utf16 = ${speechStart}, words = ${wordsOf(content, speechStart)}
      WHERE id = ${id}`);
    return;
  }
  const { kind, headingLevel, text, length, page } = content;
  const words = wordsOf(content, speechStart);
  const formats = JSON.stringify(content.formats);
  if (stored === null) {
    db.run(sql`
      INSERT INTO blocks (id, document_id, order_key, kind, heading_level, turn_id, text, length_utf16,
                          speech_start_utf16, words, formats, no_turn, page)
      VALUES (${id}, ${documentId}, ${block.orderKey}, ${kind}, ${headingLevel}, ${turnId}, ${text}, ${length},
              ${speechStart}, ${words}, ${formats}, ${noTurn}, ${page})`);
    return;
  }
  db.run(sql`
    UPDATE blocks SET order_key = ${block.orderKey}, kind = ${kind}, heading_level = ${headingLevel}, turn_id = ${turnId}, no_turn = ${noTurn}, text = ${text},
      length_utf16 = ${length}, speech_start_utf16 = ${speechStart}, words = ${words}, formats = ${formats},
      page = ${page}
    WHERE id = ${id}`);
}

function wordsOf({ text }: EditBlock, speechStart: number): number {
  return countWords(text.slice(speechStart));
}
