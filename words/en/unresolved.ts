/** Ambiguous segments and incomplete acts, and settling them. */
export const unresolved = {
  title: 'Acts to settle',
  what: 'What is to be settled',
  where: 'Where',
  kind: { ambiguous: 'Ambiguous', incomplete: 'Incomplete' },
  scope: { document: 'This document', all: 'All documents' },
  list: 'Places to settle',
  proposals: 'What it may mean',
  keys: {
    ambiguous: '1–9 choose · ↵ the first · S skips · Ctrl+↑↓ moves · Ctrl+↵ opens the text',
    incomplete: 'Type, then ↵ · Ctrl+↑↓ moves · Ctrl+↵ opens the text',
  },
  skip: 'Skip',
  open: 'Open in the text',
  again: 'Show the skipped ones again',
  allSkipped: 'Only skipped ones are left.',
  none: {
    ambiguous: 'No segment here has codes that could mean more than one act.',
    incomplete: 'Every act here has an actor level and a form of work.',
  },
  ambiguous_one: '{{count}} ambiguous segment',
  ambiguous_other: '{{count}} ambiguous segments',
  incomplete_one: '{{count}} incomplete act',
  incomplete_other: '{{count}} incomplete acts',
  resolve: 'Settle …',
} as const;
