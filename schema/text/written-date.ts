/**
 * Dates and times of day as people write them in notes, English and Norwegian: "17. september 2024", "March 1, 2022",
 * "01.03.2022", "kl. 08.30–09.25", "1:30–2:15 pm". Only what leaves no doubt is read: "3/4/2022" is a different day on
 * either side of the sea, so it stays as written.
 */
import { foldName } from './names.ts';

const MONTHS = [
  'january|januar|jan',
  'february|februar|feb',
  'march|mars|mar',
  'april|apr',
  'may|mai',
  'june|juni|jun',
  'july|juli|jul',
  'august|aug',
  'september|sept|sep',
  'october|oktober|oct|okt',
  'november|nov',
  'december|desember|dec|des',
];
const MONTH = `(?<month>${MONTHS.join('|')})`;
const DATES = [
  /(?<!\d)(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})(?!\d)/u,
  new RegExp(
    String.raw`(?<!\d)(?<day>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?${MONTH}\.?,?\s+(?<year>\d{4})(?!\d)`,
    'iu',
  ),
  new RegExp(String.raw`(?<!\p{L})${MONTH}\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)`, 'iu'),
  /(?<![\d.])(?<day>\d{1,2})\.\s?(?<number>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/u,
];
/** What may stand around a date that is all there is: a weekday, "by", "innen". */
const AROUND =
  /^(?:\s|,|by|before|on|within|innen|senest|før|den|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:man|tirs|ons|tors|fre|lør|søn)dag)*\.?$/iu;

/** The first date in a text, ISO; null without one. */
export function findDate(text: string): string | null {
  return firstDate(text)?.iso ?? null;
}

/** Whether nothing but a weekday and the like stands before the text's date. */
export function beginsWithDate(text: string): boolean {
  const date = firstDate(text);
  return date !== null && AROUND.test(text.slice(0, text.indexOf(date.written)));
}

/** ISO where the text is a date and nothing else, else the text as it is. */
export function dateOrWords(text: string): string {
  const date = firstDate(text);
  return date && AROUND.test(text.replace(date.written, '')) ? date.iso : text;
}

function firstDate(text: string): { iso: string; written: string } | null {
  for (const pattern of DATES) {
    const match = pattern.exec(text);
    const { year, month, number, day } = match?.groups ?? {};
    if (!match || year === undefined) continue;
    const ordinal = month === undefined ? Number(number) : monthNumber(month);
    const date = new Date(Date.UTC(Number(year), ordinal - 1, Number(day)));
    // A 31 February rolls over into another month.
    if (date.getUTCMonth() === ordinal - 1 && date.getUTCDate() === Number(day)) {
      return { iso: date.toISOString().slice(0, 10), written: match[0] };
    }
  }
  return null;
}

function monthNumber(written: string): number {
  return MONTHS.findIndex((names) => names.split('|').includes(foldName(written))) + 1;
}

const CLOCK = String.raw`(?<![\d.:])([01]?\d|2[0-3])[.:]([0-5]\d)(?![\d]|[.:]\d)\s*([ap]m\b|[ap]\.m\.)?`;
const CLOCKS = new RegExp(CLOCK, 'giu');

/** The first two times of day in a text, HH:MM; null for what is not there. */
export function findTimes(text: string): { startsAt: string | null; endsAt: string | null } {
  const [first, second] = [...text.matchAll(CLOCKS)];
  const half = (match: RegExpMatchArray | undefined) => match?.[3]?.[0]?.toLowerCase();
  const show = (match: RegExpMatchArray | undefined, part: string | undefined) => {
    if (!match) return null;
    const hour = Number(match[1]);
    const shown = part === 'p' && hour < 12 ? hour + 12 : part === 'a' && hour === 12 ? 0 : hour;
    return `${String(shown).padStart(2, '0')}:${match[2]}`;
  };
  // "1:30–2:15 pm" means the afternoon for both.
  return { startsAt: show(first, half(first) ?? half(second)), endsAt: show(second, half(second)) };
}
