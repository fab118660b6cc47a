/**
 * The words by which the parts of a meeting's notes are labelled, English and Norwegian, and reading such a label at
 * the beginning of a line: "Til stede: …", "**Vedtak:** …", "Sak 12/22 …". A label has a colon, unless the line is set
 * off and says nothing else; prose that happens to begin with one of the words is not a label.
 */
import type { Line } from './meeting-lines.ts';
import { foldName } from './names.ts';

const WORDS = {
  arena: 'arena, meeting, name of meeting, møte, møtets navn, møtearena, seminar',
  place: 'place, location, venue, sted, møtested, lokale, møterom',
  time: `time, tid, tidspunkt, klokkeslett, kl, varighet, duration, dato og tid, dato og klokkeslett, tid og dato, tid og sted,
    date and time, time and place`,
  date: 'date, dato',
  present:
    'present, attendees, attending, attendance, participants, in attendance, til stede, tilstede, deltakere, deltagere, oppmøte',
  absent: `absent, apologies, regrets, not present, not attending, fraværende, forfall, meldt forfall, ikke til stede,
    ikke tilstede, ikke møtt`,
  agenda_item: 'agenda item, agenda point, sak, agendapunkt, item, punkt',
  problem: 'problem, problem raised, issue, issue raised, problemstilling, problemet, utfordring',
  alternative:
    'alternative, alternatives, alternatives discussed, options, option, alternativ, alternativer, drøftede alternativer',
  decision: 'decision, decisions, resolution, vedtak, beslutning, beslutninger, vedtatt',
  owner: 'responsible, owner, action by, follow-up by, ansvarlig, ansvar, oppfølging ved',
  due: 'due, due date, deadline, frist, tidsfrist',
  /** Known to be something else; ends what went before. */
  other: `agenda, saksliste, dagsorden, observer, observatør, referent, secretary, minutes by, chair, møteleder, notes, note,
    field notes, field note, notater, notat, feltnotat, feltnotater, verbatim, paraphrase, parafrase, sitat, sitater, quotes,
    comment, comments, kommentar, merknad, wave, bølge, next meeting, neste møte, discussion, diskusjon, drøfting`,
} as const;

export type MeetingField = keyof typeof WORDS;

const FIELDS = new Map<string, MeetingField>(
  Object.entries(WORDS).flatMap(([field, words]) =>
    words.split(',').map((word) => [word.trim(), field as MeetingField]),
  ),
);
/** These words say too little without a number. */
const NUMBERED_ONLY = new Set(['item', 'punkt']);

const NUMBER = String.raw`(?:\s*(?:nr\.?|no\.?|#)?\s*(?<number>\d{1,3}(?:\/\d{2,4})?))?`;
const WORD = String.raw`(?<word>\p{L}[\p{L}\p{M} -]{1,30}?)`;
const BOLD = String.raw`(?:\*\*|__)?`;
const WITH_COLON = new RegExp(String.raw`^${BOLD}\s*${WORD}${NUMBER}\s*${BOLD}\s*:(?![/\d])\s*${BOLD}\s*`, 'u');
const ALONE = new RegExp(String.raw`^${BOLD}\s*${WORD}${NUMBER}\s*${BOLD}$`, 'u');
const AGENDA = new RegExp(
  String.raw`^${BOLD}\s*(?:agenda item|agenda point|agendapunkt|item|sak|punkt)\s*(?:nr\.?\s*|no\.?\s*)?(?<number>\d{1,3}(?:\/\d{2,4})?)(?:[.)]?\s+|\s*[–—]\s*|[.)]$)(?:[-–—]\s+)?`,
  'iu',
);
/** A title, not a sentence about an item: "Sak 3 Samtykke", but not "Sak 3 ble utsatt." */
const TITLE = /^[\p{Lu}\p{N}«"“].{0,118}[^.]$/u;

export interface MeetingLabel {
  field: MeetingField;
  /** Where the words after the label begin in the line. */
  valueStart: number;
}

export function readMeetingLabel({ text, isSetOff, kind }: Line): MeetingLabel | null {
  const colon = WITH_COLON.exec(text);
  const withColon = colon && fieldOf(colon.groups);
  if (colon && withColon) return { field: withColon, valueStart: colon[0].length };
  const alone = isSetOff ? fieldOf(ALONE.exec(text)?.groups) : null;
  if (alone) return { field: alone, valueStart: text.length };
  const agenda = AGENDA.exec(text);
  const isTitle = agenda !== null && (kind === 'heading' || TITLE.test(text.slice(agenda[0].length)));
  return isTitle ? { field: 'agenda_item', valueStart: agenda[0].length } : null;
}

function fieldOf(groups: Record<string, string | undefined> | undefined): MeetingField | null {
  const word = groups?.word && foldName(groups.word);
  if (word === undefined || (NUMBERED_ONLY.has(word) && groups?.number === undefined)) return null;
  return FIELDS.get(word) ?? null;
}

const INSIDE = new RegExp(
  String.raw`(?<=^|[\s(,;.])\(?[*_]{0,2}(?<word>${[WORDS.owner, WORDS.due].join(', ').replaceAll(', ', '|')})\s*[*_]{0,2}\s*:\s*`,
  'giu',
);

/** Who is to do it and by when, where a decision says so itself: "… (Ansvarlig: NAV, frist: 1. mars 2022)". */
export function splitOwnerAndDue(text: string): { words: string; owner: string; due: string } {
  const found = [...text.matchAll(INSIDE)];
  const said = { owner: '', due: '' };
  found.forEach((match, index) => {
    const value = text.slice(match.index + match[0].length, found[index + 1]?.index ?? text.length);
    const field = FIELDS.get(foldName(match.groups?.word ?? '')) === 'owner' ? 'owner' : 'due';
    said[field] ||= value.replace(/^[\s*_]+|(?:[\s,;.)*_]|\s(?:and|og))+$/gu, '');
  });
  const words = text.slice(0, found[0]?.index ?? text.length);
  return { words: found.length > 0 ? words.replace(/[\s(,;]+$/u, '') : words, ...said };
}
