export const palette = {
  title: 'Search everything',
  placeholder: 'A document, a code, a command, or words in the text',
  results: 'Results',
  section: { commands: 'Go to and do', documents: 'Documents', codes: 'Codes', text: 'In the text' },
} as const;
