/** The start screen and the dialogs around opening a study. */
export const start = {
  purpose: 'For reading, coding and comparing interviews and meetings across levels, places and years.',
  language: 'Language',
  promise: 'Everything stays on this computer. ProAct never connects to the internet.',
  refused: 'The study could not be opened',
  way: {
    new: {
      title: 'Start a study',
      text: 'One file holds everything: transcripts, codebook, codings, history.',
      button: 'New study …',
    },
    open: { title: 'Go on with a study', text: 'Open a .proact file on this computer.', button: 'Open …' },
    sample: {
      title: 'Look around first',
      text: 'Twelve invented interviews and two meetings in three counties, coded by two coders.',
      button: 'Open the sample study',
    },
  },
  new: {
    title: 'New study',
    name: 'Name',
    nameHint: 'It stands at the top of the window; the file may have another name.',
    template: 'Start from',
    choosePlace: 'Choose where to keep it …',
  },
  template: {
    'institutional-work': {
      name: 'Institutional work',
      text: 'Five levels and a codebook of 123 codes in 15 facets: actors, levels, forms of work, phases and more.',
    },
    empty: { name: 'Empty', text: 'The five levels and no codes yet.' },
  },
  backup: {
    title: 'Restore from a backup',
    text: 'The study as it is now is kept as a backup of its own before an earlier one takes its place.',
    when: 'Made',
    size: 'Size',
    restore: 'Restore',
    none: 'There are no backups yet. One is made whenever the study is opened, and every ten minutes of work.',
    confirm: 'Restore the study as it was on {{when}}?',
    confirmText: 'What was done after that time will no longer be in the study.',
  },
  check: {
    title: 'Check of the study',
    running: 'Checking the study …',
    ok: 'Everything is in order.',
    problems_one: '{{count}} thing needs a look.',
    problems_other: '{{count}} things need a look.',
    counted: 'Looked at',
    documents: 'Documents',
    blocks: 'Paragraphs',
    segments: 'Segments',
    codings: 'Codings',
    acts: 'Acts',
    commands: 'Steps in the history',
    changes: 'Changes in the history',
  },
} as const;
