/** What an edit did, for whoever shows the text: the stretch of blocks that changed, and the turns as they now are. */
import type { Block, Turn } from '../../../schema/model/document.ts';
import type { EditResult } from '../../../schema/model/editing.ts';
import type { ReadDb } from '../context.ts';
import { readTurnFacts } from '../documents/blocks.ts';
import type { PlacedBlock, PlacedBlocks } from './placed-blocks.ts';
import type { BlockTurn } from './renew-turns.ts';
import type { StoredDocument } from './stored-blocks.ts';

/** Turn numbers count turns in the text's order, as everywhere in the contract. */
export function describeChange(
  db: ReadDb,
  document: StoredDocument,
  { blocks }: PlacedBlocks,
  ofBlocks: readonly BlockTurn[],
): Pick<EditResult, 'first' | 'removed' | 'blocks' | 'turns'> {
  const before = document.blocks;
  const numbersBefore = numbersOf(before);
  const numbers = numbersOf(ofBlocks);
  const isSame = (old: number, now: number) =>
    before[old] === blocks[now]?.content &&
    before[old]?.speechStart === ofBlocks[now]?.speechStart &&
    numbersBefore[old] === numbers[now];

  const shorter = Math.min(before.length, blocks.length);
  let first = 0;
  while (first < shorter && isSame(first, first)) first += 1;
  let same = 0;
  while (same < shorter - first && isSame(before.length - 1 - same, blocks.length - 1 - same)) same += 1;
  const changed = blocks.slice(first, blocks.length - same);
  return {
    first,
    removed: before.length - same - first,
    blocks: changed.map((block, index) =>
      toBlock(block, ofBlocks[first + index] as BlockTurn, numbers[first + index] ?? null),
    ),
    turns: readTurns(db, document.id, blocks, ofBlocks),
  };
}

function toBlock({ id, start, content }: PlacedBlock, { speechStart }: BlockTurn, turn: number | null): Block {
  return {
    id,
    kind: content.kind,
    headingLevel: content.headingLevel,
    start,
    end: start + content.length,
    speechStart: start + speechStart,
    turn,
    formats: [...content.formats],
    page: content.page,
  };
}

function numbersOf(blocks: readonly { turnId: string | null }[]): (number | null)[] {
  const numbers = new Map<string, number>();
  return blocks.map(({ turnId }) => {
    if (turnId === null) return null;
    const number = numbers.get(turnId) ?? numbers.size;
    numbers.set(turnId, number);
    return number;
  });
}

function readTurns(
  db: ReadDb,
  documentId: string,
  blocks: readonly PlacedBlock[],
  ofBlocks: readonly BlockTurn[],
): Turn[] {
  const byId = readTurnFacts(db, documentId);
  const turns = new Map<string, Turn>();
  blocks.forEach(({ start, content }, index) => {
    const { turnId, speechStart } = ofBlocks[index] as BlockTurn;
    const facts = turnId === null ? undefined : byId.get(turnId);
    if (turnId === null || !facts) return;
    const end = start + content.length;
    const known = turns.get(turnId);
    if (known) known.end = end;
    else turns.set(turnId, { ...facts, start, speechStart: start + speechStart, end });
  });
  return [...turns.values()];
}
