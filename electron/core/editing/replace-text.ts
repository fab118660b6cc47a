/**
 * Makes a document's text another text: what both have in common stays with its codings, the rest is edited. Used for a
 * corrected file and for an earlier version. Passages that were moved are found again by their quotes.
 */
import { isDeepStrictEqual } from 'node:util';
import type { EditResult } from '../../../schema/model/editing.ts';
import { editsBetween } from '../../../schema/text/diff-texts.ts';
import { type EditBlock, EditedText } from '../../../schema/text/edited-text.ts';
import type { Span } from '../../../schema/text/span.ts';
import type { CommandContext } from '../context.ts';
import { inList, sql } from '../db/sql.ts';
import type { ParsedBlock } from '../imports/formats/parsed-document.ts';
import { anchorSegment, type OrphanRow } from './move-segments.ts';
import { type SavedText, saveText } from './save-text.ts';
import type { StoredDocument } from './stored-blocks.ts';

export function replaceText(
  context: CommandContext,
  document: StoredDocument,
  target: readonly ParsedBlock[],
): SavedText {
  const edited = new EditedText(document.blocks);
  const edits = editsBetween(textOf(document.blocks), textOf(target)).map((edit) => edited.apply(edit));
  const wanted = withPages(target, edited.blocks);
  const contents = edited.blocks.map((block, index) => asIn(wanted[index] as Looks, block));
  return saveText(context, document, contents, edits);
}

/** Whether text, kinds and formats are those of the target. */
export function readsAs(document: StoredDocument, target: readonly ParsedBlock[]): boolean {
  return (
    document.blocks.length === target.length &&
    withPages(target, document.blocks).every((wanted, index) => {
      const block = document.blocks[index] as EditBlock;
      return block.text === wanted.text && hasLooksOf(wanted, block);
    })
  );
}

/** Orphaned segments whose quote stands in the text again, in one place only, are anchored there. Returns their ids. */
export function findOrphansAgain({ db }: CommandContext, saved: SavedText, segmentIds: readonly string[]): string[] {
  if (segmentIds.length === 0) return [];
  const orphans = db.all<OrphanRow>(sql`
    SELECT id, start_block_id AS startBlockId, start_offset_utf16 AS startOffset, end_block_id AS endBlockId,
      end_offset_utf16 AS endOffset, quote, prefix, suffix
    FROM segments WHERE state = 'orphaned' AND id IN ${inList(segmentIds)} ORDER BY rowid`);
  const text = saved.text.slice(0, saved.text.length);
  const found = orphans.filter((orphan) => {
    const span = onlyPlace(text, orphan);
    return span !== null && anchorSegment(db, orphan, span, saved.text);
  });
  return found.map(({ id }) => id);
}

/** The result of a replacement after which these segments were found again. */
export function resultWithFound(saved: SavedText, found: readonly string[]): EditResult {
  const result = saved.result();
  const orphaned = saved.segments.orphaned.filter((id) => !found.includes(id)).length;
  return { ...result, moved: result.moved + found.length, orphaned };
}

/** Where the quote stands: once in the text, or once between the words that were around it. */
function onlyPlace(text: string, { quote, prefix, suffix }: OrphanRow): Span | null {
  const places: number[] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) places.push(at);
  const between = places.filter((at) => text.startsWith(`${prefix}${quote}${suffix}`, at - prefix.length));
  const [start, ...more] = places.length === 1 ? places : between;
  return start === undefined || more.length > 0 ? null : { start, end: start + quote.length };
}

type Looks = Omit<ParsedBlock, 'page'> & Pick<EditBlock, 'page'>;

/** A file without pages, as one typed off a PDF, says nothing against those that are known. */
function withPages(target: readonly ParsedBlock[], blocks: readonly EditBlock[]): Looks[] {
  const hasPages = target.some(({ page }) => page !== undefined);
  return target.map((one, index) => ({ ...one, page: (hasPages ? one.page : blocks[index]?.page) ?? null }));
}

function asIn(target: Looks, block: EditBlock): EditBlock {
  if (hasLooksOf(target, block)) return block;
  const { kind, headingLevel, formats, page } = target;
  return { id: block.id, kind, headingLevel, formats, length: block.length, text: block.text, page };
}

function hasLooksOf({ kind, headingLevel, formats, page }: Looks, block: EditBlock): boolean {
  return (
    block.kind === kind &&
    block.headingLevel === headingLevel &&
    block.page === page &&
    isDeepStrictEqual(block.formats, formats)
  );
}

function textOf(blocks: readonly { text: string }[]): string {
  return blocks.map((block) => block.text).join('\n');
}
