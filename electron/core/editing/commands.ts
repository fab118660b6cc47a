/** Editing a text: each of these is one command, and text and spans are never out of step. */
import type { Input } from '../../../schema/contract.ts';
import type { EditResult } from '../../../schema/model/editing.ts';
import { EditedText } from '../../../schema/text/edited-text.ts';
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
