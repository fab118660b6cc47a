/**
 * Reading the label that opens a speaker's turn: `INT:`, `Kari Nordmann:`, `Rektor (Strandvik):`,
 * `**PPT:**`, with a timestamp in brackets before or after it. Whether such a beginning really is a
 * label also depends on the rest of the text (turns.ts); this module says what one line looks like.
 */
import { isHeaderWord, isInterviewerLabel, isKnownSpeakerLabel } from './speaker-words.ts';

export interface SpeakerLabel {
  /** As written, without colon and markup. */
  speaker: string;
  /** From the recording's start; null without a timestamp. */
  timeMs: number | null;
  /** Where speech begins within the block, UTF-16 code units. */
  speechStart: number;
  /**
   * How often it must stand in a text to be believed: once when its form leaves no doubt (bold, an
   * upper-case code, a word for a role in an interview), twice when it looks like a name, else three times.
   */
  neededTimes: 1 | 2 | 3;
  interviewer: boolean;
}

const TIME = String.raw`[[(](?<KEY>(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?:[.,]\d{1,3})?)[\])]`;
const time = (key: string) => `(?:${TIME.replace('KEY', key)}\\s*)?`;
/** A counted pseudonym, [person 3], is nothing else but a label at the beginning of a line. */
const PSEUDONYM = String.raw`\[\p{L}[\p{L}\p{M} -]{0,30} \d{1,4}\]`;
/** One to five words that begin with a letter, and a remark in parentheses. */
const NAME = String.raw`(?<speaker>${PSEUDONYM}|\p{L}[\p{L}\p{M}\p{N}.'’&/-]*(?: [\p{L}\p{N}(][\p{L}\p{M}\p{N}.'’&/)-]*){0,4})`;
const MARKUP = String.raw`(?<open>\*\*|__)?`;
/** The colon may stand inside the bold part or after it. What follows is not an address (http://) or a time (08:30). */
const COLON = String.raw`(?:\s*:\s*(?:\*\*|__)?|(?:\*\*|__)\s*:)(?![/\d])`;
const LABEL = new RegExp(
  String.raw`^\s*${time('before')}${MARKUP}${NAME}\s*${time('inside')}${COLON}\s*${time('after')}`,
  'u',
);

/** A short code such as INT, I1, R2, KM, P01. */
const UPPERCASE_CODE = /^\p{Lu}{1,4}\d{0,3}\.?$/u;
/** Every word capitalised, or in a script without case; a remark in parentheses may be anything. */
const NAME_LIKE = /^(?:\p{Lu}|\p{Lo}|\d)\S*(?: (?:\p{Lu}|\p{Lo}|\d)\S*| (?:av|de|den|der|di|da|van|von|og|and))*$/u;
const CAPITALISED = /^[\p{Lu}\p{Lo}]/u;
const MAX_LENGTH = 60;

/** A `boldEnd` above 0 says that the block's first characters are bold up to there. */
export function readSpeakerLabel(text: string, boldEnd: number): SpeakerLabel | null {
  const match = LABEL.exec(text);
  const groups = match?.groups;
  if (!match || !groups?.speaker) return null;
  const speaker = groups.speaker.trim();
  if (speaker.length > MAX_LENGTH || isHeaderWord(speaker) || !balanced(speaker)) return null;
  const withoutRemark = speaker.replace(/\s*\([^)]*\)/g, '');
  const bold = groups.open !== undefined || boldEnd >= text.indexOf(speaker) + speaker.length;
  const certain = bold || speaker.startsWith('[') || UPPERCASE_CODE.test(speaker) || isKnownSpeakerLabel(speaker);
  const setOff = /\s$|\]$|\)$/.test(match[0]) || match[0].length === text.length;
  if (!certain && (!setOff || !CAPITALISED.test(withoutRemark))) return null;
  const timestamp = groups.before ?? groups.inside ?? groups.after;
  return {
    speaker,
    timeMs: timestamp === undefined ? null : toMilliseconds(timestamp),
    speechStart: match[0].length,
    neededTimes: certain ? 1 : NAME_LIKE.test(withoutRemark) ? 2 : 3,
    interviewer: isInterviewerLabel(speaker),
  };
}

function balanced(label: string): boolean {
  return label.split('(').length === label.split(')').length;
}

/** `h:mm:ss`, `mm:ss` or `mmm:ss`, with decimals of a second. */
function toMilliseconds(timestamp: string): number {
  const parts = timestamp.replace(',', '.').split(':').map(Number);
  return Math.round(parts.reduce((total, part) => total * 60 + part, 0) * 1000);
}
