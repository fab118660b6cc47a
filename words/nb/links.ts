import type { links as en } from '../en/links.ts';
import type { Texts } from '../texts.ts';

export const links: Texts<typeof en> = {
  links: 'Lenker',
  from: {
    explains: 'forklarer',
    contradicts: 'motsier',
    leads_to: 'fører til',
    follows_up: 'følger opp',
    same_event: 'samme hendelse som',
  },
  to: {
    explains: 'forklares av',
    contradicts: 'motsies av',
    leads_to: 'kommer av',
    follows_up: 'følges opp av',
    same_event: 'samme hendelse som',
  },
  begin: 'Lenk herfra',
  finish: 'Lenk hit …',
  stop: 'Ikke lag lenken',
  waiting: 'Marker ordene den fører til, i et hvilket som helst dokument.',
  begun: 'Lenken begynner her. Marker ordene den fører til, i et hvilket som helst dokument, og trykk {{shortcut}}.',
  left: 'Ingen lenke ble laget.',
  made: 'Stedene er knyttet sammen.',
  removed: 'Lenken er fjernet.',
  moved: 'Ordene der lenken begynte, er endret. Ingenting ble knyttet sammen; begynn på nytt derfra.',
  sameWords: 'En lenke knytter sammen to ulike steder. Marker andre ord.',
  remove: 'Fjern lenken',
  dialog: { title: 'Hvordan hører de sammen?', kind: 'Det første stedet', note: 'Merknad', link: 'Lenk' },
  sign: '{{kind}} «{{quote}}» ({{document}})',
};
