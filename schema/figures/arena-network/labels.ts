/**
 * Every word in the figure "who meets whom where", in both languages. The command line draws the same figure as the
 * window, so its texts live here and not with the window's.
 */

import { waveName } from '../../domain/study-names.ts';
import type { Language } from '../../messages/format.ts';
import type { ArenaNetwork, NetworkTie, TieEvidence } from './model.ts';

export interface NetworkLabels {
  title: string;
  /** What a line's width means. */
  unit: string;
  /** Sentences, in order. */
  caption: string[];
  actor: string;
  arena: string;
  /** Headings of the table beside those. */
  columns: { wave: string; from: string; to: string; evidence: string; weight: string; documents: string };
  noData: string;
  /** In place of the panels when nobody is known to meet anywhere. */
  nothing: string;
  evidence(evidence: TieEvidence): string;
  /** `''` is what has no wave. */
  wave(name: string): string;
  /** A tie in one sentence, for those who do not see it. */
  tie(tie: NetworkTie): string;
}

interface Texts {
  title: Record<'twoMode' | 'projection', string>;
  unit: Record<'twoMode' | 'projection', string>;
  rule: Record<'twoMode' | 'projection', string>;
  actorSentence: string;
  evidenceSentence: string;
  positions: string;
  aloneSentence: string;
  inAll: string;
  plural: Record<
    'meetings' | 'statements' | 'actors' | 'arenas' | 'withoutArena' | 'documents' | 'shared',
    [string, string]
  >;
  actor: string;
  arena: string;
  columns: NetworkLabels['columns'];
  noData: string;
  noDataSentence: string;
  nothing: string;
  noWave: string;
  evidence: Record<TieEvidence, string>;
}

const TEXTS: Record<Language, Texts> = {
  en: {
    title: { twoMode: 'Who meets in which arena', projection: 'Who shares an arena with whom' },
    unit: {
      twoMode: 'Width of a line: meetings attended, or statements',
      projection: 'Width of a line: arenas shared in the wave',
    },
    rule: {
      twoMode: 'Observed: present at a meeting of the arena. Reported: told of in an interview or a document.',
      projection:
        'Observed: both were present at meetings of the same arena in the wave, not always the same meeting. Reported: at least one of them was only told of.',
    },
    actorSentence: 'An actor is a participant, else a role of an agency.',
    evidenceSentence: 'Absent parties are not tied.',
    positions: 'A name stands at the same place in all waves; a hollow sign without a name: no tie in that wave.',
    aloneSentence: 'A hollow sign with a name: shares no arena in any wave.',
    inAll: 'In all:',
    plural: {
      meetings: ['observed meeting', 'observed meetings'],
      statements: ['statement', 'statements'],
      actors: ['actor', 'actors'],
      arenas: ['arena', 'arenas'],
      withoutArena: [
        'observed meeting has no arena and is not in the figure.',
        'observed meetings have no arena and are not in the figure.',
      ],
      documents: ['document', 'documents'],
      shared: ['shared arena', 'shared arenas'],
    },
    actor: 'Actor',
    arena: 'Arena',
    columns: {
      wave: 'Wave',
      from: 'Actor',
      to: 'Other actor',
      evidence: 'Evidence',
      weight: 'Weight',
      documents: 'Documents',
    },
    noData: 'no data',
    noDataSentence: 'Hatched: no data, since nothing was observed or told of in the wave.',
    nothing: 'There is nothing to draw yet: nobody is known to meet in any arena.',
    noWave: 'Without a wave',
    evidence: { observed: 'observed', reported: 'reported' },
  },
  nb: {
    title: { twoMode: 'Hvem møtes i hvilken arena', projection: 'Hvem deler arena med hvem' },
    unit: {
      twoMode: 'Strekens bredde: møter aktøren var til stede på, eller utsagn',
      projection: 'Strekens bredde: felles arenaer i bølgen',
    },
    rule: {
      twoMode: 'Observert: til stede på et møte i arenaen. Omtalt: fortalt om i et intervju eller et dokument.',
      projection:
        'Observert: Begge var til stede på møter i samme arena i bølgen, ikke alltid samme møte. Omtalt: Minst én av dem er bare fortalt om.',
    },
    actorSentence: 'En aktør er en deltaker i studien, ellers en rolle i en etat.',
    evidenceSentence: 'Fraværende er ikke knyttet til arenaen.',
    positions: 'Et navn står på samme sted i alle bølger; et hult tegn uten navn: ingen bånd i den bølgen.',
    aloneSentence: 'Et hult tegn med navn: deler ingen arena i noen bølge.',
    inAll: 'I alt:',
    plural: {
      meetings: ['observert møte', 'observerte møter'],
      statements: ['utsagn', 'utsagn'],
      actors: ['aktør', 'aktører'],
      arenas: ['arena', 'arenaer'],
      withoutArena: [
        'observert møte har ingen arena og er ikke med i figuren.',
        'observerte møter har ingen arena og er ikke med i figuren.',
      ],
      documents: ['dokument', 'dokumenter'],
      shared: ['felles arena', 'felles arenaer'],
    },
    actor: 'Aktør',
    arena: 'Arena',
    columns: {
      wave: 'Bølge',
      from: 'Aktør',
      to: 'Annen aktør',
      evidence: 'Belegg',
      weight: 'Vekt',
      documents: 'Dokumenter',
    },
    noData: 'ingen data',
    noDataSentence: 'Skravert: ingen data, fordi ingenting er observert eller omtalt i bølgen.',
    nothing: 'Det er ingenting å tegne ennå: Ingen er kjent for å møtes i noen arena.',
    noWave: 'Uten bølge',
    evidence: { observed: 'observert', reported: 'omtalt' },
  },
};

