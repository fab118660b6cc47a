/**
 * Recognising speaker turns in a document's blocks. The text stays as it is: a turn only says which
 * blocks belong to a speaker and where in them the speech begins. A false turn is worse than a missed
 * one, so a name before a colon counts only when it comes back or is unmistakable.
 */
import type { BlockKind, DocumentKind, InlineFormat, TurnKind } from '../model/document.ts';
import type { TurnRules } from '../model/turn-rules.ts';
import { LABEL_WITHIN, readSpeakerLabel, readTimeAlone, type SpeakerLabel } from './speaker-label.ts';
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
 * A time alone on its line above a label is that turn's time and nobody's speech.
 * Without rules: labels with a colon, or in bold.
 */
export function recogniseTurns(
  blocks: readonly TurnBlock[],
  kind: DocumentKind,
  rules?: TurnRules | null,
): RecognisedTurns {
  const labels = realLabels(blocks, rules ?? undefined);
  const above = timesAbove(blocks, labels);
  const turns: RecognisedTurn[] = [];
  const turnOfBlock: (number | null)[] = blocks.map(() => null);
  /** Who speaks in unlabelled blocks, and whether that begins a turn of its own. */
  let speaking: { turn: RecognisedTurn; goesOn: boolean } | null = null;
  blocks.forEach((block, index) => {
    const label = labels[index];
    if (block.byHand) {
      if (speaking) speaking.goesOn = false;
    } else if (above.lines.has(index)) {
      // Said of the label below; the speech before it is over.
    } else if (label) {
      const { speaker, interviewer, timeMs } = label;
      const turn = {
        speaker,
        interviewer,
        timeMs: timeMs ?? above.times.get(index) ?? null,
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
  const { speechStart, ...said } = candidateLabel(block, rules ?? undefined) ?? { speechStart: 0 };
  return JSON.stringify([
    said,
    cellLabel(block, rules ?? undefined),
    readTimeAlone(block.text),
    block.text.trim() === '',
    endsSpeech(block, kind),
    opensFieldNotes(block, kind),
  ]);
}

/** Where speech begins in a block whose label counts. UTF-16 code units. */
export function speechStartOf(block: TurnBlock, rules?: TurnRules | null): number {
  const label = candidateLabel(block, rules ?? undefined) ?? cellLabel(block, rules ?? undefined);
  return label?.speechStart ?? 0;
}

function candidateLabel(block: TurnBlock, rules: TurnRules | undefined): SpeakerLabel | null {
  return block.kind === 'heading' ? null : readSpeakerLabel(block.text, leadingBold(block.formats), rules);
}

/** A name that is all there is in a table's cell; the lines around it set it off as bold letters would. */
function cellLabel({ kind, text }: TurnBlock, rules: TurnRules | undefined): SpeakerLabel | null {
  const label = kind === 'table_cell' ? readSpeakerLabel(text, text.length, rules) : null;
  return label?.boldOnly ? label : null;
}

/**
 * Labels of a table that is a transcript, with a row for each turn: where the interviewer's comes back, other names
 * in cells of their own are speakers' too. The cell behind a label is speech, even when it says no more than "Ja".
 */
function labelsInCells(blocks: readonly TurnBlock[], rules: TurnRules | undefined): (SpeakerLabel | null)[] {
  let isSpeech = false;
  const labels = blocks.map((block) => {
    const label = isSpeech ? null : cellLabel(block, rules);
    isSpeech = label !== null;
    return label;
  });
  return labels.filter((label) => label?.interviewer).length >= 2 ? labels : labels.map(() => null);
}

/** Times that stand alone above a label, blank lines apart: the blocks of such lines, and each label's milliseconds. */
function timesAbove(blocks: readonly TurnBlock[], labels: readonly (SpeakerLabel | null)[]) {
  const lines = new Set<number>();
  const times = new Map<number, number>();
  let last: { index: number; timeMs: number } | null = null;
  blocks.forEach(({ kind, text, byHand }, index) => {
    const label = byHand ? null : labels[index];
    if (label && label.speaker !== '') {
      if (last && label.timeMs === null) {
        lines.add(last.index);
        times.set(index, last.timeMs);
      }
      last = null;
    } else if (byHand || text.trim() !== '') {
      const timeMs = byHand || kind === 'heading' ? null : readTimeAlone(text);
      last = timeMs === null ? null : { index, timeMs };
    }
  });
  return { lines, times };
}

/**
 * A label set off by bold letters alone counts where the document labels most of its turns so, or where the name is
 * a speaker's anyway: among labels with a colon, bold beginnings are emphasis.
 */
function realLabels(blocks: readonly TurnBlock[], rules: TurnRules | undefined): (SpeakerLabel | null)[] {
  const inCells = labelsInCells(blocks, rules);
  const candidates = blocks.map((block, index) => candidateLabel(block, rules) ?? inCells[index] ?? null);
  const labels = candidates.filter((label) => label !== null);
  const inAnyForm = believed(labels);
  const certain = believed(labels.filter(({ boldOnly, neededTimes }) => !boldOnly || neededTimes === 1));
  const boldTurns = labels.filter(({ boldOnly, speaker }) => boldOnly && inAnyForm.has(speaker));
  const otherTurns = labels.filter(({ boldOnly, speaker }) => !boldOnly && speaker !== '' && certain.has(speaker));
  const speakers = boldTurns.length > otherTurns.length ? inAnyForm : certain;
  return candidates.map((label) => (label && speakers.has(label.speaker) ? label : null));
}

/** Speakers whose labels stand often enough, and those whose name is written out once for initials that do. */
function believed(labels: readonly SpeakerLabel[]): Set<string> {
  const times = new Map<string, number>();
  const needed = new Map<string, number>();
  for (const { speaker, neededTimes } of labels) {
    times.set(speaker, (times.get(speaker) ?? 0) + 1);
    needed.set(speaker, Math.min(needed.get(speaker) ?? Infinity, neededTimes));
  }
  const often = new Set([...times].flatMap(([speaker, count]) => (count >= (needed.get(speaker) ?? 0) ? speaker : [])));
  const writtenOut = [...needed].flatMap(([speaker, count]) =>
    count === 2 && often.has(initials(speaker)) ? speaker : [],
  );
  return new Set([...often, ...writtenOut]);
}

function initials(name: string): string {
  return (name.match(/(?<![\p{L}\p{M}])\p{Lu}/gu) ?? []).join('');
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
