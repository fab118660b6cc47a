/** The room of the figure. */
export const figures = {
  empty: {
    title: 'Nothing to draw yet',
    text: 'The figure sets county beside county and wave beside wave, so it needs documents that have both. Attach a table of attributes to the documents.',
  },
  unit: 'Count',
  units: {
    acts: 'Acts',
    segments: 'Segments',
    documents: 'Documents with at least one',
    documentShare: 'Share of documents',
    perThousandWords: 'Per 1,000 words of speech',
    codedCharacterShare: 'Share of coded characters',
  },
  filter: { coder: 'Coder' },
  events: 'Events',
  noDate: 'no date',
  view: { label: 'Shown as', figure: 'Figure', table: 'Table' },
  export: 'Export',
  exporting: 'Exporting …',
  format: { svg: 'SVG, for a journal', png: 'PNG, an image', csv: 'CSV, the numbers' },
  fileName: 'work-by-level-over-waves',
  exported: 'Saved as {{file}}',
  quotes: 'Quotes behind the mark',
  noQuotes: 'No quote lies behind this mark: the documents are there, but nothing in them was coded so.',
} as const;
