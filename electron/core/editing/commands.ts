/** Editing a text: each of these is one command, and text and spans are never out of step. */
import { isDeepStrictEqual } from 'node:util';
import type { Input } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { EditResult } from '../../../schema/model/editing.ts';
import { type EditBlock, EditedText } from '../../../schema/text/edited-text.ts';
import { setFormat } from '../../../schema/text/format-ranges.ts';
import type { Span } from '../../../schema/text/span.ts';
import type { CommandContext } from '../context.ts';
import { saveText } from './save-text.ts';
import { readStoredDocument } from './stored-blocks.ts';

/** Throws NotFound; Invalid for an edit outside the text as it then is, or one that cuts a character in two. */
export function applyEdits(context: CommandContext, { documentId, edits }: Input<'document.applyEdits'>): EditResult {
  const document = readStoredDocument(context.db, documentId);
  const text = new EditedText(document.blocks);
  const applied = edits.map((edit) => text.apply(edit));
  return saveText(context, document, text.blocks, applied).result();
}

/** A name set in bold may be a speaker's label, so turns are looked at again. Throws NotFound, Invalid. */
export function formatSpan(context: CommandContext, input: Input<'document.setFormat'>): EditResult {
  return changeBlocks(context, input, (block, within) =>
    within.start < within.end ? { ...block, formats: setFormat(block.formats, input.format, within, input.on) } : block,
  );
}

/** All blocks that the span touches; a heading without a level is of the first. Throws NotFound, Invalid. */
export function setBlockKind(context: CommandContext, input: Input<'document.setBlockKind'>): EditResult {
  const { kind } = input;
  const headingLevel = kind === 'heading' ? Math.max(1, input.headingLevel) : 0;
  return changeBlocks(context, input, (block) => ({ ...block, kind, headingLevel }));
}

/** `change` is given each block that the span touches, and the part of it within the block. */
function changeBlocks(
  context: CommandContext,
  { documentId, start, end }: Span & { documentId: string },
  change: (block: EditBlock, within: Span) => EditBlock,
): EditResult {
  const document = readStoredDocument(context.db, documentId);
  const { length } = new EditedText(document.blocks);
  if (start > end || end > length) throw new AppError('Invalid', 'edit.outside', { start, end, length });
  let at = 0;
  const contents = document.blocks.map((block): EditBlock => {
    const from = at;
    at += block.length + 1;
    if (from > end || from + block.length < start) return block;
    const within = { start: Math.max(0, start - from), end: Math.min(block.length, end - from) };
    const { id, kind, headingLevel, text, formats, page } = block;
    const before = { id, kind, headingLevel, length: block.length, text, formats, page };
    const changed = change(before, within);
    return isDeepStrictEqual(changed, before) ? block : changed;
  });
  return saveText(context, document, contents, []).result();
}
