/** Which languages there are. Every list of them and every choice among them comes from here. */
import * as catalogue from './catalogue.ts';
import type { Texts } from './texts.ts';

export type Language = keyof typeof catalogue;
export type Catalogue = Texts<typeof catalogue.en>;

export const CATALOGUES: Readonly<Record<Language, Catalogue>> = { ...catalogue };
export const LANGUAGES = Object.keys(CATALOGUES) as [Language, ...Language[]];
export const DEFAULT_LANGUAGE: Language = 'en';

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** The language for a computer set to `tag` (BCP 47, e.g. "nn-NO"). */
export function languageFor(tag: string): Language {
  const [primary = ''] = tag.toLowerCase().split('-');
  if (isLanguage(primary)) return primary;
  const closest = LANGUAGES.find((language) => CATALOGUES[language].language.alsoFor.split(' ').includes(primary));
  return closest ?? DEFAULT_LANGUAGE;
}

/** For dates and numbers. */
export const localeOf = (language: Language): string => CATALOGUES[language].language.locale;
