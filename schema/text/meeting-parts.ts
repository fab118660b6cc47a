/**
 * Recognising the parts of a meeting in the notes of one who observed it: arena, place and time, who was there and who
 * was missing, agenda items with problems, alternatives and decisions. Nothing is taken from the text; each part only
 * says where its words stand. A false item is worse than a missed one, which is set by hand with a key: what is not
 * labelled as it should be is left alone.
 */
import type { DocumentKind } from '../model/document.ts';
import type { MeetingItemKind } from '../model/meeting.ts';
import { readAttendees, type WrittenAttendee } from './meeting-attendance.ts';
import { type Line, linesOf, type MeetingBlock } from './meeting-lines.ts';
import { type MeetingField, readMeetingLabel, splitOwnerAndDue } from './meeting-words.ts';
import { beginsWithDate, dateOrWords, findDate, findTimes } from './written-date.ts';

/** Half-open within one block, UTF-16 code units; never empty. */
export interface PartPlace {
  block: number;
  start: number;
  end: number;
}

export interface RecognisedItem extends PartPlace {
  kind: MeetingItemKind;
  /** Index of the agenda item it stands under. */
  parent: number | null;
  owner: string;
  due: string;
}

export interface RecognisedAttendee extends WrittenAttendee, PartPlace {
  present: boolean;
}

export interface RecognisedMeeting {
  arena: string;
  place: string;
  /** HH:MM */
  startsAt: string | null;
  endsAt: string | null;
  /** ISO */
  date: string | null;
  attendance: RecognisedAttendee[];
  items: RecognisedItem[];
}

/** Kinds of documents that record a meeting. */
export const MEETING_KINDS = ['observation', 'seminar'] as const satisfies readonly DocumentKind[];

export function isMeetingKind(kind: DocumentKind): boolean {
  return (MEETING_KINDS as readonly DocumentKind[]).includes(kind);
}

/** Notes of a meeting beyond doubt: with those present, something else of the head, and an item. */
export function looksLikeMeeting(blocks: readonly MeetingBlock[]): boolean {
  const { arena, place, startsAt, date, attendance, items } = recogniseMeeting(blocks);
  const isDated = startsAt !== null || date !== null;
  return attendance.some(({ present }) => present) && items.length > 0 && (arena !== '' || place !== '' || isDated);
}

export function recogniseMeeting(blocks: readonly MeetingBlock[]): RecognisedMeeting {
  const reader = new MeetingReader();
  for (const line of linesOf(blocks)) reader.read(line);
  return reader.finish();
}

/** A label whose words stand on the lines after it. */
interface OpenField {
  field: MeetingField;
  label: Line;
  /** What its first words were. */
  taken: Line['kind'] | null;
  /** A blank line has come since. */
  isParted: boolean;
}

