import type { media as en } from '../en/media.ts';
import type { Texts } from '../texts.ts';

export const media: Texts<typeof en> = {
  attach: 'Knytt til et opptak …',
  player: 'Opptaket {{file}}',
  play: 'Spill av (F6)',
  pause: 'Pause (F6)',
  back: '3 sekunder tilbake (F5)',
  forward: '3 sekunder fram (F7)',
  place: 'Sted i opptaket',
  placeOf: '{{time}} av {{duration}}',
  speed: 'Hastighet {{rate}} (Shift+F5, Shift+F7)',
  speedTitle: 'Hastighet',
  volume: 'Lydstyrke',
  volumeMuted: 'Lydstyrke: dempet',
  mute: 'Dempet',
  follow: 'Teksten følger opptaket',
  menu: 'Opptaket',
  recordings: 'Opptak til dette dokumentet',
  heardNow: 'Innlegget ved markøren høres nå',
  chooseFile: 'Velg filen …',
  detach: 'Løsne fra dokumentet',
  tryAgain: 'Prøv igjen',
  heard: 'Høres nå. Klikk for å stanse eller spille av',
  videoHeight: 'Høyden på bildet',
  offset: {
    open: 'Tider i teksten …',
    title: 'Slik ligger tekstens tider i opptaket',
    label: '00:00 i teksten er i opptaket ved',
    hint: 'Timer, minutter og sekunder, som 00:01:30. Med minus når opptaket begynner senere enn teksten.',
    wrong: 'Skriv en tid som 00:01:30 eller −00:00:05.',
    set: 'Sett',
  },
  problem: {
    notWanted: '«{{file}}» spilles ikke av. Ingenting ble endret.',
    unplayable:
      '«{{file}}» har et format som ikke kan spilles av her. Filen er uskadd; gjør den om til WAV, FLAC, Ogg eller WebM og velg kopien.',
    lost: '«{{file}}» lot seg ikke lese videre. Ingenting er tapt; se etter at disken er koblet til, og prøv igjen.',
  },
  said: {
    from: 'Spiller av fra {{time}}.',
    speed: 'Hastighet {{rate}}.',
    offset: '00:00 i teksten er {{time}} i opptaket.',
    attached: '«{{file}}» er knyttet til. Filen blir liggende der den er; F6 spiller den av.',
    detached: 'Opptaket er løsnet. Filen blir liggende der den er, og angre knytter det til igjen.',
    noTime: 'Sett først markøren i et innlegg som har en tid.',
  },
};
