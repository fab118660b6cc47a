import type { figures as en } from '../en/figures.ts';
import type { Texts } from '../texts.ts';

export const figures: Texts<typeof en> = {
  empty: {
    title: 'Ingenting å tegne ennå',
    text: 'Figuren setter fylke ved siden av fylke og bølge ved siden av bølge, og trenger dokumenter som har begge deler. Importer en tabell med attributter til dokumentene.',
  },
  unit: 'Tell',
  units: {
    acts: 'Handlinger',
    segments: 'Segmenter',
    documents: 'Dokumenter med minst én',
    documentShare: 'Andel av dokumentene',
    perThousandWords: 'Per 1000 ord tale',
    codedCharacterShare: 'Andel av kodede tegn',
  },
  filter: { coder: 'Koder' },
  events: 'Hendelser',
  noDate: 'uten dato',
  view: { label: 'Vist som', figure: 'Figur', table: 'Tabell' },
  export: 'Eksporter',
  exporting: 'Eksporterer …',
  format: { svg: 'SVG, til et tidsskrift', png: 'PNG, et bilde', csv: 'CSV, tallene' },
  fileName: 'arbeid-etter-niva-over-bolger',
  exported: 'Lagret som {{file}}',
  quotes: 'Sitatene bak merket',
  noQuotes: 'Ingen sitater ligger bak dette merket: dokumentene finnes, men ingenting i dem er kodet slik.',
};
