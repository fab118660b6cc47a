import type { excerpts as en } from '../en/excerpts.ts';
import type { Texts } from '../texts.ts';

export const excerpts: Texts<typeof en> = {
  place: '{{document}} · kodet av {{coder}}',
  first: 'De første {{shown}} av {{total}} vises.',
};
