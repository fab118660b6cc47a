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

const VOICE = /<v(?:\.[^\s>]*)?[ \t]+([^>]*)>|<\/v>/gi;
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

function paragraphsOf(pieces: Piece[]): Piece[] {
  const paragraphs: Piece[] = [];
  for (const piece of pieces) {
    const open = paragraphs.at(-1);
    if (open && goesOn(open, piece)) {
      open.text = open.text === '' || piece.text === '' ? open.text + piece.text : `${open.text} ${piece.text}`;
      open.endMs = piece.endMs;
    } else {
      paragraphs.push({ ...piece });
    }
  }
  return paragraphs;
}

function goesOn(open: Piece, next: Piece): boolean {
  if (open.speaker !== next.speaker || open.startMs === null || next.startMs === null) return false;
  if (open.speaker !== null) return true;
  if (open.endMs !== null && next.startMs - open.endMs > PAUSE_MS) return false;
  return !(/[.!?…。؟।]["'”’»)]*$/.test(open.text) && open.text.split(/\s+/).length >= WORDS_OF_A_PARAGRAPH);
}

function toBlock({ speaker, startMs, text }: Piece): ParsedBlock {
  const parts = [speaker === null ? '' : `${speaker}:`, startMs === null ? '' : writeTimestamp(startMs), text];
  return { kind: 'paragraph', headingLevel: 0, text: parts.filter((part) => part !== '').join(' '), formats: [] };
}
