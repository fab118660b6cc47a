/** What people write in cells, read as values: dates, yes and no, and the type a whole column has. */
import type { AttributeType } from '../../../../schema/model/study.ts';
import { foldName } from '../../../../schema/text/names.ts';

const BOOLEAN_WORDS = new Map([
  ['true', true],
  ['false', false],
  ['ja', true],
  ['nei', false],
  ['yes', true],
  ['no', false],
]);
const DIGITS = new Map([
  ['1', true],
  ['0', false],
]);

/** 1/0, yes/no, ja/nei, true/false; null for anything else. */
export function readBoolean(text: string): boolean | null {
  const key = foldName(text);
  return BOOLEAN_WORDS.get(key) ?? DIGITS.get(key) ?? null;
}

/** `2026-03-31` or `31.03.2026` as ISO; null for anything else, also for days that do not exist. */
export function readDate(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const norwegian = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : norwegian ? norwegian.slice(1).reverse() : [];
  if (!year || !month || !day) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const real = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date) ? date : null;
}

const READERS: Record<AttributeType, (text: string) => string | null> = {
  boolean: (text) => readBoolean(text)?.toString() ?? null,
  integer: (text) => (/^-?(?:0|[1-9]\d{0,14})$/.test(text) ? text : null),
  decimal: (text) => (/^-?(?:0|[1-9]\d*)(?:[.,]\d+)?$/.test(text) ? text.replace(',', '.') : null),
  date: readDate,
  text: (text) => text,
  choice: (text) => text,
};

/** A cell in the form its type is stored in; null when it does not fit. */
export function readAs(type: AttributeType, text: string): string | null {
  return READERS[type](text);
}

/** The narrowest type that every value fits. 1 and 0 are numbers unless a word such as "yes" stands beside them. */
export function inferType(values: readonly string[]): AttributeType {
  const fits = (type: AttributeType) => values.length > 0 && values.every((value) => readAs(type, value) !== null);
  if (fits('boolean') && values.some((value) => BOOLEAN_WORDS.has(foldName(value)))) return 'boolean';
  return (['integer', 'decimal', 'date'] as const).find(fits) ?? 'text';
}

/** A type that holds the values of both. A choice stays one: its list is the study's, and no table widens it. */
export function widen(before: AttributeType, now: AttributeType): AttributeType {
  if (before === now || before === 'choice') return before;
  const numbers: AttributeType[] = ['integer', 'decimal'];
  return numbers.includes(before) && numbers.includes(now) ? 'decimal' : 'text';
}
