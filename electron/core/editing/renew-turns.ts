/**
 * Turns follow the text: labels are read again by the recogniser that imports use, by the document's own rules. A turn
 * keeps its row, and with it the participant who speaks, as long as it begins in the same block; what was set by hand
 * keeps its words. Where no block says anything new about speakers, nothing is read at all.
 */
import type { Edit } from '../../../schema/model/editing.ts';
import { foldName } from '../../../schema/text/names.ts';
import { type RecognisedTurn, recogniseTurns, speechStartOf, turnKey } from '../../../schema/text/turns.ts';
import type { CommandContext } from '../context.ts';
import { inList, sql } from '../db/sql.ts';
import { type Owner, ownerOf, ownersAfter } from '../turns/by-hand.ts';
import { participantsByLabel } from '../turns/speakers.ts';
import type { PlacedBlock } from './placed-blocks.ts';
import type { StoredBlock, StoredDocument } from './stored-blocks.ts';

export interface BlockTurn {
  turnId: string | null;
  /** Where speech begins in the block, UTF-16 code units. */
  speechStart: number;
  /** A researcher took it out of every turn. */
  noTurn: boolean;
}

export interface RenewedTurns {
  /** For each block of the new text. */
  ofBlocks: BlockTurn[];
  /** Turns that no block belongs to any more; to be deleted once the blocks are written. */
  obsolete: string[];
}

/** `edits` lead from the stored text to that of the blocks. */
export function renewTurns(
  context: CommandContext,
  document: StoredDocument,
  blocks: readonly PlacedBlock[],
  edits: readonly Edit[],
): RenewedTurns {
  const owners = ownersAfter(document, blocks, edits);
  if (saysTheSame(document, blocks, owners)) {
    return { ofBlocks: blocks.map((block) => unchangedTurn(document, block)), obsolete: [] };
  }
  return readTurnsAnew(context, document, blocks, owners);
}

/** Recognises the turns of all blocks that nobody owns. */
export function readTurnsAnew(
  context: CommandContext,
  document: StoredDocument,
  blocks: readonly PlacedBlock[],
  owners: readonly Owner[],
): RenewedTurns {
  const recognised = recogniseTurns(
    blocks.map(({ content: { kind, text, formats } }, index) => ({
      kind,
      text,
      formats,
      byHand: owners[index] !== undefined,
    })),
    document.kind,
    document.turnRules,
  );
  const before = firstBlocks(document.blocks);
  const participants = participantsByLabel(context.db, document.id);
  const turnIds = recognised.turns.map((turn) => {
    const known = before.get((blocks[turn.firstBlock] as PlacedBlock).id);
    const participantId = participants.get(foldName(turn.speaker)) ?? null;
    return known === undefined || document.turnsByHand.has(known)
      ? insertTurn(context, document.id, { ...turn, participantId })
      : updateTurn(context, known, { ...turn, participantId });
  });
  const ofBlocks = blocks.map((_, index): BlockTurn => {
    const turn = recognised.turnOfBlock[index] ?? null;
    const owner = owners[index];
    return {
      turnId: owner !== undefined ? owner : turn === null ? null : (turnIds[turn] as string),
      speechStart: recognised.speechStart[index] ?? 0,
      noTurn: owner === null,
    };
  });
  const used = new Set(ofBlocks.map(({ turnId }) => turnId));
  const known = new Set([...before.values(), ...document.turnsByHand]);
  return { ofBlocks, obsolete: [...known].filter((id) => !used.has(id)) };
}

export function deleteTurns({ db }: CommandContext, turnIds: readonly string[]): void {
  if (turnIds.length > 0) db.run(sql`DELETE FROM turns WHERE id IN ${inList(turnIds)}`);
}

function saysTheSame(document: StoredDocument, after: readonly PlacedBlock[], owners: readonly Owner[]): boolean {
  const { blocks: before } = document;
  return (
    before.length === after.length &&
    after.every(({ id, content, stored }, index) => {
      const known = before[index] as StoredBlock;
      return id === known.id && owners[index] === ownerOf(document, known) && sameKey(stored, content, document);
    })
  );
}

function sameKey(stored: StoredBlock | null, content: PlacedBlock['content'], document: StoredDocument): boolean {
  const { kind, turnRules } = document;
  return (
    stored === content || (stored !== null && turnKey(stored, kind, turnRules) === turnKey(content, kind, turnRules))
  );
}

function unchangedTurn({ turnRules }: StoredDocument, { stored, content }: PlacedBlock): BlockTurn {
  const { turnId, speechStart, noTurn } = stored as StoredBlock;
  const isSame = stored === content || speechStart === 0;
  return { turnId, speechStart: isSame ? speechStart : speechStartOf(content, turnRules), noTurn };
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

type NewTurn = RecognisedTurn & { participantId: string | null };

function insertTurn({ db, newId }: CommandContext, documentId: string, turn: NewTurn): string {
  const id = newId();
  db.run(sql`
    INSERT INTO turns (id, document_id, speaker, kind, interviewer, time_ms, participant_id)
    VALUES (${id}, ${documentId}, ${turn.speaker}, ${turn.kind}, ${turn.interviewer ? 1 : 0}, ${turn.timeMs},
            ${turn.participantId})`);
  return id;
}

/** Under a new label the participant stays, unless the label is known to be somebody else's. */
function updateTurn({ db }: CommandContext, id: string, turn: NewTurn): string {
  const interviewer = turn.interviewer ? 1 : 0;
  db.run(sql`
    UPDATE turns SET speaker = ${turn.speaker}, kind = ${turn.kind}, interviewer = ${interviewer},
      time_ms = ${turn.timeMs},
      participant_id = CASE WHEN speaker = ${turn.speaker} THEN participant_id
                            ELSE coalesce(${turn.participantId}, participant_id) END
    WHERE id = ${id} AND (speaker <> ${turn.speaker} OR kind <> ${turn.kind} OR interviewer <> ${interviewer}
                          OR time_ms IS NOT ${turn.timeMs})`);
  return id;
}
