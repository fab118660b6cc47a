/** Links between passages. */
export const links = {
  links: 'Links',
  /** As read from the passage where the link begins. */
  from: {
    explains: 'explains',
    contradicts: 'contradicts',
    leads_to: 'leads to',
    follows_up: 'follows up',
    same_event: 'same event as',
  },
  /** As read from the passage where it ends. */
  to: {
    explains: 'is explained by',
    contradicts: 'is contradicted by',
    leads_to: 'comes from',
    follows_up: 'is followed up by',
    same_event: 'same event as',
  },
  begin: 'Link from here',
  finish: 'Link to here …',
  stop: 'Make no link',
  waiting: 'Select the words it leads to, in any document.',
  begun: 'The link begins here. Select the words it leads to, in any document, and press {{shortcut}}.',
  left: 'No link was made.',
  made: 'The passages are linked.',
  removed: 'The link was removed.',
  moved: 'The words where the link began have changed. Nothing was linked; begin again from there.',
  sameWords: 'A link joins two different passages. Select other words.',
  remove: 'Remove the link',
  dialog: { title: 'How do they belong together?', kind: 'The first passage', note: 'Note', link: 'Link' },
  sign: '{{kind}} “{{quote}}” ({{document}})',
} as const;
