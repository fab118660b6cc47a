/**
 * Reading the label that opens a speaker's turn: `INT:`, `Kari Nordmann:`, `Rektor (Strandvik):`,
 * `**PPT:**`, with a timestamp before or after it, or without a colon where nothing but the label is bold; by other
 * rules a name alone on its line, or a timestamp without a name. Whether such a beginning really is a label also depends on the rest of
 * the text (turns.ts); this module says what one line looks like.
 */
import type { TurnKind } from '../model/document.ts';
import { TurnRules } from '../model/turn-rules.ts';
import { foldName } from './names.ts';
import { isFieldNoteLabel, isHeaderWord, isInterviewerLabel, isKnownSpeakerLabel } from './speaker-words.ts';
import { BARE_TIME, BRACKETED_TIME, CLOCK, toMilliseconds } from './timestamps.ts';

export interface SpeakerLabel {
  /** As written, without colon, markup and a remark that says how it is told; '' for a timestamp alone. */
  speaker: string;
  /** From the recording's start; null without a timestamp. */
  timeMs: number | null;
  /** Where speech begins within the block, UTF-16 code units. */
  speechStart: number;
  /**
   * How often it must stand in a text to be believed: once when its form leaves no doubt (bold, an
   * upper-case code, a word for a role in an interview), twice when it looks like a name, else three times. Infinity
   * for what is believed only where the same name stands in a clearer form elsewhere.
   */
  neededTimes: number;
  /** Bold letters alone set it off, no colon: it may be an emphasised beginning. */
  boldOnly: boolean;
  interviewer: boolean;
  kind: TurnKind;
}

export const DEFAULT_TURN_RULES: TurnRules = TurnRules.parse({});

const optional = (time: string) => `(?:${time}\\s*)?`;
const namedTime = (key: string) => BRACKETED_TIME.replace('(?:', `(?<${key}>`);
/** A time without brackets is believed only with hours, minutes and seconds: "08:30 Møte: …" is a programme. */
const BEFORE = String.raw`(?:(?:${namedTime('before')}\s*|(?<bare>${BARE_TIME})\s+))?`;
/** A counted pseudonym, [person 3], is nothing else but a label at the beginning of a line. */
const PSEUDONYM = String.raw`\[\p{L}[\p{L}\p{M} -]{0,30} \d{1,4}\]`;
/** One to five words that begin with a letter, and a remark in parentheses. */
const NAME = String.raw`\p{L}[\p{L}\p{M}\p{N}.'’&/-]*(?: [\p{L}\p{N}(][\p{L}\p{M}\p{N}.'’&/)-]*){0,4}`;
const OPEN = String.raw`(?<open>\*\*|__)?`;
const CLOSE = String.raw`(?:\*\*|__)?`;
/** The colon may stand inside the bold part or after it. What follows is not an address (http://) or a time (08:30). */
const COLON = String.raw`(?:\s*:\s*(?:\*\*|__)?|(?:\*\*|__)\s*:)(?![/\d])`;
const BOLD_NAME = new RegExp(
  String.raw`^\s*${BEFORE}(?<speaker>${PSEUDONYM}|${NAME})\s*${optional(namedTime('inside'))}$`,
  'u',
);
const BEHIND_BOLD_NAME = new RegExp(String.raw`^\s*${optional(namedTime('after'))}`, 'u');
const MOST_WORDS_OF_BOLD_NAME = 4;
const TIMESTAMP_FIRST = new RegExp(String.raw`^\s*(?:${namedTime('before')}|(?<bare>${BARE_TIME}))(?:\s+|$)`, 'u');

