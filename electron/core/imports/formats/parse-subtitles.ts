/**
 * Subtitles as a transcript: what one speaker says in consecutive cues is one paragraph, `Kari: [00:03:15] text`.
 * Where nobody is named, a paragraph ends at a pause, or at the end of a sentence when it is long enough. The time
 * is written into the text, since turns are recognised from the text alone, also after it has been edited.
 */
import { AppError, notice } from '../../../../schema/errors.ts';
import { recogniseTurns } from '../../../../schema/text/turns.ts';
import { decodeEntities } from './decode-entities.ts';
import type { ParsedBlock, ParsedDocument } from './parsed-document.ts';
import { type Cue, readCues } from './subtitle-cues.ts';
import { readTextFile } from './text-file.ts';
import { writeTimestamp } from './timestamps.ts';
import { rulesFor, toLabel } from './turn-rules.ts';

const PAUSE_MS = 2000;
const WORDS_OF_A_PARAGRAPH = 60;
/** Of one who is named: half a page, after which a long speech goes on in a paragraph of its own. */
const WORDS_OF_A_SPEAKER = 250;

/** What is said in a cue, or in a part of it, by one person. */
interface Piece {
  speaker: string | null;
  startMs: number | null;
  endMs: number | null;
  text: string;
}

/** Throws Invalid for bytes that are no text and for a file in which nothing is said. */
export function parseSubtitles(bytes: Uint8Array, file: string): ParsedDocument {
  const { text, encoding, notes, warnings } = readTextFile(bytes, file);
  const { cues, leftOut, untimed } = readCues(text);
  const pieces = withWrittenNames(cues.flatMap(piecesOf));
  if (pieces.length === 0) throw new AppError('Invalid', 'import.noSubtitles', { file });
  if (leftOut > 0) warnings.push(notice('import.subtitleRemarks', { count: leftOut }));
  if (untimed > 0) warnings.push(notice('import.untimedLines', { count: untimed }));
  return {
    blocks: paragraphsOf(pieces).map(toBlock),
    notes,
    warnings,
    encoding,
    turnRules: rulesFor(pieces.flatMap(({ speaker }) => speaker ?? [])),
  };
}

const VOICE = /<v(?:\.[^\s<>]*)?[ \t]([^<>]*)>|<\/v>/gi;
/** Only what the formats define: "a < b" is speech. */
const TAGS =
  /<\/?(?:v|c|i|b|u|s|ruby|rt|lang|font|span)(?:[.\s=][^<>]*)?>|<(?:\d+:)?\d{1,3}:\d{2}[.,]\d{3}>|\{\\[^{}]*\}/gi;

function piecesOf({ startMs, endMs, lines }: Cue): Piece[] {
  const pieces: Piece[] = [];
  const whole = lines.join('\n');
  let speaker: string | null = null;
  let from = 0;
  const add = (to: number) => {
    for (const text of speechOf(whole.slice(from, to))) pieces.push({ speaker, startMs, endMs, text });
  };
  for (const match of whole.matchAll(VOICE)) {
    add(match.index);
    speaker = match[1] === undefined ? null : toLabel(decodeEntities(match[1]));
    from = match.index + match[0].length;
  }
  add(whole.length);
  return pieces;
}

/** Line by line, since each may begin with a name. */
function speechOf(cueText: string): string[] {
  const text = decodeEntities(cueText.replace(/<br\s*\/?>/gi, '\n').replace(TAGS, ''));
  return text.split('\n').flatMap((line) => line.trim() || []);
}

/** "Kari: …" at a cue's beginning names the speaker as a voice tag does, and until the next name. */
function withWrittenNames(pieces: Piece[]): Piece[] {
  const blocks = pieces.map(({ text }) => ({ kind: 'paragraph' as const, text, formats: [] }));
  const { turns, speechStart, turnOfBlock } = recogniseTurns(blocks, 'interview');
  const hasVoices = pieces.some(({ speaker }) => speaker !== null);
  if (hasVoices) return pieces;
  return pieces.map((piece, index) => ({
    ...piece,
    speaker: turns[turnOfBlock[index] ?? -1]?.speaker ?? null,
    text: piece.text.slice(speechStart[index]),
  }));
}

interface Paragraph extends Piece {
  words: number;
  /** Goes on with the turn of the paragraph before, so it has neither name nor time. */
  continues: boolean;
}

function paragraphsOf(pieces: Piece[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  for (const piece of pieces) {
    const open = paragraphs.at(-1);
    const words = piece.text.split(/\s+/).length;
    const goesOn = open !== undefined && isSameTurn(open, piece);
    if (goesOn && !isFull(open)) {
      open.text = open.text === '' || piece.text === '' ? open.text + piece.text : `${open.text} ${piece.text}`;
      open.endMs = piece.endMs;
      open.words += words;
    } else {
      paragraphs.push({ ...piece, words, continues: goesOn && piece.speaker !== null });
    }
  }
  return paragraphs;
}

function isSameTurn(open: Piece, next: Piece): boolean {
  if (open.speaker !== next.speaker || open.startMs === null || next.startMs === null) return false;
  return open.speaker !== null || open.endMs === null || next.startMs - open.endMs <= PAUSE_MS;
}

/** Speech that a recogniser wrote without full stops ends somewhere, too. */
function isFull({ speaker, text, words }: Paragraph): boolean {
  const enough = speaker === null ? WORDS_OF_A_PARAGRAPH : WORDS_OF_A_SPEAKER;
  return words >= enough * 4 || (words >= enough && /[.!?…。؟।]["'”’»)]*$/.test(text.slice(-8)));
}

function toBlock({ speaker, startMs, text, continues }: Paragraph): ParsedBlock {
  const opening = continues ? [] : [speaker && `${speaker}:`, startMs !== null && writeTimestamp(startMs)];
  return { kind: 'paragraph', headingLevel: 0, text: [...opening, text].filter(Boolean).join(' '), formats: [] };
}
