/** A text as blocks, and back. */
import type { BlockId } from '../../../schema/model/ids.ts';
import type { EditBlock, EditedText } from '../../../schema/text/edited-text.ts';

export function blocksOf(text: string): EditBlock[] {
  return text.split('\n').map((line, index) => ({
    id: `b${index}` as BlockId,
    kind: 'paragraph',
    headingLevel: 0,
    length: line.length,
    text: line,
    formats: [],
    page: null,
  }));
}

export function textOf({ blocks }: Pick<EditedText, 'blocks'>): string {
  return blocks.map((block) => block.text).join('\n');
}
