/**
 * Which recordings the window may play, as pure functions; recordings.ts applies them. The threat: a study file comes
 * from somebody else and names paths on this computer, or in a network, to have them opened; and a hostile page in the
 * window wants to read files by way of the player.
 */
import { APP_SCHEME } from './policy.ts';

/** An origin of its own: what is played cannot be read back by the page, not even frame by frame. */
export const RECORDINGS_ORIGIN = `${APP_SCHEME}://media`;

/** 128 random bits as hexadecimal digits. */
const TOKEN = /^[0-9a-f]{32}$/;

export function recordingUrl(token: string): string {
  return `${RECORDINGS_ORIGIN}/${token}`;
}

/** The token in a recording's address; null for every other address. */
export function recordingToken(url: string): string | null {
  const prefix = `${RECORDINGS_ORIGIN}/`;
  const token = url.slice(prefix.length);
  return url.startsWith(prefix) && TOKEN.test(token) ? token : null;
}

/**
 * An absolute path on a disk of this computer: no address, no share of a network (opening one would already send the
 * user's name there), no device, no second stream of a Windows file.
 */
export function isLocalPath(path: string, platform: string): boolean {
  if (path.includes('\0')) return false;
  return platform === 'win32' ? /^[a-z]:[\\/](?![\\/])[^:]*$/i.test(path) : /^\/(?!\/)/.test(path);
}

/** As it may stand in a dialog: nothing that breaks the line or turns the direction of writing can hide what it is. */
export function shownPath(path: string): string {
  return path.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�');
}

/** Bytes [start, end) of a file. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * What a Range header asks for (RFC 9110, 14.2), of a file of `size` bytes. 'all' without a header or for one that is
 * to be ignored: another unit, several ranges, not well formed. Null when the range lies outside the file.
 */
export function byteRange(header: string | null, size: number): ByteRange | 'all' | null {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  const [first = '', last = ''] = match?.slice(1) ?? [];
  if (match === null || (first === '' && last === '')) return 'all';
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? null : { start: size - length, end: size };
  }
  const start = Number(first);
  const end = last === '' ? size : Math.min(Number(last) + 1, size);
  if (last !== '' && Number(last) < start) return 'all';
  return start < size ? { start, end } : null;
}
