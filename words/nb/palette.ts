import type { palette as en } from '../en/palette.ts';
import type { Texts } from '../texts.ts';

export const palette: Texts<typeof en> = {
  title: 'Søk i alt',
  placeholder: 'Et dokument, en kode, en kommando eller ord i tekster og notater',
  results: 'Treff',
  section: { commands: 'Gå til og gjør', documents: 'Dokumenter', codes: 'Koder', memos: 'Notater', text: 'I teksten' },
};
