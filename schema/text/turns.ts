/**
 * Recognising speaker turns in a document's blocks. The text stays as it is: a turn only says which
 * blocks belong to a speaker and where in them the speech begins. A false turn is worse than a missed
 * one, so a name before a colon counts only when it comes back or is unmistakable.
 */
import type { BlockKind, DocumentKind, InlineFormat, TurnKind } from '../model/document.ts';
import type { TurnRules } from '../model/turn-rules.ts';
import { LABEL_WITHIN, readSpeakerLabel, type SpeakerLabel } from './speaker-label.ts';
import { isFieldNoteLabel, isHeaderWord } from './speaker-words.ts';

export interface TurnBlock {
  kind: BlockKind;
  text: string;
  formats: readonly InlineFormat[];
  /** A researcher has said whose it is: it belongs to no recognised turn. */
  byHand?: boolean;
}

export interface RecognisedTurn {
  /** '' for a turn that only a timestamp opens, or a heading of field notes. */
  speaker: string;
  interviewer: boolean;
  timeMs: number | null;
  kind: TurnKind;
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
 * What a researcher has set by hand interrupts a turn; behind it the speaker goes on in a turn of its own.
 * Without rules: labels with a colon.
 */
export function recogniseTurns(
  blocks: readonly TurnBlock[],
  kind: DocumentKind,
  rules?: TurnRules | null,
): RecognisedTurns {
  const labels = realLabels(blocks, rules ?? undefined);
  const turns: RecognisedTurn[] = [];
  const turnOfBlock: (number | null)[] = blocks.map(() => null);
  /** Who speaks in unlabelled blocks, and whether that begins a turn of its own. */
  let speaking: { turn: RecognisedTurn; goesOn: boolean } | null = null;
  blocks.forEach((block, index) => {
    const label = labels[index];
    if (block.byHand) {
      if (speaking) speaking.goesOn = false;
    } else if (label) {
      const { speaker, interviewer, timeMs } = label;
      const earlier = speaker !== '' && timeMs === null ? timeBefore(blocks, labels, index) : null;
      if (earlier !== null && turns.at(-1) === speaking?.turn) turns.pop();
      const turn = {
        speaker,
        interviewer,
        timeMs: timeMs ?? earlier,
        kind: label.kind,
        firstBlock: index,
        lastBlock: index,
      };
      turns.push(turn);
      speaking = { turn, goesOn: true };
    } else if (endsSpeech(block, kind)) {
      speaking = opensFieldNotes(block, kind) ? { turn: fieldNotes(index), goesOn: false } : null;
    } else if (speaking && block.text.trim() !== '') {
      if (!speaking.goesOn) {
        const { speaker, interviewer, kind } = speaking.turn;
        speaking = {
          turn: { speaker, interviewer, timeMs: null, kind, firstBlock: index, lastBlock: index },
          goesOn: true,
        };
        turns.push(speaking.turn);
      }
      speaking.turn.lastBlock = index;
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
export function turnKey(block: TurnBlock, kind: DocumentKind, rules?: TurnRules | null): string {
  const label = candidateLabel(block, rules ?? undefined);
  const { speechStart, ...said } = label ?? { speechStart: 0 };
  const isAlone = label !== null && speechStart === block.text.length;
  return JSON.stringify([
    said,
    isAlone,
    block.text.trim() === '',
    endsSpeech(block, kind),
    opensFieldNotes(block, kind),
  ]);
}

/** Where speech begins in a block whose label counts. UTF-16 code units. */
export function speechStartOf(block: TurnBlock, rules?: TurnRules | null): number {
  return candidateLabel(block, rules ?? undefined)?.speechStart ?? 0;
}

function candidateLabel(block: TurnBlock, rules: TurnRules | undefined): SpeakerLabel | null {
  return block.kind === 'heading' ? null : readSpeakerLabel(block.text, leadingBold(block.formats), rules);
}

/** The time that stands alone on the line before a label. */
function timeBefore(
  blocks: readonly TurnBlock[],
  labels: readonly (SpeakerLabel | null)[],
  index: number,
): number | null {
  const before = labels[index - 1];
  const isAlone = before?.speaker === '' && before.speechStart === blocks[index - 1]?.text.length;
  return isAlone && !blocks[index - 1]?.byHand ? before.timeMs : null;
}

function realLabels(blocks: readonly TurnBlock[], rules: TurnRules | undefined): (SpeakerLabel | null)[] {
  const candidates = blocks.map((block) => candidateLabel(block, rules));
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

/** A heading such as "Feltnotat", outside an observation, where all unlabelled text is the observer's. */
function opensFieldNotes({ kind: block, text }: TurnBlock, kind: DocumentKind): boolean {
  return block === 'heading' && kind !== 'observation' && isFieldNoteLabel(text.trim().replace(/^#+\s*|\s*:$/g, ''));
}

function fieldNotes(index: number): RecognisedTurn {
  return { speaker: '', interviewer: false, timeMs: null, kind: 'field_note', firstBlock: index, lastBlock: index };
}

function isHeaderLine(text: string): boolean {
  const word = /^\s*(?:\*\*|__)?([^:*_]{2,30}?)(?:\*\*|__)?\s*:/u.exec(text.slice(0, LABEL_WITHIN))?.[1];
  return word !== undefined && isHeaderWord(word.trim());
}

function leadingBold(formats: readonly InlineFormat[]): number {
  return formats.find((range) => range.format === 'bold' && range.start === 0)?.end ?? 0;
}
