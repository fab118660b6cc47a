import type { reports as en } from '../en/reports.ts';
import type { Texts } from '../texts.ts';

export const reports: Texts<typeof en> = {
  title: 'Kodede utdrag',
  text: 'Sitater med koder og kildehenvisning, til en rapport eller til videre arbeid.',
  preview: 'Utdragene som blir eksportert',
  filter: {
    codeIds: 'Koder',
    codeSet: 'Kodesett',
    noCodeSet: 'Velg kodene i et sett',
    actorLevelIds: 'Aktørnivå',
    coderIds: 'Koder (person)',
  },
  none: { title: 'Ingen utdrag passer', text: 'Ta bort et filter, eller kod noe først.' },
  use: {
    purpose: 'Formål',
    purposes: {
      internal: 'Intern arbeidskopi',
      study: 'Analyse i studien',
      quote_in_publication: 'Sitater i en publikasjon',
      share_county: 'Deling med fylket',
      share_school_owner: 'Deling med skoleeier',
      archive: 'Arkivering',
      other: 'Et annet formål …',
    },
    internalText: 'En arbeidskopi blir i prosjektet; samtykke kontrolleres ikke, og det står i filen.',
    other: 'Formålet slik det heter i samtykkene',
    otherHint: 'Navnet på kolonnen i consents.csv.',
    recipient: 'Mottaker (valgfritt)',
    asOf: 'Samtykke per',
    asOfError: 'Skriv datoen som år-måned-dag, for eksempel 2025-03-31.',
    checkedText:
      'Bare utdrag der deltakeren har sagt ja til denne bruken, blir eksportert. Det som utelates, telles med grunn.',
  },
  export: { docx: 'Eksporter til Word …', csv: 'Til CSV …' },
  fileName: 'kodede-utdrag',
  result: {
    title: 'Eksportert',
    written: '{{excerpts}} skrevet til {{file}}.',
    nothingLeftOut: 'Ingenting er utelatt.',
    leftOut: 'Utelatt fordi samtykket ikke dekker bruken:',
  },
};
