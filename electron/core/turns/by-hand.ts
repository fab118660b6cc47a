/**
 * What a researcher set by hand stays with its words: where an edited text's blocks lie in a turn that was set, or in
 * a stretch that was taken out of every turn. Recognition passes over these blocks.
 */
import type { Edit } from '../../../schema/model/editing.ts';
import { mapSpanThrough } from '../../../schema/text/map-span.ts';
import type { Span } from '../../../schema/text/span.ts';
import type { PlacedBlock } from '../editing/placed-blocks.ts';
import type { StoredBlock, StoredDocument } from '../editing/stored-blocks.ts';

/** The turn that a block was given to by hand; null for none at all; undefined where recognition decides. */
export type Owner = string | null | undefined;

interface Stretch {
  owner: string | null;
  blocks: StoredBlock[];
}

export function ownerOf(document: StoredDocument, { turnId, noTurn }: StoredBlock): Owner {
  if (noTurn) return null;
  return turnId !== null && document.turnsByHand.has(turnId) ? turnId : undefined;
}

/**
 * The owner of every block after the edits. A block belongs where its first words of before belong; one that was
 * divided or came in between is still inside.
 */
export function ownersAfter(document: StoredDocument, blocks: readonly PlacedBlock[], edits: readonly Edit[]): Owner[] {
  const owners: Owner[] = blocks.map(() => undefined);
  for (const stretch of stretchesOf(document)) {
    const span = spanAfter(stretch, edits);
    if (span === null) continue;
    const othersEnd = endOfTextBefore(stretch, edits);
    for (const [index, { start, content }] of blocks.entries()) {
      const block = { start, end: start + content.length };
      if (touches(span, block) && othersEnd <= start) owners[index] = stretch.owner;
    }
  }
  return owners;
}

/** Neighbouring blocks of one owner. */
function stretchesOf(document: StoredDocument): Stretch[] {
  const stretches: Stretch[] = [];
  let last: Owner;
  for (const block of document.blocks) {
    const owner = ownerOf(document, block);
    if (owner !== undefined) {
      if (owner === last) stretches.at(-1)?.blocks.push(block);
      else stretches.push({ owner, blocks: [block] });
    }
    last = owner;
  }
  return stretches;
}

/** Null when nothing is left of its words. */
function spanAfter({ blocks }: Stretch, edits: readonly Edit[]): Span | null {
  const [first, last] = [blocks[0] as StoredBlock, blocks.at(-1) as StoredBlock];
  const span = { start: first.start, end: last.start + last.length };
  return span.start === span.end ? null : mapSpanThrough(span, edits);
}

/** Where the last of the words before the stretch now ends. What replaced such words is not counted among them. */
function endOfTextBefore({ blocks }: Stretch, edits: readonly Edit[]): number {
  const end = blocks[0]?.start ?? 0;
  if (end === 0) return 0;
  const steps = edits.flatMap(({ start, end, text }) => [
    { start, end, text: '' },
    { start, end: start, text },
  ]);
  return mapSpanThrough({ start: 0, end }, steps)?.end ?? 0;
}

/** A blank block at an end of the words, or between them, touches them too. */
function touches(span: Span, block: Span): boolean {
  if (block.start === block.end) return span.start <= block.start && block.start <= span.end;
  return block.start < span.end && span.start < block.end;
}