/** A short code such as INT, I1, R2, KM, P01. */
const UPPERCASE_CODE = /^\p{Lu}{1,4}\d{0,3}\.?$/u;
/** Every word capitalised, or in a script without case; a remark in parentheses may be anything. */
const NAME_LIKE = /^(?:\p{Lu}|\p{Lo}|\d)\S*(?: (?:\p{Lu}|\p{Lo}|\d)\S*| (?:av|de|den|der|di|da|van|von|og|and))*$/u;
const SENTENCE_END = /[.!?…]$/u;
const CAPITALISED = /^[\p{Lu}\p{Lo}]/u;
const PARAPHRASE_REMARK = /\s*\((?:paraphrased?|parafrase(?:rt)?|gjengitt)\)$/iu;
const MAX_LENGTH = 60;
/** A label with its times stands within so many code units; a line of nothing but blanks is not searched to its end. */
export const LABEL_WITHIN = 200;

/** What is asked of every line, made ready once for the rules of a document. */
interface Reader {
  pattern: RegExp;
  /** Labels as people compare them. */
  speakers: ReadonlySet<string>;
  interviewers: ReadonlySet<string>;
  notSpeakers: ReadonlySet<string>;
}

const readers = new WeakMap<TurnRules, Reader>();

/** A `boldEnd` above 0 says that the block's first characters are bold up to there. */
export function readSpeakerLabel(
  text: string,
  boldEnd: number,
  rules: TurnRules = DEFAULT_TURN_RULES,
): SpeakerLabel | null {
  const looksForNames = rules.labels === 'colon' || (rules.labels === 'line' && text.length <= LABEL_WITHIN);
  const head = text.slice(0, LABEL_WITHIN);
  const label = looksForNames ? readName(head, boldEnd, rules) : null;
  const boldLabel = label === null && rules.labels === 'colon' ? readBoldName(head, boldEnd, rules) : null;
  return label ?? boldLabel ?? (rules.timestampsBeginTurns ? readTimestamp(head) : null);
}

function readName(text: string, boldEnd: number, rules: TurnRules): SpeakerLabel | null {
  const reader = readerOf(rules);
  const match = reader.pattern.exec(text);
  const groups = match?.groups;
  if (!match || !groups?.speaker) return null;
  const written = groups.speaker.trim();
  const { isKnown, isNone, ...said } = whoIs(written, reader);
  const { speaker } = said;
  if (isNone) return null;
  if (!isKnown && (written.length > MAX_LENGTH || isHeaderWord(written) || !balanced(written))) return null;
  const withoutRemark = speaker.replace(/\s*\([^)]*\)/g, '');
  const isBold = groups.open !== undefined || boldEnd >= text.indexOf(written) + written.length;
  const time = groups.before ?? groups.bare ?? groups.inside ?? groups.after ?? groups.behind;
  const isCertain =
    isKnown ||
    isBold ||
    speaker.startsWith('[') ||
    UPPERCASE_CODE.test(speaker) ||
    isKnownSpeakerLabel(speaker) ||
    (rules.labels === 'line' && time !== undefined && NAME_LIKE.test(withoutRemark));
  // Alone on its line, a sentence of one word is no name.
  if (!isCertain && rules.labels === 'line' && SENTENCE_END.test(speaker)) return null;
  const isSetOff = /\s$|[\])#]$/.test(match[0]) || match[0].length === text.length;
  if (!isCertain && (!isSetOff || !CAPITALISED.test(withoutRemark))) return null;
  return {
    ...said,
    timeMs: time === undefined ? null : toMilliseconds(time),
    speechStart: match[0].length,
    neededTimes: isCertain ? 1 : NAME_LIKE.test(withoutRemark) ? 2 : 3,
    boldOnly: false,
  };
}

/**
 * "**Kari** Ja, …": the bold letters are the whole label. A tab, two spaces or the line's end set it off as well as a
 * colon would; behind one space speech begins with a capital letter, while an emphasised sentence goes on in small ones.
 */
