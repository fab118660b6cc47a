/** Any text, any spans, any edits: the law that nothing else here is worth without. For the tests and the long run. */
import fc from 'fast-check';
import { EditedText } from '../../../schema/text/edited-text.ts';
import { mapSpan } from '../../../schema/text/map-span.ts';
import type { Span } from '../../../schema/text/span.ts';
import { blocksOf, textOf } from './blocks.ts';
import { editIn, fraction, someEdit, someText, spanIn, TaggedText } from './tagged-text.ts';

/** `count` is told of every edit made. Throws for the first span that is not where its own characters are. */
export function spansStayOnTheirWords(count: (edits: number) => void) {
  return fc.property(
    someText(80),
    fc.array(fc.tuple(fraction, fc.nat({ max: 40 })), { maxLength: 12 }),
    fc.array(someEdit, { minLength: 100, maxLength: 120, size: 'max' }),
    (text, marks, sequence) => {
      const truth = new TaggedText(text);
      const edited = new EditedText(blocksOf(text));
      let spans = marks.flatMap(([at, length]) => {
        const span = spanIn(text, at, length);
        return span ? [{ span: span as Span | null, tags: truth.tags(span) }] : [];
      });
      let current = text;
      for (const relative of sequence) {
        const edit = editIn(current, relative);
        edited.apply(edit);
        truth.apply(edit);
        spans = spans.map(({ span, tags }) => ({ span: span && mapSpan(span, edit), tags }));
        current = truth.text;
        for (const { span, tags } of spans) assertTruth(span, truth.find(tags));
      }
      count(sequence.length);
      if (textOf(edited) !== current || edited.length !== current.length)
        throw new Error('the blocks hold another text');
      if (edited.blocks.some((block) => block.text.length !== block.length || block.text.includes('\n'))) {
        throw new Error('a block is not one line of the length that it says');
      }
    },
  );
}

/** A span that was replaced by other words may stay on these; otherwise it is where its own characters are. */
function assertTruth(span: Span | null, truth: Span | 'gone' | 'touched'): void {
  if (span === null && truth !== 'gone') throw new Error('a span was given up that still has words');
  if (span === null || typeof truth === 'string') return;
  if (span.start !== truth.start || span.end !== truth.end) {
    throw new Error(
      `a span whose words were not touched is at ${span.start}–${span.end}, not ${truth.start}–${truth.end}`,
    );
  }
}
