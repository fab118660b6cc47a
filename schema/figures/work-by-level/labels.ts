/** Every word and number in the figure "institutional work by level over waves", as the window and the command line draw it. */

import { type Language, localeOf } from '../../../words/languages.ts';
import { say, sayNumber } from '../../../words/say.ts';
import type { CountUnit } from '../../analysis/units.ts';
import { levelName, waveName } from '../../domain/study-names.ts';
import type { WorkCategory } from '../../model/coding.ts';
import { type EventLabel, eventLabels } from './event-labels.ts';
import { drawnEvents } from './events.ts';
import { type FigureMark, scaleEnd, type WorkByLevelFigure } from './model.ts';

export interface FigureLabels {
  title: string;
  /** What a number means, e.g. "Share of documents". */
  unit: string;
  /** Sentences, in order. */
  caption: string[];
  /** The key to the numbers of events, and the events that could not be placed. */
  events: EventLabel[];
  /** The caption and each event with its place, for those who do not see where the numbers stand. */
  spoken: string[];
  /** Over the column of levels. */
  actorLevel: string;
  county: string;
  documents: string;
  noData: string;
  /** In place of the panels when the study has no county or no wave. */
  nothing: string;
  category(category: WorkCategory): string;
  /** `null` is the level of acts whose actor level is not coded. */
  level(name: string | null): string;
  wave(name: string): string;
  /** "n = 4" */
  n(documents: number): string;
  value(count: number): string;
  /** A mark in one sentence, for those who do not see it. */
  mark(mark: FigureMark): string;
}

type Show = (n: number) => string;

const isShare = (unit: CountUnit) => unit === 'documentShare' || unit === 'codedCharacterShare';

/**
 * Numbers short enough to stand beside a bar. A count above 0 never reads as 0: what would be
 * rounded away is shown as "<0.1%" or "<0.01".
 */
function numberFormat(unit: CountUnit, language: Language): Show {
  const format = (count: number, digits: number) =>
    new Intl.NumberFormat(localeOf(language), {
      style: isShare(unit) ? 'percent' : 'decimal',
      maximumFractionDigits: digits,
    }).format(count);
  if (unit === 'documentShare') return (count) => format(count, 0);
  if (unit === 'codedCharacterShare') {
    return (count) => (count > 0 && count < 0.001 ? `<${format(0.001, 1)}` : format(count, count < 0.1 ? 1 : 0));
  }
  if (unit === 'perThousandWords') {
    return (count) => (count > 0 && count < 0.01 ? `<${format(0.01, 2)}` : format(count, count < 1 ? 2 : 1));
  }
  return (count) => format(count, 0);
}

function caption(figure: WorkByLevelFigure, language: Language, value: Show): string[] {
  const { n, marks, countUnit, documentsOutside } = figure;
  const sentences = [
    say(language, `figures:workByLevel.unitSentence.${countUnit}`),
    say(language, 'figures:workByLevel.levelSentence'),
    say(language, 'figures:workByLevel.nSentence'),
  ];
  const totals = [
    say(language, 'figures:workByLevel.plural.documents', { count: n.documents }),
    say(language, 'figures:workByLevel.plural.acts', { count: n.acts }),
    say(language, 'figures:workByLevel.plural.coders', { count: n.coders }),
  ];
  sentences.push(
    say(language, 'figures:workByLevel.inAll', { totals: totals.join(', ') }),
    say(language, 'figures:workByLevel.scaleSentence', { largest: value(scaleEnd(figure)) }),
  );
  if (marks.some((mark) => mark.count === 0)) {
    sentences.push(say(language, 'figures:workByLevel.zeroSentence'));
  }
  if (marks.some((mark) => mark.nDocuments === 0)) {
    sentences.push(say(language, 'figures:workByLevel.noDataSentence'));
  }
  if (marks.some((mark) => mark.count === null && mark.nDocuments > 0)) {
    sentences.push(say(language, 'figures:workByLevel.noWordsSentence'));
  }
  if (figure.hasUnknownLevel) {
    sentences.push(say(language, 'figures:workByLevel.unknownSentence'));
  }
  if (drawnEvents(figure.events).length > 0) {
    sentences.push(say(language, 'figures:workByLevel.events.sentence'));
  }
  if (documentsOutside > 0) {
    sentences.push(say(language, 'figures:workByLevel.plural.outside', { count: documentsOutside }));
  }
  return sentences;
}

export function figureLabels(figure: WorkByLevelFigure, language: Language): FigureLabels {
  const value = numberFormat(figure.countUnit, language);
  const names = <Item extends { id: string; name: string }>(items: readonly Item[]) =>
    new Map<string, string>(items.map((item) => [item.id, item.name]));
  const counties = names(figure.counties);
  const waves = names(figure.waves);
  const levels = names(figure.levels);
  const level = (name: string | null) =>
    name === null ? say(language, 'figures:workByLevel.unknownLevel') : levelName(name, language);
  const wave = (name: string) => waveName(name, language);

  const sentences = caption(figure, language, value);
  const events = eventLabels(figure, wave, language);

  return {
    title: say(language, 'figures:workByLevel.title'),
    unit: say(language, `figures:workByLevel.unit.${figure.countUnit}`),
    caption: sentences,
    events,
    spoken: [...sentences, ...events.map((event) => event.sentence)],
    actorLevel: say(language, 'figures:workByLevel.actorLevel'),
    county: say(language, 'figures:workByLevel.county'),
    documents: say(language, 'figures:workByLevel.documents'),
    noData: say(language, 'figures:workByLevel.noData'),
    nothing: say(language, 'figures:workByLevel.nothing'),
    category: (category) => say(language, `figures:workByLevel.category.${category}`),
    level,
    wave,
    n: (documents) => `n = ${sayNumber(language, documents)}`,
    value,
    mark: (mark) => {
      const place = [
        counties.get(mark.countyId) ?? '',
        wave(waves.get(mark.waveId) ?? ''),
        say(language, 'figures:workByLevel.atLevel', {
          level: level(mark.levelId === null ? null : (levels.get(mark.levelId) ?? null)),
        }),
        say(language, `figures:workByLevel.category.${mark.category}`),
      ].join(', ');
      if (mark.count === null) return `${place}: ${say(language, 'figures:workByLevel.noData')}`;
      const said = say(language, `figures:workByLevel.said.${figure.countUnit}`, {
        count: mark.count,
        shown: value(mark.count),
      });
      const documents = say(language, 'figures:workByLevel.plural.documents', { count: mark.nDocuments });
      return `${place}: ${said}; ${documents}`;
    },
  };
}
