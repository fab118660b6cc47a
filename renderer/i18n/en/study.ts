/** The room of the study's design. */
export const study = {
  sections: 'Parts of the study',
  section: {
    overview: 'Overview',
    sites: 'Sites',
    people: 'People',
    waves: 'Waves and phases',
    events: 'Events and brackets',
    arenas: 'Arenas',
    levels: 'Levels',
    attributes: 'Attributes',
    documents: 'Documents',
    coverage: 'Coverage',
    network: 'Network',
  },
} as const;
