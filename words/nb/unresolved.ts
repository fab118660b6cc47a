import type { unresolved as en } from '../en/unresolved.ts';
import type { Texts } from '../texts.ts';

export const unresolved: Texts<typeof en> = {
  title: 'Handlinger å avklare',
  what: 'Hva som skal avklares',
  where: 'Hvor',
  kind: { ambiguous: 'Tvetydige', incomplete: 'Ufullstendige' },
  scope: { document: 'Dette dokumentet', all: 'Alle dokumenter' },
  list: 'Steder å avklare',
  proposals: 'Hva det kan bety',
  keys: {
    ambiguous: '1–9 velger · ↵ den første · S hopper over · Ctrl+↑↓ flytter · Ctrl+↵ åpner teksten',
    incomplete: 'Skriv, så ↵ · Ctrl+↑↓ flytter · Ctrl+↵ åpner teksten',
  },
  skip: 'Hopp over',
  open: 'Åpne i teksten',
  again: 'Vis de overhoppede igjen',
  allSkipped: 'Bare overhoppede er igjen.',
  none: {
    ambiguous: 'Ingen segmenter her har koder som kan bety mer enn én handling.',
    incomplete: 'Alle handlinger her har et aktørnivå og en arbeidsform.',
  },
  ambiguous_one: '{{count}} tvetydig segment',
  ambiguous_other: '{{count}} tvetydige segmenter',
  incomplete_one: '{{count}} ufullstendig handling',
  incomplete_other: '{{count}} ufullstendige handlinger',
  resolve: 'Avklar …',
};
