export const excerpts = {
  place: '{{document}} · coded by {{coder}}',
  first: 'The first {{shown}} of {{total}} are shown.',
} as const;
