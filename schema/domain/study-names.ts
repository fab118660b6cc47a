/**
 * How a study's own names are shown. Names are data and shown as they are, with two exceptions:
 * the levels every new study starts with are translated, and a wave named by a bare number is
 * shown as "Wave 2", since "2" alone under an axis says nothing.
 */
import type { Language } from '../../words/languages.ts';
import { say } from '../../words/say.ts';
import { foldName } from '../text/names.ts';

const TRANSLATED_LEVELS = ['individual', 'school', 'municipality', 'county', 'national'] as const;

export function levelName(name: string, language: Language): string {
  const level = TRANSLATED_LEVELS.find((one) => one === foldName(name));
  return level === undefined ? name : say(language, `common:level.${level}`);
}

/** "2" → "Wave 2", or "wave 2" within a sentence; any other name as it is. */
export function waveName(name: string, language: Language, place: 'alone' | 'inText' = 'alone'): string {
  return /^\d+$/.test(name) ? say(language, `common:wave.${place}`, { name }) : name;
}
