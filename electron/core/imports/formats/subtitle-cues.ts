/**
 * Reads WebVTT and SubRip into cues without losing a word: what the formats' own rules would drop (a time that
 * does not exist, text outside every cue, a missing blank line) is kept with the cue before it.
 * Formats: W3C WebVTT §4 (file structure); SubRip has no standard, its cues are numbered blocks.
 */
export interface Cue {
  /** From the recording's start; null for text that stands before every cue. */
  startMs: number | null;
  endMs: number | null;
  lines: string[];
}

export interface SubtitleFile {
  cues: Cue[];
  /** Comments, styles and regions, which are not speech. */
  leftOut: number;
  /** Lines of text without a time of their own. */
  untimed: number;
}

const TIME = String.raw`(?:(\d{1,3}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?`;
const TIMING = new RegExp(String.raw`^\s*${TIME}\s*-->\s*${TIME}(?:\s.*)?$`);
const COUNTER = /^\s*\d+\s*$/;
const LEFT_OUT = /^(?:NOTE(?:[ \t].*)?|STYLE[ \t]*|REGION[ \t]*)$/;

/** `text` with line feeds for line ends. */
export function readCues(text: string): SubtitleFile {
  const file: SubtitleFile = { cues: [], leftOut: 0, untimed: 0 };
  const isVtt = /^WEBVTT(?:[ \t\n]|$)/.test(text);
  for (const [index, block] of blocksOf(text).entries()) {
    if (isVtt && index === 0) readHeader(file, block);
    else if (isVtt && LEFT_OUT.test(block[0] ?? '')) file.leftOut += 1;
    else readBlock(file, block, isVtt);
  }
  return file;
}

/** Lines between blank lines. */
function blocksOf(text: string): string[][] {
  const blocks: string[][] = [];
  let open: string[] | null = null;
  for (const line of text.split('\n')) {
    if (line.trim() === '') open = null;
    else if (open) open.push(line);
    else {
      open = [line];
      blocks.push(open);
    }
  }
  return blocks;
}

/** Up to the first time everything is about the file. */
function readHeader(file: SubtitleFile, block: string[]): void {
  const first = block.findIndex((line) => TIMING.test(line));
  if (first > 0) readBlock(file, block.slice(first), true);
}

function readBlock(file: SubtitleFile, block: string[], isVtt: boolean): void {
  const timings = block.flatMap((line, index) => (TIMING.test(line) ? [index] : []));
  const [first = block.length] = timings;
  const before = block.slice(0, first);
  const numbered = COUNTER.test(before.at(-1) ?? '');
  if (isName(before, isVtt && timings.length > 0)) before.pop();
  addUntimed(file, before);
  timings.forEach((at, index) => {
    const next = timings[index + 1];
    const lines = block.slice(at + 1, next);
    // A blank line is missing: the number belongs to the next cue.
    if (next !== undefined && numbered && COUNTER.test(lines.at(-1) ?? '')) lines.pop();
    const [, ...parts] = TIMING.exec(block[at] ?? '') ?? [];
    file.cues.push({ startMs: toMilliseconds(parts.slice(0, 4)), endMs: toMilliseconds(parts.slice(4)), lines });
  });
}

/**
 * The line before a cue's time is its number or, in WebVTT, its name: one word. More than that is text which some
 * program put in the wrong place.
 */
function isName(before: readonly string[], mayBeWord: boolean): boolean {
  const last = before.at(-1) ?? '';
  return COUNTER.test(last) || (mayBeWord && before.length === 1 && /^\s*\S{1,64}\s*$/.test(last));
}

function addUntimed(file: SubtitleFile, lines: string[]): void {
  if (lines.length === 0) return;
  file.untimed += lines.length;
  const last = file.cues.at(-1);
  if (last) last.lines = last.lines.concat(lines);
  else file.cues.push({ startMs: null, endMs: null, lines });
}

function toMilliseconds([hours, minutes, seconds, decimals = '']: (string | undefined)[]): number {
  const whole = (Number(hours ?? 0) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number(decimals.padEnd(3, '0'));
}
