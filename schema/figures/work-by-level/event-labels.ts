/**
 * The events of a figure in words: the key that goes with the numbers above its columns, and each event's place among
 * the waves in a sentence, for those who do not see where the number stands.
 */
import { type Language, localeOf } from '../../../words/languages.ts';
import { say } from '../../../words/say.ts';
import { drawnEvents } from './events.ts';
import type { FigureEvent, WorkByLevelFigure } from './model.ts';

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
  const date = new Intl.DateTimeFormat(localeOf(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const day = (iso: string) => date.format(new Date(iso));
  const dates = ({ from, to, planned }: FigureEvent) => {
    const said =
      from === null
        ? to && say(language, 'figures:workByLevel.events.until', { day: day(to) })
        : to === null || to === from
          ? day(from)
          : `${day(from)} – ${day(to)}`;
    return said && (planned ? `${said} (${say(language, 'figures:workByLevel.events.planned')})` : said);
  };
  const described = (event: FigureEvent) =>
    [event.name, event.site, dates(event)].filter((part) => part !== null).join(', ');

  const names = figure.waves.map(({ name }) => wave(name));
  const place = (at: number): string => {
    const [before, after] = [names[Math.ceil(at / 2) - 1], names[Math.floor(at / 2)]];
    if (before === undefined) return say(language, 'figures:workByLevel.events.before', { wave: after ?? '' });
    if (after === undefined) return say(language, 'figures:workByLevel.events.after', { wave: before });
    if (at % 2 === 1) return say(language, 'figures:workByLevel.events.during', { wave: before });
    return say(language, 'figures:workByLevel.events.between', { wave: before, next: after });
  };
  const where = ({ first, last }: { first: number; last: number }) =>
    first === last
      ? place(first)
      : say(language, 'figures:workByLevel.events.interval', { first: place(first), last: place(last) });

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
          ? 'elsewhere'
          : event.from === null && event.to === null
            ? 'noDate'
            : 'noWaveDates';
      const key = `${described(event)} (${say(language, `figures:workByLevel.events.${reason}`)})`;
      return { id: event.id, number: null, key, sentence: `${key}.` };
    });
  return [...placed, ...unplaced];
}
