import type { app as en } from '../en/app.ts';
import type { Texts } from '../texts.ts';

export const app: Texts<typeof en> = {
  rooms: 'Rom',
  room: { documents: 'Dokumenter', codebook: 'Kodebok', timeline: 'Tidslinje', reports: 'Rapporter' },
  goTo: 'Gå til {{room}}',
  searchEverything: 'Søk i alt',
  saved: 'lagret · {{at}}',
  messages: 'Meldinger',
  dividerList: 'Bredde på listen',
  dividerSide: 'Bredde på sidekolonnen',
  command: {
    new: 'Ny studie …',
    open: 'Åpne studie …',
    sample: 'Åpne eksempelstudien',
    close: 'Lukk studien',
    check: 'Kontroller studien',
    restore: 'Gjenopprett fra sikkerhetskopi …',
    importDocuments: 'Importer transkripsjoner …',
    importFolder: 'Importer en mappe …',
    importAttributes: 'Knytt til attributter …',
    importCodings: 'Importer kodinger …',
    importConsents: 'Importer samtykker …',
    exportExcerpts: 'Eksporter kodede utdrag',
    palette: 'Søk i alt',
  },
  coder: {
    current: 'Koder: {{name}}',
    choose: 'Kod som',
    new: 'Ny koder …',
    name: 'Navn eller initialer',
    nameHint: 'Kodinger og hvert trinn i historikken bærer det.',
    createAndUse: 'Opprett og bruk',
    switched: 'Du koder nå som {{name}}.',
  },
  view: {
    title: 'Visning',
    theme: 'Utseende',
    themes: { system: 'Som systemet', light: 'Lyst', dark: 'Mørkt' },
    language: 'Språk',
  },
  deletion: {
    along: 'Dette tar med seg {{codings}} og {{acts}} i {{documents}}.',
    nothing: 'Ingen kodinger går med.',
    codes: 'Koder under den går også: {{codes}}.',
    undo: 'Angre henter alt tilbake.',
  },
  failed: {
    title: 'Dette rommet kunne ikke vises',
    text: 'Ingenting i studien er endret, og alt som er gjort, er lagret.',
    retry: 'Vis det på nytt',
  },
};