export function networkLabels(network: ArenaNetwork, language: Language): NetworkLabels {
  const texts = TEXTS[language];
  const mode = network.projection ? 'projection' : 'twoMode';
  const whole = new Intl.NumberFormat(language);
  const counted = (what: keyof Texts['plural'], n: number) =>
    `${whole.format(n)} ${texts.plural[what][n === 1 ? 0 : 1]}`;
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]));
  const waves = new Map(network.waves.map(({ id, name }) => [id, name]));
  const wave = (name: string) => (name === '' ? texts.noWave : waveName(name, language));
  return {
    title: texts.title[mode],
    unit: texts.unit[mode],
    caption: caption(network, texts, counted),
    actor: texts.actor,
    arena: texts.arena,
    columns: network.projection ? texts.columns : { ...texts.columns, to: texts.arena },
    noData: texts.noData,
    nothing: texts.nothing,
    evidence: (evidence) => texts.evidence[evidence],
    wave,
    tie: (tie) => {
      const what = network.projection ? 'shared' : tie.evidence === 'observed' ? 'meetings' : 'statements';
      const ends = `${names.get(tie.from) ?? ''} – ${names.get(tie.to) ?? ''}`;
      const weight = `${texts.evidence[tie.evidence]}, ${counted(what, tie.weight)}`;
      return `${wave(waves.get(tie.waveId) ?? '')}: ${ends}, ${weight}; ${counted('documents', tie.documentIds.length)}`;
    },
  };
}

function caption(
  { n, waves, nodes, ties, projection }: ArenaNetwork,
  texts: Texts,
  counted: (what: keyof Texts['plural'], n: number) => string,
): string[] {
  const totals = (['meetings', 'statements', 'actors', 'arenas'] as const)
    .filter((what) => n[what] > 0)
    .map((what) => counted(what, n[what]));
  const sentences = [
    `${texts.unit[projection ? 'projection' : 'twoMode']}.`,
    texts.rule[projection ? 'projection' : 'twoMode'],
  ];
  sentences.push(texts.actorSentence, texts.evidenceSentence);
  if (waves.length > 1) sentences.push(texts.positions);
  if (nodes.some(({ id }) => ties.every(({ from, to }) => from !== id && to !== id))) {
    sentences.push(texts.aloneSentence);
  }
  if (waves.some(({ id }) => ties.every(({ waveId }) => waveId !== id))) sentences.push(texts.noDataSentence);
  sentences.push(`${texts.inAll} ${totals.join(', ')}.`);
  if (n.withoutArena > 0) sentences.push(counted('withoutArena', n.withoutArena));
  return sentences;
}
