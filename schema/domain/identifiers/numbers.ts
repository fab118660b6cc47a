/** Identifiers with a form of their own: identity and account numbers, dates of birth, telephone, e-mail. */
import type { IdentifierKind } from '../../model/pseudonym.ts';
import type { Span } from '../../text/span.ts';
import { isNorwegianAccount, isNorwegianId, isSwedishId } from './check-digits.ts';

export interface Found extends Span {
  kind: IdentifierKind;
}

const NOT_IN_NUMBER = { before: String.raw`(?<![\p{L}\p{N}+]|\d[.,-])`, after: String.raw`(?![\p{L}\p{N}]|[.,-]\d)` };
const number = (pattern: string) => new RegExp(`${NOT_IN_NUMBER.before}(?:${pattern})${NOT_IN_NUMBER.after}`, 'gu');

const EMAIL = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/gu;
const NORWEGIAN_ID = number(String.raw`\d{6}[ \u00a0-]?\d{5}|\d{6} \d{3} \d{2}`);
const SWEDISH_ID = number(String.raw`(?:19|20)?\d{6}[-+]\d{4}`);
const ACCOUNT = number(String.raw`\d{4}([. \u00a0])\d{2}\1\d{5}`);
const ACCOUNT_WORD = /(?:konto(?:nummer|nr\.?)?|account(?: number)?)[\p{L} .:]{0,20}?(\d{11})(?!\d)/giu;

const MONTH =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|januari|februari|maj|augusti|january|february|march|may|june|july|october|december|jan|feb|mar|apr|jun|jul|aug|sept?|okt|oct|nov|des|dec';
const DATE = [
  String.raw`\d{1,2}[./-] ?\d{1,2}[./-] ?(?:\d{4}|\d{2})`,
  String.raw`(?:19|20)\d{2}-\d{2}-\d{2}`,
  String.raw`(?:the )?\d{1,2}(?:\.|st|nd|rd|th)? (?:of )?(?:${MONTH})\.?,? (?:\d{4}|\d{2})`,
  String.raw`(?:${MONTH})\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}`,
].join('|');
const BIRTH = new RegExp(
  String.raw`(?<!\p{L})(?:født|fødd|fødselsdato|fødselsdag(?:en)?|född|födelsedatum|födelsedag|f\.|born|date of birth|birth ?date|birthday|d\.?o\.?b\.?)(?!\p{L})[: ]*(?:(?:den|on|the|er|är|is|was|i|in)[: ]+){0,2}(?<date>${DATE})(?!\d)`,
  'giu',
);

/** Norwegian: eight digits in the usual groups; Swedish: 0 and an area; British and American; any with a country code. */
const PHONES = [
  String.raw`[2-9]\d(?: \d{2}){3}`,
  String.raw`[2-9]\d{2} \d{2} \d{3}`,
  String.raw`[2-9]\d{7}`,
  String.raw`0\d{1,3}[- ]\d{2,3}(?: ?\d{2}){2,3}`,
  String.raw`07\d{8}`,
  String.raw`07\d{3} ?\d{6}`,
  String.raw`0\d{2,4} \d{3,4} \d{3,4}`,
  String.raw`[2-9]\d{2}[-.]\d{3}[-.]\d{4}`,
];
const PHONE = number(PHONES.join('|'));
const PHONE_WITH_COUNTRY = /(?<![\p{L}\p{N}])(?:\+|00)[1-9]\d{0,2}(?:[ \u00a0-]?\(0\))?(?:[ \u00a0-]?\d){7,12}(?!\d)/gu;
const PHONE_US = /(?<![\p{L}\p{N}])\(\d{3}\) ?\d{3}-\d{4}(?!\d)/gu;

export function findNumbers(text: string): Found[] {
  return [
    ...all(text, EMAIL, 'email'),
    ...all(text, NORWEGIAN_ID, 'national_id').filter((found) => isNorwegianId(digitsOf(text, found))),
    ...all(text, SWEDISH_ID, 'national_id').filter((found) => isSwedishId(digitsOf(text, found).slice(-10))),
    ...all(text, ACCOUNT, 'account').filter((found) => isNorwegianAccount(digitsOf(text, found))),
    ...accountsByWord(text),
    ...birthDates(text),
    ...all(text, PHONE, 'phone').filter((found) => !isCompactDate(text.slice(found.start, found.end))),
    ...all(text, PHONE_WITH_COUNTRY, 'phone'),
    ...all(text, PHONE_US, 'phone'),
  ];
}

function all(text: string, pattern: RegExp, kind: IdentifierKind): Found[] {
  return [...text.matchAll(pattern)].map((match) => ({ kind, start: match.index, end: match.index + match[0].length }));
}

function accountsByWord(text: string): Found[] {
  return [...text.matchAll(ACCOUNT_WORD)]
    .filter((match) => isNorwegianAccount(match[1] as string))
    .map((match) => ({
      kind: 'account',
      start: match.index + match[0].length - 11,
      end: match.index + match[0].length,
    }));
}

function birthDates(text: string): Found[] {
  return [...text.matchAll(BIRTH)].map((match) => {
    const { date = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    return { kind: 'birth_date', start: end - date.length, end };
  });
}

function digitsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\D/g, '');
}

/** 20240312 is a day, not a telephone. */
function isCompactDate(text: string): boolean {
  return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(text);
}
