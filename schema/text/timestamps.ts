/**
 * Times as transcripts write them, from the recording's start: in brackets `[00:03:15]`, between hash signs
 * `#00:03:15-4#` (the last digit is tenths of a second), as a range `[00:43.810 --> 00:47.850]`, of which the
 * beginning counts, or bare. Sources of regular expressions, to be put together by whoever reads labels.
 */

/** `h:mm:ss`, `mm:ss` or `mmm:ss`, perhaps with decimals. */
export const CLOCK = String.raw`(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?:[.,-]\d{1,3})?`;
const RANGE_END = String.raw`\s*-->\s*${CLOCK}`;

/** The first group, `(?:`, is the time itself. */
export const BRACKETED_TIME = String.raw`[[(#](?:${CLOCK})(?:${RANGE_END})?[\])#]`;
/** With hours, minutes and seconds, or as a range. */
export const BARE_TIME = String.raw`\d{1,2}:[0-5]\d:[0-5]\d(?:[.,]\d{1,3})?(?:${RANGE_END})?(?![\p{L}\d:])|${CLOCK}${RANGE_END}`;

/** `h:mm:ss`, `mm:ss` or `mmm:ss`, with decimals of a second; of a range its beginning. */
export function toMilliseconds(timestamp: string): number {
  const [beginning = ''] = timestamp.split('-->');
  const parts = beginning.trim().replace(/[,-]/, '.').split(':').map(Number);
  return Math.round(parts.reduce((total, part) => total * 60 + part, 0) * 1000);
}
