/** What is coded around a match: the words themselves, or the sentence, paragraph or turn they stand in. */
import type { Input } from '../../../schema/contract.ts';
import type { Block, Turn } from '../../../schema/model/document.ts';
import type { Span } from '../../../schema/text/span.ts';

export type Unit = Input<'autocode.preview'>['unit'];

export interface ReadDocument {
  text: string;
  blocks: readonly Block[];
  turns: readonly Turn[];
}

/** Sentence ends are the same in the languages of a study; names of months and the like do not matter here. */
const SENTENCES = new Intl.Segmenter('nb', { granularity: 'sentence' });

/** `match` lies in one block. Labels, timestamps and blanks at the ends stay out; null when nothing is left. */
export function spanAround(document: ReadDocument, block: Block, match: Span, unit: Unit): Span | null {
  const turn = block.turn === null ? undefined : document.turns[block.turn];
  const speech = match.start >= block.speechStart ? block.speechStart : block.start;
  const span: Record<Unit, () => Span> = {
    match: () => match,
    sentence: () => sentenceAround(document.text, { start: speech, end: block.end }, match),
    paragraph: () => ({ start: speech, end: block.end }),
    turn: () => (turn ? { start: turn.speechStart, end: turn.end } : { start: speech, end: block.end }),
  };
  return trimmed(document.text, span[unit]());
}

/** All spans of a unit in a stretch of one block. */
export function spansWithin(document: ReadDocument, block: Block, unit: 'sentence' | 'paragraph'): Span[] {
  const speech = { start: block.speechStart, end: block.end };
  const spans = unit === 'paragraph' ? [speech] : sentencesIn(document.text, speech);
  return spans.map((span) => trimmed(document.text, span)).filter((span) => span !== null);
}

export function trimmed(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  return from < to ? { start: from, end: to } : null;
}

function sentencesIn(text: string, { start, end }: Span): Span[] {
  return [...SENTENCES.segment(text.slice(start, end))].map(({ index, segment }) => ({
    start: start + index,
    end: start + index + segment.length,
  }));
}

function sentenceAround(text: string, speech: Span, match: Span): Span {
  const touched = sentencesIn(text, speech).filter(({ start, end }) => start < match.end && match.start < end);
  return { start: touched[0]?.start ?? match.start, end: touched.at(-1)?.end ?? match.end };
}
