/** Reads a stored document's turns anew: by other rules, as another kind of document, or around what was set by hand. */
import type { Input, Output } from '../../../schema/contract.ts';
import type { CommandContext } from '../context.ts';
import { PlacedBlocks } from '../editing/placed-blocks.ts';
import { deleteTurns, readTurnsAnew } from '../editing/renew-turns.ts';
import { writeBlock } from '../editing/save-text.ts';
import { readStoredDocument, type StoredDocument } from '../editing/stored-blocks.ts';
import { type Owner, ownerOf } from './by-hand.ts';
import { writeTurnRules } from './stored-rules.ts';

/** Throws NotFound. */
export function recogniseByRules(
  context: CommandContext,
  { documentId, rules }: Input<'turn.recognise'>,
): Output<'turn.recognise'> {
  const { title } = readStoredDocument(context.db, documentId);
  writeTurnRules(context, documentId, rules);
  context.describe({ document: title });
  return { turns: recogniseAnew(context, documentId) };
}

/** What was set by hand stays. Returns the number of turns. Throws NotFound. */
export function recogniseAnew(context: CommandContext, documentId: string): number {
  const document = readStoredDocument(context.db, documentId);
  return recogniseAround(
    context,
    document,
    document.blocks.map((block) => ownerOf(document, block)),
  );
}

/** `owners`: for each block, whose it is by hand. Returns the number of turns. */
export function recogniseAround(context: CommandContext, document: StoredDocument, owners: readonly Owner[]): number {
  const { blocks } = new PlacedBlocks(document.blocks, document, context.newId);
  const { ofBlocks, obsolete } = readTurnsAnew(context, document, blocks, owners);
  for (const [index, block] of blocks.entries()) {
    const turn = ofBlocks[index];
    if (turn) writeBlock(context.db, document.id, block, turn);
  }
  deleteTurns(context, obsolete);
  return new Set(ofBlocks.map(({ turnId }) => turnId).filter((id) => id !== null)).size;
}
