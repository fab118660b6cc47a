import type { history as en } from '../en/history.ts';
import type { Texts } from '../texts.ts';

export const history: Texts<typeof en> = {
  undoStep: 'Angre: {{step}}',
  redoStep: 'Gjør om: {{step}}',
  nothingToUndo: 'Ingenting å angre',
  nothingToRedo: 'Ingenting å gjøre om',
  undone: 'Angret: {{step}}',
  redone: 'Gjort om: {{step}}',
  step: {
    project: { rename: 'nytt navn på studien, {{name}}' },
    coder: { create: 'ny koder {{coder}}' },
    document: { delete: 'slette {{document}}' },
    import: {
      documents: 'importere transkripsjoner',
      attributes: 'importere attributter',
      codings: 'importere kodinger',
      consents: 'importere samtykker',
    },
    code: {
      create: 'ny kode {{code}}',
      update: 'endre kode {{code}}',
      move: 'flytte kode {{code}}',
      delete: 'slette kode {{code}}',
    },
    coding: {
      create: 'kode {{code}} i {{document}}',
      update: 'endre en koding til {{code}} i {{document}}',
      resize: 'flytte endene på {{code}} i {{document}}',
      split: 'dele koding {{code}} i {{document}}',
      merge: 'slå sammen kodinger {{code}} i {{document}}',
      delete: 'fjerne koding {{code}} i {{document}}',
    },
    autocode: { apply: 'kode {{number}} steder med {{code}}' },
    act: {
      create: 'handling {{code}} i {{document}}',
      update: 'endre handling {{code}} i {{document}}',
      fromCodings: 'gjøre kodinger til handling {{code}} i {{document}}',
      addEvidence: 'belegg for handling {{code}} i {{document}}',
      removeEvidence: 'fjerne belegg for handling {{code}} i {{document}}',
      delete: 'fjerne handling {{code}} i {{document}}',
    },
  },
};
