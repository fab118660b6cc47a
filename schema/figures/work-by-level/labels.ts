/**
 * Every word and number in the figure "institutional work by level over waves", in both languages.
 * The command line draws the same figure as the window, so its texts live here and not with the window's.
 */

import type { CountUnit } from '../../analysis/units.ts';
import { levelName, waveName } from '../../domain/study-names.ts';
import type { Language } from '../../messages/format.ts';
import type { WorkCategory } from '../../model/coding.ts';
import { scaleEnd } from './count.ts';
import { type EventLabel, eventLabels } from './event-labels.ts';
import { drawnEvents } from './events.ts';
import type { FigureMark, WorkByLevelFigure } from './model.ts';
import { type FigureTexts, figureTexts } from './texts.ts';

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
    new Intl.NumberFormat(language, {
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

function caption(figure: WorkByLevelFigure, texts: FigureTexts, count: Show, value: Show): string[] {
  const { n, marks, countUnit, documentsOutside } = figure;
  const sentences = [texts.unitSentence[countUnit], texts.levelSentence, texts.nSentence];
  const totals = [
    texts.plural.documents(n.documents, count(n.documents)),
    texts.plural.acts(n.acts, count(n.acts)),
    texts.plural.coders(n.coders, count(n.coders)),
  ];
  sentences.push(`${texts.inAll} ${totals.join(', ')}.`, texts.scaleSentence(value(scaleEnd(figure))));
  if (marks.some((mark) => mark.count === 0)) sentences.push(texts.zeroSentence);
  if (marks.some((mark) => mark.nDocuments === 0)) sentences.push(texts.noDataSentence);
  if (marks.some((mark) => mark.count === null && mark.nDocuments > 0)) sentences.push(texts.noWordsSentence);
  if (figure.hasUnknownLevel) sentences.push(texts.unknownSentence);
  if (drawnEvents(figure.events).length > 0) sentences.push(texts.events.sentence);
  if (documentsOutside > 0) sentences.push(texts.plural.outside(documentsOutside, count(documentsOutside)));
  return sentences;
}

export function figureLabels(figure: WorkByLevelFigure, language: Language): FigureLabels {
  const texts = figureTexts[language];
  const whole = new Intl.NumberFormat(language);
  const count = (n: number) => whole.format(n);
  const value = numberFormat(figure.countUnit, language);
  const names = <Item extends { id: string; name: string }>(items: readonly Item[]) =>
    new Map<string, string>(items.map((item) => [item.id, item.name]));
  const counties = names(figure.counties);
  const waves = names(figure.waves);
  const levels = names(figure.levels);
  const level = (name: string | null) => (name === null ? texts.unknownLevel : levelName(name, language));
  const wave = (name: string) => waveName(name, language);

  const sentences = caption(figure, texts, count, value);
  const events = eventLabels(figure, wave, language);

  return {
    title: texts.title,
    unit: texts.unit[figure.countUnit],
    caption: sentences,
    events,
    spoken: [...sentences, ...events.map((event) => event.sentence)],
    actorLevel: texts.actorLevel,
    county: texts.county,
    documents: texts.documents,
    noData: texts.noData,
    nothing: texts.nothing,
    category: (category) => texts.category[category],
    level,
    wave,
    n: (documents) => `n = ${count(documents)}`,
    value,
    mark: (mark) => {
      const place = [
        counties.get(mark.countyId) ?? '',
        wave(waves.get(mark.waveId) ?? ''),
        texts.atLevel(level(mark.levelId === null ? null : (levels.get(mark.levelId) ?? null))),
        texts.category[mark.category],
      ].join(', ');
      if (mark.count === null) return `${place}: ${texts.noData}`;
      const said = texts.said[figure.countUnit](mark.count, value(mark.count));
      return `${place}: ${said}; ${texts.plural.documents(mark.nDocuments, count(mark.nDocuments))}`;
    },
  };
}
