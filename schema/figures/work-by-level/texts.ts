/** The wording of the figure "institutional work by level over waves", English and Norwegian bokmål. */

import type { CountUnit } from '../../analysis/units.ts';
import type { Language } from '../../messages/format.ts';
import type { WorkCategory } from '../../model/coding.ts';

/** The number decides between one and many; `shown` is the number as it is written. */
type Counted = (n: number, shown: string) => string;

export interface FigureTexts {
  title: string;
  actorLevel: string;
  county: string;
  documents: string;
  noData: string;
  nothing: string;
  unknownLevel: string;
  atLevel(level: string): string;
  category: Record<WorkCategory, string>;
  unit: Record<CountUnit, string>;
  /** A mark's count in words. */
  said: Record<CountUnit, Counted>;
  unitSentence: Record<CountUnit, string>;
  levelSentence: string;
  nSentence: string;
  inAll: string;
  scaleSentence(largest: string): string;
  zeroSentence: string;
  noDataSentence: string;
  noWordsSentence: string;
  unknownSentence: string;
  events: {
    /** How the numbers above the columns are to be read. */
    sentence: string;
    planned: string;
    until(day: string): string;
    before(wave: string): string;
    during(wave: string): string;
    between(wave: string, next: string): string;
    after(wave: string): string;
    interval(first: string, last: string): string;
    /** Why an event is not in the figure. */
    noDate: string;
    noWaveDates: string;
    elsewhere: string;
  };
  plural: Record<'documents' | 'acts' | 'coders' | 'outside', Counted>;
}

const counted =
  (one: string, many: string): Counted =>
  (n, shown) =>
    `${shown} ${n === 1 ? one : many}`;

const en: FigureTexts = {
  title: 'Institutional work by actor level over waves',
  actorLevel: 'Actor level',
  county: 'County',
  documents: 'Documents',
  noData: 'no data',
  nothing: 'There is nothing to draw yet: no document has both a county and a wave.',
  unknownLevel: 'Not coded',
  atLevel: (level) => `actor level ${level}`,
  category: { creating: 'Creating', maintaining: 'Maintaining', disrupting: 'Disrupting' },
  unit: {
    acts: 'Number of acts',
    segments: 'Number of segments with at least one act',
    documents: 'Number of documents with at least one act',
    documentShare: 'Share of documents with at least one act',
    perThousandWords: 'Acts per 1,000 words of informants’ speech',
    codedCharacterShare: 'Share of coded characters',
  },
  said: {
    acts: counted('act', 'acts'),
    segments: counted('segment', 'segments'),
    documents: counted('document with at least one act', 'documents with at least one act'),
    documentShare: counted('of documents', 'of documents'),
    perThousandWords: counted('acts per 1,000 words', 'acts per 1,000 words'),
    codedCharacterShare: counted('of coded characters', 'of coded characters'),
  },
  unitSentence: {
    acts: 'Counting unit: acts of institutional work.',
    segments: 'Counting unit: segments that hold at least one act.',
    documents: 'Counting unit: documents with at least one act.',
    documentShare: 'Counting unit: share of the county’s documents in the wave with at least one act.',
    perThousandWords:
      'Counting unit: acts per 1,000 words of informants’ speech in the county’s documents in the wave.',
    codedCharacterShare:
      'Counting unit: characters under at least one act as a share of all coded characters in the county’s documents in the wave.',
  },
  levelSentence: 'Levels are those of the actor, not of the informant.',
  nSentence: 'n: documents of the county in the wave.',
  inAll: 'In all:',
  scaleSentence: (largest) => `All panels share one scale, from 0 to ${largest}.`,
  zeroSentence: 'Hollow mark: 0.',
  noDataSentence: 'Hatched: no data, since the county has no document in the wave.',
  noWordsSentence: 'Hatched with n above 0: no data, since the documents hold no informants’ speech.',
  unknownSentence: 'Not coded: acts without an actor level.',
  events: {
    sentence:
      'Numbers above the columns: events, before, in, between or after the waves. A wave runs from its first to its last dated document, else as planned.',
    planned: 'planned',
    until: (day) => `until ${day}`,
    before: (wave) => `before ${wave}`,
    during: (wave) => `during ${wave}`,
    between: (wave, next) => `between ${wave} and ${next}`,
    after: (wave) => `after ${wave}`,
    interval: (first, last) => `begins ${first}, ends ${last}`,
    noDate: 'not placed: the event has no date',
    noWaveDates: 'not placed: the waves have no dates',
    elsewhere: 'not placed: its county is not in the figure',
  },
  plural: {
    documents: counted('document', 'documents'),
    acts: counted('act', 'acts'),
    coders: counted('coder', 'coders'),
    outside: counted(
      'document has no county or no wave and is not in the figure.',
      'documents have no county or no wave and are not in the figure.',
    ),
  },
};

