/**
 * How a study's own names are shown. Names are data and shown as they are, with two exceptions:
 * the levels every new study starts with are translated, and a wave named by a bare number is
 * shown as "Wave 2", since "2" alone under an axis says nothing.
 */
import type { Language } from '../messages/format.ts';
import type { DocumentKind } from '../model/document.ts';

const DEFAULT_LEVELS: Record<string, Record<Language, string>> = {
  individual: { en: 'Individual', nb: 'Individ' },
  school: { en: 'School', nb: 'Skole' },
  municipality: { en: 'Municipality', nb: 'Kommune' },
  county: { en: 'County', nb: 'Fylke' },
  national: { en: 'National', nb: 'Nasjonalt' },
};

export function levelName(name: string, language: Language): string {
  return DEFAULT_LEVELS[name.toLowerCase()]?.[language] ?? name;
}

/** "2" → "Wave 2"; any other name as it is. */
export function waveName(name: string, language: Language): string {
  if (!/^\d+$/.test(name)) return name;
  return language === 'nb' ? `Bølge ${name}` : `Wave ${name}`;
}

const DOCUMENT_KINDS: Record<DocumentKind, Record<Language, string>> = {
  interview: { en: 'Interview', nb: 'Intervju' },
  observation: { en: 'Observed meeting', nb: 'Observert møte' },
  policy: { en: 'Policy', nb: 'Policydokument' },
  project_description: { en: 'Project description', nb: 'Prosjektbeskrivelse' },
  case_study: { en: 'Case study', nb: 'Kasusstudie' },
  questionnaire: { en: 'Questionnaire', nb: 'Spørreskjema' },
  seminar: { en: 'Seminar', nb: 'Seminar' },
  lecture: { en: 'Lecture', nb: 'Forelesning' },
  training: { en: 'Training', nb: 'Opplæring' },
  memo: { en: 'Memo', nb: 'Notat' },
};

export const documentKindName = (kind: DocumentKind, language: Language): string => DOCUMENT_KINDS[kind][language];
