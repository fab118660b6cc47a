import type { codebook as en } from '../en/codebook.ts';
import type { Texts } from '../texts.ts';

export const codebook: Texts<typeof en> = {
  list: 'Kodebok',
  filter: 'Filtrer koder',
  key: { delete: 'Del' },
  field: {
    name: 'Navn',
    shortId: 'Kort-id',
    facet: 'Fasett',
    parent: 'Under',
    definition: 'Definisjon',
    include: 'Ta med',
    exclude: 'Ikke ta med',
    example: 'Eksempel',
    colour: 'Farge',
    otherColour: 'Annen farge (#rrggbb)',
  },
  placeholder: {
    definition: 'Hva koden betyr',
    include: 'Hva som kodes med den',
    exclude: 'Hva som ikke gjør det, og hvilken kode det får i stedet',
    example: 'En setning man ville kodet med den',
    parent: 'Ingen annen kode',
  },
  empty: {
    title: 'Ingen koder ennå',
    text: 'En kodebok sier hva hver kode betyr, hva den dekker og hva den ikke dekker. Lag den første koden; fasetten sier hva den kan brukes til.',
  },
  choose: { title: 'Velg en kode', text: 'Definisjonen og alt som er kodet med den, står her.' },
  new: { button: 'Ny kode', title: 'Ny kode' },
  move: {
    menu: 'Flytt til …',
    title: 'Flytt «{{name}}»',
    position: 'Plassering',
    before: 'foran {{name}}',
    last: 'sist',
    button: 'Flytt',
  },
  delete: {
    menu: 'Slett …',
    title: 'Slette koden «{{name}}»?',
    done: '«{{name}}» er slettet. Angre henter den tilbake med kodingene.',
  },
  excerpts: { title: 'Kodet med den', none: 'Ingenting er kodet med denne koden ennå.' },
};
