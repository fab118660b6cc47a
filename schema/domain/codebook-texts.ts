/** The wording of an exported codebook, English and Norwegian bokmål. Codes and quotes are never translated. */
import type { Language } from '../messages/format.ts';

export interface CodebookTexts {
  title(study: string): string;
  /** Under the title: how many codes, and the day the counts were taken. */
  about(codes: number, date: string): string;
  quotes: string;
  counts(codings: number, documents: number): string;
  definition: string;
  include: string;
  exclude: string;
  example: string;
  quote: string;
  none: string;
}

const en: CodebookTexts = {
  title: (study) => `Codebook: ${study}`,
  about: (codes, date) => `${codes} ${codes === 1 ? 'code' : 'codes'}. Counts as of ${date}.`,
  quotes: 'Quotes are from the coded material; a longer one is cut where […] stands.',
  counts: (codings, documents) =>
    `${codings} ${codings === 1 ? 'coding' : 'codings'} in ${documents} ${documents === 1 ? 'document' : 'documents'}`,
  definition: 'Definition',
  include: 'Include',
  exclude: 'Exclude',
  example: 'Example',
  quote: 'Quote',
  none: 'The codebook holds no codes.',
};

const nb: CodebookTexts = {
  title: (study) => `Kodebok: ${study}`,
  about: (codes, date) => `${codes} ${codes === 1 ? 'kode' : 'koder'}. Antall per ${date}.`,
  quotes: 'Sitatene er fra det kodede materialet; et lengre sitat er kuttet der […] står.',
  counts: (codings, documents) =>
    `${codings} ${codings === 1 ? 'koding' : 'kodinger'} i ${documents} ${documents === 1 ? 'dokument' : 'dokumenter'}`,
  definition: 'Definisjon',
  include: 'Ta med',
  exclude: 'Ikke ta med',
  example: 'Eksempel',
  quote: 'Sitat',
  none: 'Kodeboken har ingen koder.',
};

export const codebookTexts: Record<Language, CodebookTexts> = { en, nb };
