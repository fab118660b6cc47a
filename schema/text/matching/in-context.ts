/** A place that was found, with what stands around it. */
import type { Span } from '../span.ts';

const AROUND_UTF16 = 60;

export interface InContext extends Span {
  before: string;
  match: string;
  after: string;
}

/** No half of a character is shown at the ends. */
export function inContext(text: string, { start, end }: Span): InContext {
  return {
    start,
    end,
    before: text.slice(Math.max(0, start - AROUND_UTF16), start).toWellFormed(),
    match: text.slice(start, end),
    after: text.slice(end, end + AROUND_UTF16).toWellFormed(),
  };
}
