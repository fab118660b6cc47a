/** A document's blocks and turns, with block-relative columns turned into document offsets. */
import type { Block, InlineFormat, Turn } from '../../../schema/model/document.ts';
import type { BlockId } from '../../../schema/model/ids.ts';
import type { ReadDb } from '../context.ts';
import { BLOCK_ORDER } from '../db/order-keys.ts';
import { sql } from '../db/sql.ts';

interface BlockRow {
  id: BlockId;
  kind: Block['kind'];
  headingLevel: number;
  turnId: string | null;
  text: string;
  speechStart: number;
  formats: string;
  page: number | null;
}

/** What a turn is, apart from its place in the text. */
export type TurnFacts = Omit<Turn, 'start' | 'speechStart' | 'end'>;

export function readTurnFacts(db: ReadDb, documentId: string): Map<string, TurnFacts> {
  const rows = db.all<
    Omit<TurnFacts, 'interviewer' | 'byHand'> & { id: string; interviewer: number; byHand: number }
  >(sql`
    SELECT turns.id, speaker, kind, interviewer, time_ms AS timeMs, participant_id AS participantId,
      participants.code AS participant, by_hand AS byHand
    FROM turns LEFT JOIN participants ON participants.id = participant_id WHERE document_id = ${documentId}`);
  return new Map(
    rows.map(({ id, interviewer, byHand, ...facts }) => [
      id,
      { ...facts, interviewer: interviewer === 1, byHand: byHand === 1 },
    ]),
  );
}

export function readBlocks(db: ReadDb, documentId: string): { text: string; blocks: Block[]; turns: Turn[] } {
  const rows = db.all<BlockRow>(sql`
    SELECT id, kind, heading_level AS headingLevel, turn_id AS turnId, text, speech_start_utf16 AS speechStart, formats, page
    FROM blocks WHERE document_id = ${documentId} ORDER BY ${BLOCK_ORDER}`);
  const factsById = readTurnFacts(db, documentId);
  const turns: Turn[] = [];
  const turnNumbers = new Map<string, number>();
  let start = 0;
  const blocks = rows.map((row): Block => {
    const end = start + row.text.length;
    const speechStart = start + row.speechStart;
    let turn: number | null = null;
    const facts = row.turnId === null ? undefined : factsById.get(row.turnId);
    if (row.turnId !== null && facts) {
      turn = turnNumbers.get(row.turnId) ?? turns.length;
      const known = turns[turn];
      if (known) known.end = end;
      else {
        turns.push({ ...facts, start, speechStart, end });
        turnNumbers.set(row.turnId, turn);
      }
    }
    const formats = JSON.parse(row.formats) as InlineFormat[];
    const block = {
      id: row.id,
      kind: row.kind,
      headingLevel: row.headingLevel,
      start,
      end,
      speechStart,
      turn,
      formats,
      page: row.page,
    };
    start = end + 1;
    return block;
  });
  return { text: rows.map((row) => row.text).join('\n'), blocks, turns };
}
