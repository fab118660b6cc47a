/** The main process's own few words: menu and dialog titles, in both languages. */
import type { Language } from '../../schema/messages/format.ts';

const en = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  new: 'New study…',
  open: 'Open…',
  sample: 'Open the sample study',
  close: 'Close study',
  restore: 'Restore from backup…',
  check: 'Check the study file',
  importDocuments: 'Import transcripts…',
  importFolder: 'Import a folder…',
  importAttributes: 'Attach attributes…',
  importCodings: 'Import codings…',
  importConsents: 'Import consents…',
  exportExcerpts: 'Export coded excerpts…',
  undo: 'Undo',
  redo: 'Redo',
  palette: 'Go to or run…',
  newStudy: 'Where should the study be kept?',
  openStudy: 'Open a study',
  study: 'ProAct study',
  transcripts: 'Transcripts',
  allFiles: 'All files',
  folder: 'Folder with transcripts',
  attributes: 'Attributes of documents',
  codings: 'Codings',
  consents: 'Consents',
  table: 'Table (CSV or Excel)',
  export: 'Export',
};

const nb: Record<keyof typeof en, string> = {
  file: 'Fil',
  edit: 'Rediger',
  view: 'Vis',
  new: 'Ny studie …',
  open: 'Åpne …',
  sample: 'Åpne eksempelstudien',
  close: 'Lukk studien',
  restore: 'Gjenopprett fra sikkerhetskopi …',
  check: 'Kontroller studiefilen',
  importDocuments: 'Importer transkripsjoner …',
  importFolder: 'Importer en mappe …',
  importAttributes: 'Knytt til attributter …',
  importCodings: 'Importer kodinger …',
  importConsents: 'Importer samtykker …',
  exportExcerpts: 'Eksporter kodede utdrag …',
  undo: 'Angre',
  redo: 'Gjør om',
  palette: 'Gå til eller utfør …',
  newStudy: 'Hvor skal studien ligge?',
  openStudy: 'Åpne en studie',
  study: 'ProAct-studie',
  transcripts: 'Transkripsjoner',
  allFiles: 'Alle filer',
  folder: 'Mappe med transkripsjoner',
  attributes: 'Dokumentenes attributter',
  codings: 'Kodinger',
  consents: 'Samtykker',
  table: 'Tabell (CSV eller Excel)',
  export: 'Eksporter',
};

export type ShellTextKey = keyof typeof en;

export function shellText(language: Language, key: ShellTextKey): string {
  return language === 'nb' ? nb[key] : en[key];
}
