import type { start as en } from '../en/start.ts';
import type { Texts } from '../texts.ts';

export const start: Texts<typeof en> = {
  purpose: 'For å lese, kode og sammenligne intervjuer og møter på tvers av nivåer, steder og år.',
  language: 'Språk',
  promise: 'Alt blir på denne maskinen. ProAct kobler seg aldri til internett.',
  refused: 'Studien kunne ikke åpnes',
  way: {
    new: {
      title: 'Begynn en studie',
      text: 'Én fil rommer alt: transkripsjoner, kodebok, kodinger og historikk.',
      button: 'Ny studie …',
    },
    open: { title: 'Fortsett på en studie', text: 'Åpne en .proact-fil på denne maskinen.', button: 'Åpne …' },
    sample: {
      title: 'Se deg om først',
      text: 'Tolv oppdiktede intervjuer og to møter i tre fylker, kodet av to kodere.',
      button: 'Åpne eksempelstudien',
    },
  },
  new: {
    title: 'Ny studie',
    name: 'Navn',
    nameHint: 'Det står øverst i vinduet; filen kan hete noe annet.',
    template: 'Begynn med',
    choosePlace: 'Velg hvor den skal ligge …',
  },
  rename: { title: 'Gi studien nytt navn' },
  template: {
    'institutional-work': {
      name: 'Institusjonelt arbeid',
      text: 'Fem nivåer og en kodebok med 123 koder: aktører, nivåer, arbeidsformer, institusjoner det arbeides med, faser og mer.',
    },
    empty: { name: 'Tom', text: 'De fem nivåene og fasettene, men ingen koder ennå.' },
  },
  backup: {
    title: 'Gjenopprett fra sikkerhetskopi',
    text: 'Studien slik den er nå, blir tatt vare på som en egen sikkerhetskopi før en tidligere tar plassen.',
    when: 'Laget',
    size: 'Størrelse',
    room: 'Plass til sikkerhetskopier',
    kept: 'Alle fra de siste tre timene, den siste fra hver dag i en måned og fra hver uke i et år blir beholdt så langt de får plass; eldre fra samme dag går først. {{used}} er i bruk. En endring gjelder fra neste kopi.',
    restore: 'Gjenopprett',
    none: 'Det finnes ingen sikkerhetskopier ennå. Det lages én hver gang studien åpnes, og hvert tiende minutt det arbeides i den.',
    confirm: 'Gjenopprette studien slik den var {{when}}?',
    confirmText: 'Det som er gjort etter det, vil ikke lenger være i studien.',
  },
  alert: {
    damaged: 'Denne studiefilen er skadet',
    cleanUpFailed: 'Oppryddingen er ikke ferdig',
    place: 'Dette er ikke et trygt sted for en studie',
    understood: 'Forstått',
    notNow: 'Ikke nå',
    restore: 'Gjenopprett fra sikkerhetskopi …',
  },
  check: {
    title: 'Kontroll av studien',
    running: 'Kontrollerer studien …',
    ok: 'Alt er i orden.',
    problems_one: '{{count}} ting bør ses på.',
    problems_other: '{{count}} ting bør ses på.',
    counted: 'Gjennomgått',
    documents: 'Dokumenter',
    blocks: 'Avsnitt',
    segments: 'Segmenter',
    codings: 'Kodinger',
    acts: 'Handlinger',
    commands: 'Trinn i historikken',
    changes: 'Endringer i historikken',
  },
};
