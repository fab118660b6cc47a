import type { autocode as en } from '../en/autocode.ts';
import type { Texts } from '../texts.ts';

export const autocode: Texts<typeof en> = {
  title: 'Kode automatisk',
  by: 'Finn steder etter',
  kind: { speaker: 'Taler', text: 'Ord', pattern: 'Regulært uttrykk' },
  sought: { speaker: 'Talerens merke', text: 'Ord', pattern: 'Mønster' },
  hint: {
    speaker: 'Slik det står før kolonet, for eksempel INF.',
    text: 'I denne rekkefølgen, fra begynnelsen av et ord; store bokstaver spiller ingen rolle.',
    pattern: 'Med Unicode-klasser som \\p{L}; det letes i hvert avsnitt.',
  },
  caseSensitive: 'Skill mellom store og små',
  find: 'Finn',
  unitLabel: 'Kode',
  unit: { match: 'ordene som ble funnet', sentence: 'setningen', paragraph: 'avsnittet', turn: 'hele innlegget' },
  found: 'Steder som ble funnet',
  nothing: 'Ingenting ble funnet. Prøv færre ord eller et annet mønster.',
  places_one: '{{count}} sted i {{documents}}.',
  places_other: '{{count}} steder i {{documents}}.',
  ticked: '{{count}} avkrysset.',
  more: 'Bare de første {{count}} er listet; kode disse, og søk så igjen.',
  tooSlow_one: 'Mønsteret brukte for lang tid på {{count}} avsnitt, som ble utelatt.',
  tooSlow_other: 'Mønsteret brukte for lang tid på {{count}} avsnitt, som ble utelatt.',
  stopped_one:
    'Søket ble avsluttet: mønsteret tar for lang tid. Gjør det enklere, for eksempel uten nøstede gjentakelser.',
  stopped_other:
    'Søket ble avsluttet: mønsteret brukte for lang tid på {{count}} avsnitt. Gjør det enklere, for eksempel uten nøstede gjentakelser.',
  code: 'Kode',
  chooseCode: 'Skriv en del av navnet eller kort-id-en',
  apply_one: 'Kode {{count}} sted',
  apply_other: 'Kode {{count}} steder',
  coded_one: '{{count}} sted er kodet.',
  coded_other: '{{count}} steder er kodet.',
  alreadyThere_one: '{{count}} hadde denne koden fra før.',
  alreadyThere_other: '{{count}} hadde denne koden fra før.',
};
