/** What each step of the study's history did; "Undo: …" is put before it. */
export const history = {
  undoStep: 'Undo: {{step}}',
  redoStep: 'Redo: {{step}}',
  nothingToUndo: 'Nothing to undo',
  nothingToRedo: 'Nothing to redo',
  undone: 'Taken back: {{step}}',
  redone: 'Done again: {{step}}',
  step: {
    project: { rename: 'rename the study to {{name}}' },
    coder: { create: 'new coder {{coder}}' },
    document: { delete: 'delete {{document}}' },
    import: {
      documents: 'import transcripts',
      attributes: 'attach attributes',
      codings: 'import codings',
      consents: 'import consents',
    },
    code: {
      create: 'new code {{code}}',
      update: 'change code {{code}}',
      move: 'move code {{code}}',
      delete: 'delete code {{code}}',
    },
    coding: {
      create: 'code {{code}} in {{document}}',
      update: 'change a coding to {{code}} in {{document}}',
      resize: 'move the ends of {{code}} in {{document}}',
      split: 'divide coding {{code}} in {{document}}',
      merge: 'make one coding {{code}} in {{document}}',
      delete: 'remove coding {{code}} in {{document}}',
    },
    autocode: { apply: 'code {{number}} places with {{code}}' },
    act: {
      create: 'act {{code}} in {{document}}',
      update: 'change act {{code}} in {{document}}',
      fromCodings: 'make act {{code}} of codings in {{document}}',
      addEvidence: 'evidence for act {{code}} in {{document}}',
      removeEvidence: 'remove evidence for act {{code}} in {{document}}',
      delete: 'remove act {{code}} in {{document}}',
    },
  },
} as const;
