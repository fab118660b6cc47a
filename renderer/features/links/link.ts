/** Links as one reads them from one of their ends. */
import type { Link, LinkKind } from '../../../schema/model/memo.ts';
import type { Span } from '../../../schema/text/span.ts';

export type LinkEnd = Link['from'];

/** `from`: the link begins at this end. */
export type Direction = 'from' | 'to';

export interface LinkSide {
  link: Link;
  kind: LinkKind;
  direction: Direction;
  here: LinkEnd;
  other: LinkEnd;
}

/** Each end that lies in the document; a link within it has two. An end whose words are gone has no place. */
export function sidesIn(links: readonly Link[], documentId: string): LinkSide[] {
  return links.flatMap((link) => {
    const { kind, from, to } = link;
    const sides: LinkSide[] = [
      { link, kind, direction: 'from', here: from, other: to },
      { link, kind, direction: 'to', here: to, other: from },
    ];
    return sides.filter(({ here }) => here.documentId === documentId && hasPlace(here));
  });
}

export function hasPlace({ start, end }: Span): boolean {
  return start < end;
}

const SHORT = 60;

/** The beginning of a long quote, cut after a whole word. */
export function shortQuote(quote: string): string {
  return quote.length <= SHORT ? quote : `${quote.slice(0, SHORT).replace(/\s\S*$/, '')} …`;
}
