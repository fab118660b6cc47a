import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byteRange,
  isLocalPath,
  recordingToken,
  recordingUrl,
  shownPath,
} from '../../electron/shell/recording-policy.ts';

describe('a recording’s address', () => {
  it('holds one token and nothing beside it', () => {
    const token = '0123456789abcdef'.repeat(2);
    expect(recordingToken(recordingUrl(token))).toBe(token);
    for (const url of [
      `${recordingUrl(token)}?x`,
      `${recordingUrl(token)}/..`,
      recordingUrl(token.slice(1)),
      recordingUrl(`${token.slice(1)}G`),
      `app://proact/${token}`,
      `app://media.example.org/${token}`,
      `https://media/${token}`,
      'app://media/../proact/index.html',
    ]) {
      expect(recordingToken(url)).toBeNull();
    }
  });
});

describe('a path on this computer', () => {
  it.each([
    ['/home/anna/opptak/A1.wav', 'linux', true],
    ['/Volumes/Opptak/A1: første.wav', 'darwin', true],
    ['C:\\Opptak\\A1.wav', 'win32', true],
    ['d:/Opptak/A1.wav', 'win32', true],
    ['A1.wav', 'linux', false],
    ['../A1.wav', 'linux', false],
    ['//server/share/A1.wav', 'linux', false],
    ['https://example.org/A1.wav', 'linux', false],
    ['file:///home/A1.wav', 'linux', false],
    ['/home/A1.txt\0.wav', 'linux', false],
    ['\\\\server\\share\\A1.wav', 'win32', false],
    ['//server/share/A1.wav', 'win32', false],
    ['\\\\?\\C:\\A1.wav', 'win32', false],
    ['\\\\.\\pipe\\A1.wav', 'win32', false],
    ['C:\\\\server\\A1.wav', 'win32', false],
    ['C:A1.wav', 'win32', false],
    ['\\A1.wav', 'win32', false],
    ['C:\\A1.txt:hidden.wav', 'win32', false],
    ['https://example.org/A1.wav', 'win32', false],
    ['smb:\\\\server\\A1.wav', 'win32', false],
  ])('%s on %s: %s', (path, platform, expected) => {
    expect(isLocalPath(path, platform)).toBe(expected);
  });

  it('is shown as one line whose direction of writing cannot be turned', () => {
    expect(shownPath('/home/æ/\u202efdp\n\u2028.wav')).toBe('/home/æ/�fdp��.wav');
  });
});

describe('the bytes that are asked for', () => {
  it.each([
    [null, 'all'],
    ['bytes=0-', { start: 0, end: 100 }],
    ['bytes=10-19', { start: 10, end: 20 }],
    ['bytes=90-500', { start: 90, end: 100 }],
    ['bytes=-5', { start: 95, end: 100 }],
    ['bytes=-500', { start: 0, end: 100 }],
    ['bytes=100-', null],
    ['bytes=-0', null],
    ['bytes=20-10', 'all'],
    ['bytes=0-1,5-6', 'all'],
    ['bytes=-', 'all'],
    ['items=0-5', 'all'],
    ['bytes=a-b', 'all'],
  ])('%s of 100', (header, expected) => {
    expect(byteRange(header, 100)).toEqual(expected);
  });

  it('never lie outside the file', () => {
    const number = fc.oneof(fc.constant(''), fc.nat().map(String), fc.bigInt({ min: 0n }).map(String));
    fc.assert(
      fc.property(number, number, fc.nat(), (first, last, size) => {
        const range = byteRange(`bytes=${first}-${last}`, size);
        if (range === null || range === 'all') return true;
        return 0 <= range.start && range.start < range.end && range.end <= size;
      }),
    );
  });
});
