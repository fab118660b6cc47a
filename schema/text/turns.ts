/**
 * Recognising speaker turns in a document's blocks. The text stays as it is: a turn only says which
 * blocks belong to a speaker and where in them the speech begins. A false turn is worse than a missed
 * one, so a name before a colon counts only when it comes back or is unmistakable.
 */
import type { BlockKind, DocumentKind, InlineFormat } from '../model/document.ts';
import { readSpeakerLabel, type SpeakerLabel } from './speaker-label.ts';
import { isHeaderWord } from './speaker-words.ts';

export interface TurnBlock {
  kind: BlockKind;
  text: string;
  formats: readonly InlineFormat[];
}

export interface RecognisedTurn {
  speaker: string;
  interviewer: boolean;
  timeMs: number | null;
  /** Blocks by index; the last one holds text. */
  firstBlock: number;
  lastBlock: number;
}

export interface RecognisedTurns {
  turns: RecognisedTurn[];
  /** For each block, where its speech begins: after label, timestamp and spaces; 0 without a label. UTF-16 code units. */
  speechStart: number[];
  /** For each block, the turn it belongs to. */
  turnOfBlock: (number | null)[];
}

/**
 * Unlabelled blocks after a label go on with its speaker until the next label, header line
 * ("Vedtak: …") or heading. In an observation they are the observer's own words and belong to no turn.
 */
export function recogniseTurns(blocks: readonly TurnBlock[], kind: DocumentKind): RecognisedTurns {
  const labels = realLabels(blocks);
  const turns: RecognisedTurn[] = [];
  const turnOfBlock: (number | null)[] = blocks.map(() => null);
  let open: RecognisedTurn | null = null;
  blocks.forEach((block, index) => {
    const label = labels[index];
    if (label) {
      const { speaker, interviewer, timeMs } = label;
      open = { speaker, interviewer, timeMs, firstBlock: index, lastBlock: index };
      turns.push(open);
    } else if (endsSpeech(block, kind)) {
      open = null;
    } else if (open && block.text.trim() !== '') {
      open.lastBlock = index;
    }
  });
  turns.forEach((turn, number) => {
    turnOfBlock.fill(number, turn.firstBlock, turn.lastBlock + 1);
  });
  return { turns, speechStart: labels.map((label) => label?.speechStart ?? 0), turnOfBlock };
}

/**
 * All that one block says about the document's turns, as a key: as long as every block's key stays, so do the
 * turns. Only where speech begins in a labelled block may then have moved.
 */
export function turnKey(block: TurnBlock, kind: DocumentKind): string {
  const { speechStart: _place, ...label } = candidateLabel(block) ?? { speechStart: 0 };
  return JSON.stringify([label, block.text.trim() === '', endsSpeech(block, kind)]);
}

/** Where speech begins in a block whose label counts. UTF-16 code units. */
export function speechStartOf(block: TurnBlock): number {
  return candidateLabel(block)?.speechStart ?? 0;
}

function candidateLabel(block: TurnBlock): SpeakerLabel | null {
  return block.kind === 'heading' ? null : readSpeakerLabel(block.text, leadingBold(block.formats));
}

function realLabels(blocks: readonly TurnBlock[]): (SpeakerLabel | null)[] {
  const candidates = blocks.map(candidateLabel);
  const times = new Map<string, number>();
  const needed = new Map<string, number>();
  for (const label of candidates) {
    if (!label) continue;
    times.set(label.speaker, (times.get(label.speaker) ?? 0) + 1);
    needed.set(label.speaker, Math.min(needed.get(label.speaker) ?? 3, label.neededTimes));
  }
  const believed = (speaker: string) => (times.get(speaker) ?? 0) >= (needed.get(speaker) ?? 3);
  return candidates.map((label) => (label && believed(label.speaker) ? label : null));
}

function endsSpeech(block: TurnBlock, kind: DocumentKind): boolean {
  if (block.kind === 'heading') return true;
  if (block.text.trim() === '') return false;
  return kind === 'observation' || isHeaderLine(block.text);
}

function isHeaderLine(text: string): boolean {
  const word = /^\s*(?:\*\*|__)?([^:*_]{2,30}?)(?:\*\*|__)?\s*:/u.exec(text)?.[1];
  return word !== undefined && isHeaderWord(word.trim());
}

function leadingBold(formats: readonly InlineFormat[]): number {
  return formats.find((range) => range.format === 'bold' && range.start === 0)?.end ?? 0;
}
