import { mkdirSync, realpathSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { recordingToken } from '../../electron/shell/recording-policy.ts';
import { createRecordings } from '../../electron/shell/recordings.ts';
import { temporaryFolder } from '../core/test-core.ts';

const WINDOW = 1;
const OTHER_WINDOW = 2;
const BYTES = Uint8Array.from({ length: 600_000 }, (_, index) => index % 251);

type Ask = (path: string) => Promise<boolean>;
const yes: Ask = async () => true;
const no: Ask = async () => false;

function setUp() {
  const folder = realpathSync(temporaryFolder());
  const path = join(folder, 'A1.wav');
  writeFileSync(path, BYTES);
  const recordings = createRecordings();
  onTestFinished(() => recordings.closeAll());
  const open = async (from = path, ask = yes, window = WINDOW) => {
    const opened = await recordings.open(window, from, ask);
    if (!opened?.ok) throw new Error(opened?.error.key ?? 'not wanted');
    return { url: opened.value, token: recordingToken(opened.value) as string };
  };
  const get = (token: string, range?: string) =>
    recordings.serve(token, { method: 'GET', headers: new Headers(range === undefined ? {} : { range }) });
  return { folder, path, recordings, open, get };
}

describe('a recording', () => {
  it('is played after the user said yes, which is asked once', async () => {
    const { path, recordings, open } = setUp();
    expect(await recordings.open(WINDOW, path, no)).toBeNull();
    const asked: string[] = [];
    const ask = async (shown: string) => {
      asked.push(shown);
      return true;
    };
    await open(path, ask);
    await open(path, ask);
    expect(asked).toEqual([path]);
  });

  it('that the user chose is not asked about, until the study is closed', async () => {
    const { path, recordings, open } = setUp();
    await recordings.allow(path);
    await open(path, no);
    recordings.closeAll();
    await expect(open(path, no)).rejects.toThrow('not wanted');
  });

  it('is served whole or in parts, with its type', async () => {
    const { open, get } = setUp();
    const { token } = await open();
    const whole = await get(token);
    expect(whole.status).toBe(200);
    expect(whole.headers.get('content-type')).toBe('audio/wav');
    expect(new Uint8Array(await whole.arrayBuffer())).toEqual(BYTES);
    const part = await get(token, 'bytes=1000-499999');
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe('bytes 1000-499999/600000');
    expect(part.headers.get('content-length')).toBe('499000');
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(BYTES.slice(1000, 500_000));
    expect((await get(token, 'bytes=600000-')).status).toBe(416);
  });

  it('belongs to its window and ends when it, another one or the study is closed', async () => {
    const { folder, recordings, open, get } = setUp();
    const first = await open();
    expect(recordings.mayPlay(WINDOW, first.token)).toBe(true);
    expect(recordings.mayPlay(OTHER_WINDOW, first.token)).toBe(false);
    expect(recordings.mayPlay(undefined, first.token)).toBe(false);
    recordings.close(OTHER_WINDOW, first.url);
    expect(recordings.mayPlay(WINDOW, first.token)).toBe(true);

    const film = join(folder, 'A1.webm');
    writeFileSync(film, 'x');
    const second = await open(film);
    expect((await get(first.token)).status).toBe(404);
    // The player of before says late that it is done.
    recordings.close(WINDOW, first.url);
    expect(recordings.mayPlay(WINDOW, second.token)).toBe(true);
    recordings.close(WINDOW, second.url);
    expect((await get(second.token)).status).toBe(404);

    const third = await open();
    const body = (await get(third.token)).body?.getReader();
    await body?.read();
    recordings.closeAll();
    expect(recordings.mayPlay(WINDOW, third.token)).toBe(false);
    await expect(
      (async () => {
        while (!(await body?.read())?.done);
      })(),
    ).rejects.toThrow();
  });

  it('stays the file that it was when another is put in its place', async () => {
    const { folder, path, open, get } = setUp();
    const { token } = await open();
    const secret = join(folder, 'secret.txt');
    writeFileSync(secret, 'secret');
    renameSync(path, join(folder, 'old.wav'));
    symlinkSync(secret, path);
    expect(new Uint8Array(await (await get(token)).arrayBuffer())).toEqual(BYTES);
  });
});

describe('what is no recording on this computer', () => {
  it.each([
    ['/etc/passwd', 'media.unknownEnding'],
    ['//server/share/A1.wav', 'media.notLocal'],
    ['https://example.org/A1.wav', 'media.notLocal'],
    ['A1.wav', 'media.notLocal'],
    ['/nowhere/A1.wav', 'media.missing'],
  ])('%s is refused without asking: %s', async (path, key) => {
    const { open } = setUp();
    const ask = async () => {
      throw new Error('asked');
    };
    await expect(open(path, ask)).rejects.toThrow(key);
  });

  it('a link to something else, a folder and a device are refused; a link to a recording is shown as what it is', async () => {
    const { folder, path, open } = setUp();
    const secret = join(folder, 'secret.txt');
    writeFileSync(secret, 'secret');
    symlinkSync(secret, join(folder, 'link.wav'));
    symlinkSync('/dev/zero', join(folder, 'device.wav'));
    symlinkSync(path, join(folder, 'A2.wav'));
    mkdirSync(join(folder, 'folder.wav'));
    for (const name of ['link.wav', 'device.wav', 'folder.wav']) {
      await expect(open(join(folder, name))).rejects.toThrow('media.noFile');
    }
    let shown = '';
    await open(join(folder, 'A2.wav'), async (real) => {
      shown = real;
      return true;
    });
    expect(shown).toBe(path);
  });
});
