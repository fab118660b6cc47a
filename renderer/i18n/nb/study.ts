import type { study as en } from '../en/study.ts';
import type { Texts } from '../texts.ts';

export const study: Texts<typeof en> = {
  sections: 'Deler av studien',
  section: {
    overview: 'Oversikt',
    sites: 'Steder',
    people: 'Personer',
    waves: 'Bølger og faser',
    events: 'Hendelser og perioder',
    arenas: 'Arenaer',
    levels: 'Nivåer',
    attributes: 'Attributter',
    documents: 'Dokumenter',
    coverage: 'Dekning',
    network: 'Nettverk',
  },
};
