/**
 * Turns follow the text: labels are read again by the recogniser that imports use. A turn keeps its row as long as it
 * begins in the same block. Where no block says anything new about speakers, nothing is read at all.
 */
import type { DocumentKind } from '../../../schema/model/document.ts';
import { type RecognisedTurn, recogniseTurns, speechStartOf, turnKey } from '../../../schema/text/turns.ts';
import type { CommandContext } from '../context.ts';
import { inList, sql } from '../db/sql.ts';
import type { PlacedBlock } from './placed-blocks.ts';
import type { StoredBlock, StoredDocument } from './stored-blocks.ts';

export interface BlockTurn {
  turnId: string | null;
  /** Where speech begins in the block, UTF-16 code units. */
  speechStart: number;
}

export interface RenewedTurns {
  /** For each block of the new text. */
  ofBlocks: BlockTurn[];
  /** Turns that no block belongs to any more; to be deleted once the blocks are written. */
  obsolete: string[];
}

export function renewTurns(
  context: CommandContext,
  document: StoredDocument,
  blocks: readonly PlacedBlock[],
): RenewedTurns {
  if (saysTheSame(document, blocks)) return { ofBlocks: blocks.map(unchangedTurn), obsolete: [] };
  const recognised = recogniseTurns(
    blocks.map((block) => block.content),
    document.kind,
  );
  const turnBeginningIn = firstBlocks(document.blocks);
  const turnIds = recognised.turns.map((turn) => {
    const known = turnBeginningIn.get((blocks[turn.firstBlock] as PlacedBlock).id);
    return known === undefined ? insertTurn(context, document.id, turn) : updateTurn(context, known, turn);
  });
  const ofBlocks = blocks.map((_, index) => {
    const turn = recognised.turnOfBlock[index] ?? null;
    return {
      turnId: turn === null ? null : (turnIds[turn] as string),
      speechStart: recognised.speechStart[index] ?? 0,
    };
  });
  const used = new Set(turnIds);
  return { ofBlocks, obsolete: [...turnBeginningIn.values()].filter((id) => !used.has(id)) };
}

export function deleteTurns({ db }: CommandContext, turnIds: readonly string[]): void {
  if (turnIds.length > 0) db.run(sql`DELETE FROM turns WHERE id IN ${inList(turnIds)}`);
}

function saysTheSame({ kind, blocks: before }: StoredDocument, after: readonly PlacedBlock[]): boolean {
  return (
    before.length === after.length &&
    after.every(({ id, content, stored }, index) => id === before[index]?.id && sameKey(stored, content, kind))
  );
}

function sameKey(stored: StoredBlock | null, content: PlacedBlock['content'], kind: DocumentKind): boolean {
  return stored === content || (stored !== null && turnKey(stored, kind) === turnKey(content, kind));
}

function unchangedTurn({ stored, content }: PlacedBlock): BlockTurn {
  const { turnId, speechStart } = stored as StoredBlock;
  return { turnId, speechStart: stored === content || speechStart === 0 ? speechStart : speechStartOf(content) };
}

/** Turns by the block that they begin in. */
function firstBlocks(blocks: readonly StoredBlock[]): Map<string, string> {
  const seen = new Set<string>();
  const firsts = new Map<string, string>();
  for (const { id, turnId } of blocks) {
    if (turnId === null || seen.has(turnId)) continue;
    seen.add(turnId);
    firsts.set(id, turnId);
  }
  return firsts;
}

function insertTurn({ db, newId }: CommandContext, documentId: string, turn: RecognisedTurn): string {
  const id = newId();
  db.run(sql`
    INSERT INTO turns (id, document_id, speaker, kind, interviewer, time_ms)
    VALUES (${id}, ${documentId}, ${turn.speaker}, 'verbatim', ${turn.interviewer ? 1 : 0}, ${turn.timeMs})`);
  return id;
}

function updateTurn({ db }: CommandContext, id: string, turn: RecognisedTurn): string {
  const interviewer = turn.interviewer ? 1 : 0;
  db.run(sql`
    UPDATE turns SET speaker = ${turn.speaker}, interviewer = ${interviewer}, time_ms = ${turn.timeMs}
    WHERE id = ${id} AND (speaker <> ${turn.speaker} OR interviewer <> ${interviewer} OR time_ms IS NOT ${turn.timeMs})`);
  return id;
}
