/**
 * Word documents: one block per paragraph (empty ones too), heading, list item and table-cell paragraph; a line
 * break within a paragraph divides it. The text is what a reader of the document sees with all tracked changes
 * accepted; footnotes and endnotes follow it, comments stand beside it. Pictures, headers and footers are left
 * out and counted.
 *
 * The parts are read as streams by our own reader of the few elements that matter, because none of the libraries
 * tells which words a comment is on or what was changed, and all of them build the whole document as a tree first.
 */
import { AppError } from '../../../../schema/errors.ts';
import { DocumentBuilder, plainText } from './document-builder.ts';
import { readStory } from './docx-story.ts';
import { readWordStyles, type WordStyles } from './docx-styles.ts';
import type { ParsedBlock, ParsedDocument } from './parsed-document.ts';
import { readParts } from './read-parts.ts';

const WANTED = /^word\/(?:document|styles|comments|footnotes|endnotes|header|footer)\d*\.xml$/;

/** Throws Invalid: empty, not a Word document, protected, too large when unpacked, damaged, holding a document type. */
export async function parseDocx(bytes: Uint8Array, file: string): Promise<ParsedDocument> {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  if (head === '') throw new AppError('Invalid', 'import.empty', { file });
  if (head === 'd0cf11e0') throw new AppError('Invalid', 'import.protectedWord', { file });
  if (head !== '504b0304') throw new AppError('Invalid', 'import.notWord', { file });
  const parts = await readParts(bytes, file, (name) => WANTED.test(name));
  const part = (name: string) => parts.find((one) => new RegExp(`^word/${name}\\d*\\.xml$`).test(one.name))?.bytes;
  const body = part('document');
  if (!body) throw new AppError('Invalid', 'import.notWord', { file });

  const builder = new DocumentBuilder(file);
  const styles = readWordStyles(part('styles'), file);
  builder.language = styles.language ?? builder.language;
  const notes = new Map<string, ParsedBlock[]>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const list = part(`${kind}s`);
    if (!list) continue;
    const onItem = (attributes: Record<string, string | undefined>, blocks: ParsedBlock[]) =>
      notes.set(`${kind} ${attributes['w:id']}`, blocks);
    readStory({ bytes: list, file, styles, builder, onItem });
  }
  readStory({ bytes: body, file, styles, builder, noteOf: (kind, id) => notes.get(`${kind} ${id}`) });
  const comments = part('comments');
  if (comments) {
    readStory({
      bytes: comments,
      file,
      styles,
      builder,
      onItem: (attributes, blocks) =>
        builder.describeComment(attributes['w:id'] ?? '', attributes['w:author'] ?? '', plainText(blocks)),
    });
  }
  const margins = parts.filter(({ name }) => /header|footer/.test(name));
  builder.leftOut.headersAndFooters = margins.filter((one) => hasWords(one.bytes, file, styles)).length;
  return builder.finish();
}

/** A page number alone is not worth a word. */
function hasWords(bytes: Uint8Array, file: string, styles: WordStyles): boolean {
  const builder = new DocumentBuilder(file);
  builder.enter();
  readStory({ bytes, file, styles, builder });
  return /\p{L}/u.test(plainText(builder.leave()));
}
