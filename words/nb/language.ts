import type { language as en } from '../en/language.ts';
import type { Texts } from '../texts.ts';

export const language: Texts<typeof en> = {
  name: 'Norsk bokmål',
  locale: 'nb-NO',
  alsoFor: 'no nn',
};
