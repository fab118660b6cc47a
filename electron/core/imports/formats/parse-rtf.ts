/**
 * RTF documents, read as Word documents are: one block per paragraph, notes at the end, comments beside the text,
 * tracked changes as accepted, pictures, headers and footers counted.
 */
import { AppError } from '../../../../schema/errors.ts';
import { DocumentBuilder } from './document-builder.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { RtfStory } from './rtf-story.ts';
import { rtfTokens } from './rtf-tokens.ts';

/** Throws Invalid: empty, not RTF, cut off, nested beyond all measure. */
export function parseRtf(bytes: Uint8Array, file: string): ParsedDocument {
  if (bytes.length === 0) throw new AppError('Invalid', 'import.empty', { file });
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1').trimStart();
  if (!head.startsWith('{\\rtf')) throw new AppError('Invalid', 'import.notRtf', { file });
  const builder = new DocumentBuilder(file);
  const story = new RtfStory(builder, file);
  for (const token of rtfTokens(bytes, file)) story.take(token);
  story.finish();
  return builder.finish();
}