/** Fields of the head: read before the first item only, as "Tid: …" may well be a topic later on. */
const HEAD: readonly MeetingField[] = ['arena', 'place', 'time', 'date', 'present', 'absent'];
const SEVERAL: readonly MeetingField[] = ['present', 'absent', 'alternative', 'decision', 'problem'];
/** Names a kind of meeting and no date: a title that can stand for the arena; not the form's own. */
const ARENA_TITLE = /^(?!.*observ)(?=.*(?:møte|meeting|seminar|team|utvalg|forum|nettverk|network))[^\d]{4,100}$/iu;
const BLANK = /^[\s*_.…–—-]*$/u;
const LONGEST_NAME = 100;
const LONGEST_DATELINE = 120;
/** "2. Transport", in notes whose agenda items are headings with a number and no other label. */
const NUMBERED_HEADING = /^\d{1,2}[.)]\s+(?=[\p{Lu}«"“])/u;

class MeetingReader {
  readonly #found: RecognisedMeeting = {
    arena: '',
    place: '',
    startsAt: null,
    endsAt: null,
    date: null,
    attendance: [],
    items: [],
  };
  #open: OpenField | null = null;
  #agenda: { item: number; headingLevel: number } | null = null;
  /** Agenda items that are only numbered: kept when something stands under them. */
  readonly #untitled = new Set<number>();
  /** Headings that may be agenda items: kept likewise. */
  readonly #numbered = new Set<number>();
  #decision: RecognisedItem | null = null;
  #title = '';
  /** In a table whose first row names its columns, no cell belongs to the label before it. */
  #isInColumns = false;

  read(line: Line): void {
    if (line.kind !== 'table_cell') this.#isInColumns = false;
    if (BLANK.test(line.text)) {
      if (this.#open) this.#open.isParted = true;
      return;
    }
    const label = readMeetingLabel(line);
    if (label) this.#readLabelled(line, label.field, label.valueStart);
    else if (line.kind === 'heading') this.#readHeading(line);
    else if (this.#open && this.#belongs(line, this.#open)) {
      this.#open.taken ??= line.kind;
      this.#take(this.#open.field, line, 0, true);
    } else {
      this.#open = null;
      this.#readDateline(line);
    }
  }

  finish(): RecognisedMeeting {
    const found = this.#found;
    if (found.arena === '' && (found.attendance.length > 0 || found.items.length > 0)) found.arena = this.#title;
    const bare = [...this.#untitled, ...this.#numbered].filter((index) =>
      found.items.every(({ parent }) => parent !== index),
    );
    const kept = found.items.map((_item, index) => index).filter((index) => !bare.includes(index));
    const numbers = new Map(kept.map((before, now) => [before, now]));
    const items = kept.map((index) => {
      const item = found.items[index] as RecognisedItem;
      return { ...item, parent: item.parent === null ? null : (numbers.get(item.parent) ?? null) };
    });
    return { ...found, items };
  }

  #readLabelled(line: Line, field: MeetingField, valueStart: number): void {
    const isBare = BLANK.test(line.text.slice(valueStart));
    const { label, taken, isParted } = this.#open ?? {};
    const followsLabel = label?.kind === 'table_cell' && line.kind === 'table_cell' && !taken && !isParted;
    if (isBare && followsLabel) this.#isInColumns = true;
    this.#open = null;
    if (this.#isInColumns) return;
    if (HEAD.includes(field) && this.#found.items.length > this.#numbered.size) return;
    if (field === 'agenda_item') this.#beginAgendaItem(line, valueStart, isBare);
    else if (isBare) this.#open = { field, label: line, taken: null, isParted: false };
    else this.#take(field, line, valueStart, false);
  }

  #beginAgendaItem(line: Line, valueStart: number, isBare: boolean): void {
    const index = this.#found.items.length;
    const item = this.#addItem('agenda_item', line, isBare ? 0 : valueStart, line.text.length);
    if (!item) return;
    this.#agenda = { item: index, headingLevel: line.headingLevel };
    this.#decision = null;
    if (!isBare) return;
    this.#untitled.add(index);
    // In a table its title stands in the next cell.
    if (line.kind === 'table_cell') this.#open = { field: 'agenda_item', label: line, taken: null, isParted: false };
  }

  /** A heading that is no label; with a number it may be an agenda item. */
  #readHeading(line: Line): void {
    this.#leaveSection(line);
    const number = NUMBERED_HEADING.exec(line.text)?.[0];
    if (number === undefined || this.#agenda !== null) return;
    const index = this.#found.items.length;
    this.#beginAgendaItem(line, number.length, false);
    if (this.#found.items.length > index) this.#numbered.add(index);
  }

  /** "Onsdag 12. mars 2025 kl. 09–10.30, rådhuset": the meeting's own line above everything, without a label. */
  #readDateline({ text }: Line): void {
    const found = this.#found;
    if (found.date !== null || found.items.length > 0 || text.length > LONGEST_DATELINE || !beginsWithDate(text))
      return;
    found.date = findDate(text);
    if (found.startsAt === null) Object.assign(found, findTimes(text));
  }

  /** The agenda item that a heading stands beside, and not under, is over. */
  #leaveSection(line: Line): void {
    this.#open = null;
    if (this.#agenda && line.headingLevel <= this.#agenda.headingLevel) {
      this.#agenda = null;
      this.#decision = null;
    }
    const title = line.text.replace(/\s*#+$/, '');
    if (this.#title === '' && this.#found.items.length === 0 && ARENA_TITLE.test(title)) this.#title = title;
  }

  /** Whether the words after a label without words go on with this line. */
  #belongs(line: Line, { field, label, taken, isParted }: OpenField): boolean {
    if (field === 'other') return false;
    if (label.kind === 'table_cell') return line.kind === 'table_cell' && !line.text.endsWith(':');
    if (line.kind === 'table_cell') return false;
    if (taken === null) return line.kind === 'list_item' || isNoSpeech(line);
    if (!SEVERAL.includes(field)) return false;
    if (taken === 'list_item') return line.kind === 'list_item';
    const isList = field === 'present' || field === 'absent';
    return isList && !isParted && line.kind === 'paragraph' && line.text.length <= LONGEST_NAME && isNoSpeech(line);
  }

  /** `isOwnLine`: the words stand on a line of their own, after their label. */
  #take(field: MeetingField, line: Line, from: number, isOwnLine: boolean): void {
    const found = this.#found;
    const said = line.text.slice(from).replace(/^[\s*_]+|[\s*_]+$/gu, '');
    const raw = isOwnLine ? line.raw : said;
    switch (field) {
      case 'arena':
        found.arena ||= said;
        break;
      case 'place':
        found.place ||= said;
        break;
      case 'time':
      case 'date':
        if (found.startsAt === null) Object.assign(found, findTimes(raw));
        found.date ??= findDate(raw);
        break;
      case 'present':
      case 'absent':
        this.#takeAttendees(field === 'present', line, from, isOwnLine);
        break;
      case 'agenda_item':
        this.#takeTitle(line);
        break;
      case 'problem':
        this.#addItem(field, line, from, line.text.length);
        break;
      case 'alternative':
        this.#takeAlternatives(line, from);
        break;
      case 'decision':
        this.#takeDecision(line, from);
        break;
      case 'owner':
      case 'due':
        this.#takeOwnerOrDue(field, raw);
        break;
      case 'other':
        break;
    }
  }

  #takeAttendees(present: boolean, line: Line, from: number, isOwnLine: boolean): void {
    for (const { start, end, ...who } of readAttendees(line.text.slice(from), isOwnLine)) {
      const offset = line.start + from;
      this.#found.attendance.push({ ...who, present, block: line.block, start: offset + start, end: offset + end });
    }
  }

  /** The title of an agenda item whose label stands in the cell before. */
  #takeTitle(line: Line): void {
    this.#open = null;
    if (!this.#agenda) return;
    const { item } = this.#agenda;
    const place = placeOf(line, 0, line.text.length);
    if (place) Object.assign(this.#found.items[item] as RecognisedItem, place);
    this.#untitled.delete(item);
  }

  #takeAlternatives(line: Line, from: number): void {
    let start = from;
    for (const piece of line.text.slice(from).split(';')) {
      this.#addItem('alternative', line, start, start + piece.length);
      start += piece.length + 1;
    }
  }

  #takeDecision(line: Line, from: number): void {
    const { words, owner, due } = splitOwnerAndDue(line.text.slice(from));
    const item = this.#addItem('decision', line, from, from + words.length);
    if (item) this.#decision = Object.assign(item, { owner, due: dateOrWords(due) });
  }

  #takeOwnerOrDue(field: 'owner' | 'due', said: string): void {
    if (!this.#decision) return;
    const { words, ...more } = splitOwnerAndDue(said);
    const values = { ...more, [field]: words.replace(/[\s.]+$/u, '') };
    if (values.owner !== '') this.#decision.owner = values.owner;
    if (values.due !== '') this.#decision.due = dateOrWords(values.due);
  }

  #addItem(kind: MeetingItemKind, line: Line, start: number, end: number): RecognisedItem | null {
    const place = placeOf(line, start, end);
    if (!place) return null;
    const parent = kind === 'agenda_item' ? null : (this.#agenda?.item ?? null);
    const item: RecognisedItem = { kind, parent, ...place, owner: '', due: '' };
    this.#found.items.push(item);
    return item;
  }
}

/** Without blanks and markup at the ends; null when nothing is left. */
function placeOf({ block, start: lineStart, text }: Line, start: number, end: number): PartPlace | null {
  const words = text.slice(start, end);
  const lead = /^[\s*_]*/u.exec(words)?.[0].length ?? 0;
  const kept = withoutLooseMark(words.slice(lead).replace(/(?:\s#*)+$/u, ''));
  if (BLANK.test(kept)) return null;
  return { block, start: lineStart + start + lead, end: lineStart + start + lead + kept.length };
}

/** Without bold or italics that ends here and began before. */
function withoutLooseMark(words: string): string {
  const mark = /(?:\*\*|__|[*_])$/.exec(words)?.[0];
  return mark !== undefined && words.split(mark).length % 2 === 0 ? words.slice(0, -mark.length).trimEnd() : words;
}

/** No speaker's label before a colon, and no quotation. */
function isNoSpeech({ text }: Line): boolean {
  return !/^(?:\*\*|__)?\p{L}[^:]{0,40}:(?:\*\*|__)?(?:\s|$)/u.test(text) && !/^[«"“]/u.test(text);
}
