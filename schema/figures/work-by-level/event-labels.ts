/**
 * The events of a figure in words: the key that goes with the numbers above its columns, and each event's place among
 * the waves in a sentence, for those who do not see where the number stands.
 */
import type { Language } from '../../messages/format.ts';
import { drawnEvents } from './events.ts';
import type { FigureEvent, WorkByLevelFigure } from './model.ts';
import { figureTexts } from './texts.ts';

export interface EventLabel {
  id: string;
  /** As it stands in the figure; null for an event that could not be placed. */
  number: string | null;
  /** Name, site and dates; for an event that could not be placed also why. */
  key: string;
  /** Number and key, and where it stands. */
  sentence: string;
}

/** First the events in the figure by number, then those that could not be placed. */
export function eventLabels(
  figure: WorkByLevelFigure,
  wave: (name: string) => string,
  language: Language,
): EventLabel[] {
  const texts = figureTexts[language].events;
  const date = new Intl.DateTimeFormat(language === 'nb' ? 'nb-NO' : 'en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const day = (iso: string) => date.format(new Date(iso));
  const dates = ({ from, to, planned }: FigureEvent) => {
    const said =
      from === null ? to && texts.until(day(to)) : to === null || to === from ? day(from) : `${day(from)} – ${day(to)}`;
    return said && (planned ? `${said} (${texts.planned})` : said);
  };
  const described = (event: FigureEvent) =>
    [event.name, event.site, dates(event)].filter((part) => part !== null).join(', ');

  const names = figure.waves.map(({ name }) => wave(name));
  const place = (at: number): string => {
    const [before, after] = [names[Math.ceil(at / 2) - 1], names[Math.floor(at / 2)]];
    if (before === undefined) return texts.before(after ?? '');
    if (after === undefined) return texts.after(before);
    return at % 2 === 1 ? texts.during(before) : texts.between(before, after);
  };
  const where = ({ first, last }: { first: number; last: number }) =>
    first === last ? place(first) : texts.interval(place(first), place(last));

  const drawn = drawnEvents(figure.events);
  const placed = drawn.map((event, index): EventLabel => {
    const number = String(index + 1);
    const key = described(event);
    return { id: event.id, number, key, sentence: `${number} ${key}: ${event.place && where(event.place)}.` };
  });
  const unplaced = figure.events
    .filter((event) => !drawn.includes(event))
    .map((event): EventLabel => {
      const reason =
        event.countyIds.length === 0
          ? texts.elsewhere
          : event.from === null && event.to === null
            ? texts.noDate
            : texts.noWaveDates;
      const key = `${described(event)} (${reason})`;
      return { id: event.id, number: null, key, sentence: `${key}.` };
    });
  return [...placed, ...unplaced];
}
