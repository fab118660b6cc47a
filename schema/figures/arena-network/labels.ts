/** Every word and number in the figure "who meets whom where", as the window and the command line draw it. */

import type { Language } from '../../../words/languages.ts';
import { say } from '../../../words/say.ts';
import { waveName } from '../../domain/study-names.ts';
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
  mark(tie: NetworkTie): string;
}

export function networkLabels(network: ArenaNetwork, language: Language): NetworkLabels {
  const mode = network.projection ? 'projection' : 'twoMode';
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]));
  const waves = new Map(network.waves.map(({ id, name }) => [id, name]));
  const wave = (name: string) => (name === '' ? say(language, 'networks:figure.noWave') : waveName(name, language));
  return {
    title: say(language, `networks:figure.title.${mode}`),
    unit: say(language, `networks:figure.unit.${mode}`),
    caption: caption(network, language),
    actor: say(language, 'networks:figure.actor'),
    arena: say(language, 'networks:figure.arena'),
    columns: {
      wave: say(language, 'networks:figure.columns.wave'),
      from: say(language, 'networks:figure.columns.from'),
      to: say(language, network.projection ? 'networks:figure.columns.to' : 'networks:figure.arena'),
      evidence: say(language, 'networks:figure.columns.evidence'),
      weight: say(language, 'networks:figure.columns.weight'),
      documents: say(language, 'networks:figure.columns.documents'),
    },
    noData: say(language, 'networks:figure.noData'),
    nothing: say(language, 'networks:figure.nothing'),
    evidence: (evidence) => say(language, `networks:figure.evidence.${evidence}`),
    wave,
    mark: (tie) => {
      const what = network.projection ? 'shared' : tie.evidence === 'observed' ? 'meetings' : 'statements';
      const ends = `${names.get(tie.from) ?? ''} – ${names.get(tie.to) ?? ''}`;
      const evidence = say(language, `networks:figure.evidence.${tie.evidence}`);
      const weight = say(language, `networks:figure.plural.${what}`, { count: tie.weight });
      const documents = say(language, 'networks:figure.plural.documents', { count: tie.documentIds.length });
      return `${wave(waves.get(tie.waveId) ?? '')}: ${ends}, ${evidence}, ${weight}; ${documents}`;
    },
  };
}

function caption({ n, waves, nodes, ties, projection }: ArenaNetwork, language: Language): string[] {
  const mode = projection ? 'projection' : 'twoMode';
  const totals = (['meetings', 'statements', 'actors', 'arenas'] as const)
    .filter((what) => n[what] > 0)
    .map((what) => say(language, `networks:figure.plural.${what}`, { count: n[what] }));
  const sentences = [
    `${say(language, `networks:figure.unit.${mode}`)}.`,
    say(language, `networks:figure.rule.${mode}`),
    say(language, 'networks:figure.actorSentence'),
    say(language, 'networks:figure.evidenceSentence'),
  ];
  if (waves.length > 1) sentences.push(say(language, 'networks:figure.positions'));
  if (nodes.some(({ id }) => ties.every(({ from, to }) => from !== id && to !== id))) {
    sentences.push(say(language, 'networks:figure.aloneSentence'));
  }
  if (waves.some(({ id }) => ties.every(({ waveId }) => waveId !== id)))
    sentences.push(say(language, 'networks:figure.noDataSentence'));
  sentences.push(say(language, 'networks:figure.inAll', { totals: totals.join(', ') }));
  if (n.withoutArena > 0) {
    sentences.push(say(language, 'networks:figure.plural.withoutArena', { count: n.withoutArena }));
  }
  return sentences;
}
