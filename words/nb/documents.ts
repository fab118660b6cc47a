import type { documents as en } from '../en/documents.ts';
import type { Texts } from '../texts.ts';

export const documents: Texts<typeof en> = {
  list: 'Dokumenter',
  import: 'Importer',
  shown: '{{shown}} av {{documents}}',
  filter: 'Filtrer dokumenter',
  empty: {
    title: 'Ingen dokumenter ennå',
    text: 'Her ligger intervjuer, observerte møter og andre tekster. Importer transkripsjoner som docx, txt eller md, så mange du vil på én gang, eller slipp dem på vinduet. Talere kjennes igjen på merker som «INT:» og «INF:».',
  },
  choose: {
    title: 'Velg et dokument',
    text: 'Det åpnes her for lesing og koding. {{shortcut}} finner ethvert dokument, enhver kode og ethvert tekststed.',
  },
  delete: {
    menu: 'Slett «{{title}}» …',
    menuNone: 'Slett det åpne dokumentet …',
    title: 'Slette «{{title}}»?',
    done: '«{{title}}» er slettet. Angre henter det tilbake.',
  },
};
