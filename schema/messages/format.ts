/** Fills a catalogue message's {parameters}. */
import { en } from './en.ts';
import { nb } from './nb.ts';

export type MessageKey = keyof typeof en;
export type MessageParams = Record<string, string | number>;
export type Language = 'en' | 'nb';

const catalogues: Record<Language, Record<MessageKey, string>> = { en, nb };

/** An unknown key (from a newer program) is shown as it is rather than lost. */
export function formatMessage(language: Language, key: MessageKey, params: MessageParams): string {
  const template: string = catalogues[language][key] ?? key;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