function readBoldName(text: string, boldEnd: number, rules: TurnRules): SpeakerLabel | null {
  const bold = text.slice(0, boldEnd);
  const groups = BOLD_NAME.exec(bold)?.groups;
  if (!groups?.speaker) return null;
  const written = groups.speaker.trim();
  const { isKnown, isNone, ...said } = whoIs(written, readerOf(rules));
  const isSetOff = /\s$/.test(bold) || /^(?:\s|$)/.test(text.slice(boldEnd));
  if (isNone || !isSetOff) return null;
  const isName =
    written.split(' ').length <= MOST_WORDS_OF_BOLD_NAME &&
    CAPITALISED.test(written.replace('[', '')) &&
    balanced(written) &&
    !isHeaderWord(written) &&
    (UPPERCASE_CODE.test(written) || !SENTENCE_END.test(written));
  if (!isKnown && !isName) return null;
  const behind = BEHIND_BOLD_NAME.exec(text.slice(boldEnd));
  const time = groups.before ?? groups.bare ?? groups.inside ?? behind?.groups?.after;
  const speechStart = boldEnd + (behind?.[0].length ?? 0);
  const gap = text.slice(bold.trimEnd().length, speechStart);
  const goesOnInSmall = gap === ' ' && /^\p{Ll}/u.test(text.slice(speechStart));
  return {
    ...said,
    timeMs: time === undefined ? null : toMilliseconds(time),
    speechStart,
    neededTimes: isKnown ? 1 : goesOnInSmall ? Infinity : 2,
    boldOnly: true,
  };
}

/** What the words of a label and the rules' lists say of the one who speaks. */
function whoIs(written: string, { speakers, interviewers, notSpeakers }: Reader) {
  const speaker = written.replace(PARAPHRASE_REMARK, '');
  const isListed = (list: ReadonlySet<string>) => list.has(foldName(speaker)) || list.has(foldName(written));
  const isInterviewer = isListed(interviewers);
  const isSpeaker = isListed(speakers);
  const kind: TurnKind = isFieldNoteLabel(speaker) ? 'field_note' : speaker === written ? 'verbatim' : 'paraphrase';
  return {
    speaker,
    interviewer: isInterviewer || (!isSpeaker && isInterviewerLabel(speaker)),
    kind,
    isKnown: isInterviewer || isSpeaker,
    isNone: isListed(notSpeakers),
  };
}

function readTimestamp(text: string): SpeakerLabel | null {
  const match = TIMESTAMP_FIRST.exec(text);
  const time = match?.groups?.before ?? match?.groups?.bare;
  if (!match || time === undefined) return null;
  return {
    speaker: '',
    timeMs: toMilliseconds(time),
    speechStart: match[0].length,
    neededTimes: 1,
    boldOnly: false,
    interviewer: false,
    kind: 'verbatim',
  };
}

/** Milliseconds of a line that says nothing but a time; null for any other. */
export function readTimeAlone(line: string): number | null {
  const stamp = line.length <= LABEL_WITHIN ? readTimestamp(line) : null;
  return stamp?.speechStart === line.length ? stamp.timeMs : null;
}

function readerOf(rules: TurnRules): Reader {
  const known = readers.get(rules);
  if (known) return known;
  // Longest first, so that "Rektor Berg" is not read as "Rektor".
  const listed = [...rules.speakers, ...rules.interviewers]
    .sort((a, b) => b.length - a.length)
    .map((label) => RegExp.escape(label.trim()));
  const speaker = `(?<speaker>${[...listed, PSEUDONYM, NAME].join('|')})`;
  const colon = `${OPEN}${speaker}\\s*${optional(namedTime('inside'))}${COLON}\\s*${optional(namedTime('after'))}`;
  const behind = `(?:${namedTime('inside')}|(?<behind>${CLOCK}))`;
  const line = `${OPEN}${speaker}${CLOSE}\\s*(?::(?!\\d))?${CLOSE}\\s*${optional(behind)}$`;
  const reader: Reader = {
    pattern: new RegExp(`^\\s*${BEFORE}${rules.labels === 'line' ? line : colon}`, listed.length > 0 ? 'iu' : 'u'),
    speakers: new Set(rules.speakers.map(foldName)),
    interviewers: new Set(rules.interviewers.map(foldName)),
    notSpeakers: new Set(rules.notSpeakers.map(foldName)),
  };
  readers.set(rules, reader);
  return reader;
}

function balanced(label: string): boolean {
  return label.split('(').length === label.split(')').length;
}
