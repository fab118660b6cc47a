/** The room from which coded excerpts are exported. */
export const reports = {
  title: 'Coded excerpts',
  text: 'Quotes with their codes and a source tag, for a report or for further work.',
  preview: 'Excerpts that will be exported',
  filter: {
    codeIds: 'Codes',
    codeSet: 'Code set',
    noCodeSet: 'Choose the codes of a set',
    actorLevelIds: 'Actor level',
    coderIds: 'Coder',
  },
  none: { title: 'No excerpt matches', text: 'Take away a filter, or code something first.' },
  use: {
    purpose: 'Purpose',
    purposes: {
      internal: 'Internal working copy',
      study: 'Analysis in the study',
      quote_in_publication: 'Quotes in a publication',
      share_county: 'Share with the county',
      share_school_owner: 'Share with the school owner',
      archive: 'Archive',
      other: 'Another purpose …',
    },
    internalText: 'A working copy stays within the project; consent is not checked, and the file says so.',
    other: 'Purpose as in the consents',
    otherHint: 'The name of its column in consents.csv.',
    recipient: 'Recipient (optional)',
    asOf: 'Consent as of',
    asOfError: 'Write the date as year-month-day, for example 2025-03-31.',
    checkedText:
      'Only excerpts whose participants allow this use are exported. What is left out is counted, with the reason.',
  },
  export: { docx: 'Export to Word …', csv: 'To CSV …' },
  fileName: 'coded-excerpts',
  result: {
    title: 'Exported',
    written: '{{excerpts}} written to {{file}}.',
    nothingLeftOut: 'Nothing was left out.',
    leftOut: 'Left out, because consent does not cover the use:',
  },
} as const;
