/**
 * Reviewers' comments of an imported file become memos on the words that they were on, so that what somebody
 * wrote beside the text in a word processor is found where memos are found.
 */
import { splitsSurrogatePair } from '../../../schema/text/units.ts';
import { createSegment } from '../codings/commands.ts';
import type { CommandContext } from '../context.ts';
import { type DocumentText, readDocumentText } from '../documents/text-index.ts';
import { insertMemo } from '../memos/commands.ts';
import type { ParsedComment } from './formats/parsed-document.ts';

/** As long as memos may be. UTF-16 code units. */
const LONGEST_AUTHOR = 200;
const LONGEST_TEXT = 200_000;

/** To be called in the command that inserts the document. A comment on no words is about the whole document. */
export function writeComments(
  context: CommandContext,
  documentId: string,
  comments: readonly ParsedComment[] | undefined,
): void {
  if (!comments?.length) return;
  const text = readDocumentText(context.db, documentId);
  for (const comment of comments) {
    const author = comment.author.slice(0, LONGEST_AUTHOR).toWellFormed();
    const memo = {
      title: author === '' ? 'Comment' : `Comment: ${author}`,
      text: comment.text.slice(0, LONGEST_TEXT).toWellFormed(),
    };
    const span = commentedSpan(text, comment);
    if (span) {
      insertMemo(context, {
        ...memo,
        kind: 'segment',
        segmentId: createSegment(context, { documentId, ...span }, text),
      });
    } else insertMemo(context, { ...memo, kind: 'document', documentId });
  }
}

/** In document offsets, UTF-16 code units; null when nothing lies between the comment's ends. */
function commentedSpan(text: DocumentText, comment: ParsedComment): { start: number; end: number } | null {
  const first = text.blocks[comment.startBlock];
  const last = text.blocks[comment.endBlock];
  if (!first || !last) return null;
  // A file may set its marks between the halves of a character.
  const whole = (offset: number) => (splitsSurrogatePair(text.text, offset) ? offset + 1 : offset);
  const start = whole(Math.min(first.start + comment.startOffset, first.end));
  const end = whole(Math.min(last.start + comment.endOffset, last.end));
  return start < end ? { start, end } : null;
}