const nb: FigureTexts = {
  title: 'Institusjonelt arbeid etter aktørnivå over bølger',
  actorLevel: 'Aktørnivå',
  county: 'Fylke',
  documents: 'Dokumenter',
  noData: 'ingen data',
  nothing: 'Det er ingenting å tegne ennå: Ingen dokumenter har både fylke og bølge.',
  unknownLevel: 'Ikke kodet',
  atLevel: (level) => `aktørnivå ${level}`,
  category: { creating: 'Skapende', maintaining: 'Opprettholdende', disrupting: 'Forstyrrende' },
  unit: {
    acts: 'Antall handlinger',
    segments: 'Antall segmenter med minst én handling',
    documents: 'Antall dokumenter med minst én handling',
    documentShare: 'Andel dokumenter med minst én handling',
    perThousandWords: 'Handlinger per 1000 ord informanttale',
    codedCharacterShare: 'Andel av kodede tegn',
  },
  said: {
    acts: counted('handling', 'handlinger'),
    segments: counted('segment', 'segmenter'),
    documents: counted('dokument med minst én handling', 'dokumenter med minst én handling'),
    documentShare: counted('av dokumentene', 'av dokumentene'),
    perThousandWords: counted('handlinger per 1000 ord', 'handlinger per 1000 ord'),
    codedCharacterShare: counted('av kodede tegn', 'av kodede tegn'),
  },
  unitSentence: {
    acts: 'Telleenhet: handlinger av institusjonelt arbeid.',
    segments: 'Telleenhet: segmenter med minst én handling.',
    documents: 'Telleenhet: dokumenter med minst én handling.',
    documentShare: 'Telleenhet: andel av fylkets dokumenter i bølgen med minst én handling.',
    perThousandWords: 'Telleenhet: handlinger per 1000 ord informanttale i fylkets dokumenter i bølgen.',
    codedCharacterShare:
      'Telleenhet: tegn under minst én handling som andel av alle kodede tegn i fylkets dokumenter i bølgen.',
  },
  levelSentence: 'Nivåene er aktørens, ikke informantens.',
  nSentence: 'n: fylkets dokumenter i bølgen.',
  inAll: 'I alt:',
  scaleSentence: (largest) => `Alle rutene har samme skala, fra 0 til ${largest}.`,
  zeroSentence: 'Hult merke: 0.',
  noDataSentence: 'Skravert: ingen data, fordi fylket ikke har dokumenter i bølgen.',
  noWordsSentence: 'Skravert med n over 0: ingen data, fordi dokumentene ikke har informanttale.',
  unknownSentence: 'Ikke kodet: handlinger uten aktørnivå.',
  events: {
    sentence:
      'Tall over kolonnene: hendelser før, i, mellom eller etter bølgene. En bølge går fra sitt første til sitt siste daterte dokument, ellers som planlagt.',
    planned: 'planlagt',
    until: (day) => `til ${day}`,
    before: (wave) => `før ${wave}`,
    during: (wave) => `i ${wave}`,
    between: (wave, next) => `mellom ${wave} og ${next}`,
    after: (wave) => `etter ${wave}`,
    interval: (first, last) => `begynner ${first}, slutter ${last}`,
    noDate: 'ikke plassert: hendelsen har ingen dato',
    noWaveDates: 'ikke plassert: bølgene har ingen datoer',
    elsewhere: 'ikke plassert: fylket er ikke med i figuren',
  },
  plural: {
    documents: counted('dokument', 'dokumenter'),
    acts: counted('handling', 'handlinger'),
    coders: counted('koder', 'kodere'),
    outside: counted(
      'dokument mangler fylke eller bølge og er ikke med i figuren.',
      'dokumenter mangler fylke eller bølge og er ikke med i figuren.',
    ),
  },
};

export const figureTexts: Record<Language, FigureTexts> = { en, nb };
