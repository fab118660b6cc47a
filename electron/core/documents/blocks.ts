/** A document's blocks and turns, with block-relative columns turned into document offsets. */
import type { Block, InlineFormat, Turn } from '../../../schema/model/document.ts';
import type { BlockId } from '../../../schema/model/ids.ts';
import type { ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';

interface BlockRow {
  id: BlockId;
  kind: Block['kind'];
  headingLevel: number;
  turnId: string | null;
  text: string;
  speechStart: number;
  formats: string;
}

interface TurnRow {
  id: string;
  speaker: string;
  kind: Turn['kind'];
  interviewer: number;
  timeMs: number | null;
}

export function readBlocks(db: ReadDb, documentId: string): { text: string; blocks: Block[]; turns: Turn[] } {
  const rows = db.all<BlockRow>(sql`
    SELECT id, kind, heading_level AS headingLevel, turn_id AS turnId, text, speech_start_utf16 AS speechStart, formats
    FROM blocks WHERE document_id = ${documentId} ORDER BY order_key`);
  const turnRows = new Map(
    db
      .all<TurnRow>(sql`
        SELECT id, speaker, kind, interviewer, time_ms AS timeMs FROM turns WHERE document_id = ${documentId}`)
      .map((row) => [row.id, row]),
  );
  const turns: Turn[] = [];
  const turnNumbers = new Map<string, number>();
  let start = 0;
  const blocks = rows.map((row): Block => {
    const end = start + row.text.length;
    const speechStart = start + row.speechStart;
    let turn: number | null = null;
    const turnRow = row.turnId === null ? undefined : turnRows.get(row.turnId);
    if (turnRow) {
      turn = turnNumbers.get(turnRow.id) ?? turns.length;
      const known = turns[turn];
      if (known) known.end = end;
      else {
        const { speaker, kind, timeMs } = turnRow;
        turns.push({ speaker, start, speechStart, end, kind, timeMs, interviewer: turnRow.interviewer === 1 });
        turnNumbers.set(turnRow.id, turn);
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
    };
    start = end + 1;
    return block;
  });
  return { text: rows.map((row) => row.text).join('\n'), blocks, turns };
}
