/**
 * How a study's own names are shown. Names are data and shown as they are, with two exceptions:
 * the levels every new study starts with are translated, and a wave named by a bare number is
 * shown as "Wave 2", since "2" alone under an axis says nothing.
 */
import type { Language } from '../messages/format.ts';

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
