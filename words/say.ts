/**
 * Words outside React: for the core's files and messages, figures, the command line, menus and dialogs. The window
 * reads the same catalogue through i18next; both fill "{{name}}" and "{{count, number}}" and choose forms alike.
 */
import { CATALOGUES, type Language, localeOf } from './languages.ts';
import type { ValuesOf, WordKey } from './texts.ts';

export type Values = Readonly<Record<string, string | number>>;

/** A text of the catalogue. The compiler knows which values it needs. */
export function say<Key extends WordKey>(
  language: Language,
  key: Key,
  ...values: keyof ValuesOf<Key> extends never ? [] : [ValuesOf<Key>]
): string {
  return sayAny(language, key, values[0]);
}

/** A text whose key is known only when the program runs; an unknown one is shown as it is rather than lost. */
export function sayAny(language: Language, key: string, values: Values = {}): string {
  const texts = textsOf(language);
  const template =
    formFor(language, key, values.count) ??
    texts.get(`${key}_other`) ??
    texts.get(key) ??
    key.slice(key.indexOf(':') + 1);
  return template.replace(/\{\{(\w+)(, number)?\}\}/g, (whole, name: string, isNumber?: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return isNumber && typeof value === 'number' ? numberFormat(language).format(value) : String(value);
  });
}

/** As i18next has it: none at all may be said in words of its own, whatever the language's rules. */
function formFor(language: Language, key: string, count: string | number | undefined): string | undefined {
  if (typeof count !== 'number') return undefined;
  const texts = textsOf(language);
  const none = count === 0 ? texts.get(`${key}_zero`) : undefined;
  return none ?? texts.get(`${key}_${pluralRules(language).select(count)}`);
}

/** A whole number or a fraction as the language writes it. */
export function sayNumber(language: Language, value: number): string {
  return numberFormat(language).format(value);
}

const textsOf = once((language) => {
  const texts = new Map<string, string>();
  const add = (node: object, before: string, separator: string) => {
    for (const [key, value] of Object.entries(node) as [string, string | object][]) {
      if (typeof value === 'string') texts.set(`${before}${separator}${key}`, value);
      else add(value, before === '' ? key : `${before}${separator}${key}`, before === '' ? ':' : '.');
    }
  };
  add(CATALOGUES[language], '', '');
  return texts;
});
const pluralRules = once((language) => new Intl.PluralRules(localeOf(language)));
const numberFormat = once((language) => new Intl.NumberFormat(localeOf(language)));

/** Made when a language is first spoken. */
function once<T extends object>(make: (language: Language) => T): (language: Language) => T {
  const made = new Map<Language, T>();
  return (language) => {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    return known;
  };
}
