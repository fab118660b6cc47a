/** Times as they are written into a text that comes from timed material, and as tables give them. */
import { toMilliseconds } from '../../../../schema/text/timestamps.ts';

/** `[00:03:15]`: whole seconds, enough to find the place in a recording and easy to read past. */
export function writeTimestamp(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `[${parts.map((part) => String(part).padStart(2, '0')).join(':')}]`;
}

/**
 * Milliseconds of `1:02:03`, `02:03,500`, `[02:03]` or a plain number, which counts `unit` milliseconds; null for
 * anything else.
 */
export function readTimestamp(text: string, unit: 1 | 1000): number | null {
  const cleaned = text
    .trim()
    .replace(/^[[(]|[\])]$/g, '')
    .replace(',', '.');
  if (/^\d{1,9}(?:\.\d+)?$/.test(cleaned)) return Math.round(Number(cleaned) * unit);
  return /^(?:\d{1,2}:)?\d{1,3}:[0-5]\d(?:\.\d+)?$/.test(cleaned) ? toMilliseconds(cleaned) : null;
}
