/** The list of documents. */
export const documents = {
  list: 'Documents',
  import: 'Import',
  shown: '{{shown}} of {{documents}}',
  filter: 'Filter documents',
  empty: {
    title: 'No documents yet',
    text: 'Interviews, observed meetings and other texts are kept here. Import transcripts as docx, txt or md, as many as you like at once, or drop them on the window. Speakers are recognised by labels such as “INT:” and “INF:”.',
  },
  choose: {
    title: 'Choose a document',
    text: 'It opens here for reading and coding. {{shortcut}} finds any document, code or passage.',
  },
  delete: {
    menu: 'Delete “{{title}}” …',
    menuNone: 'Delete the open document …',
    title: 'Delete “{{title}}”?',
    done: '“{{title}}” was deleted. Undo brings it back.',
  },
} as const;
