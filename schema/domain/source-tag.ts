/**
 * The tag that follows a quotation, e.g. "(School leader, County A, wave 2)": who speaks, where and
 * when, in the study's own terms. It is what a reader needs to weigh the quote, and no more.
 */
import type { Language } from '../../words/languages.ts';
import { say } from '../../words/say.ts';
import { waveName } from './study-names.ts';

export interface Source {
  role: string | null;
  county: string | null;
  wave: string | null;
  /** Of the source file. */
  page?: number | null;
}

/** Missing parts are left out; without any part there is no tag. */
export function sourceTag({ role, county, wave, page }: Source, language: Language): string {
  const shownWave = wave && waveName(wave, language, 'inText');
  const parts = [role, county, shownWave, page ? say(language, 'common:page', { page }) : null].filter((part) => part);
  return parts.length === 0 ? '' : `(${parts.join(', ')})`;
}
