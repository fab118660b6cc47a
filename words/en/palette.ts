export const palette = {
  title: 'Search everything',
  placeholder: 'A document, a code, a command, or words in texts and memos',
  results: 'Results',
  section: { commands: 'Go to and do', documents: 'Documents', codes: 'Codes', memos: 'Memos', text: 'In the text' },
} as const;
