/** Recordings in the real window: attached, played with the text, and out of reach for everybody else. */
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Shell } from '../../schema/shell.ts';
import { newStudy } from '../perf/study.ts';
import { type App, answerDialogs, launch, restart } from './app.ts';
import { violations } from './axe.ts';
import { openDocument } from './pages/documents.ts';
import { clickAt } from './pages/reading.ts';
import { call } from './port.ts';
import { writeTone } from './recording.ts';

const TEXT = [
  'INT: [00:00:00] Hvordan fulgte fylket opp?',
  'INF: [00:00:20] De ringte hver mandag.',
  'INT: [00:00:40] Og skolen?',
  'INF: [00:01:00] Skolen skrev lister.',
].join('\n');

interface ShellWindow {
  proact: Shell;
}

let app: App;
let documentId: string;
let tone: string;

beforeAll(async () => {
  app = await launch();
  const project = join(app.folder, 'Recordings.proact');
  const study = newStudy(project);
  const file = join(app.folder, 'A1.txt');
  writeFileSync(file, TEXT);
  tone = join(app.folder, 'Tone.wav');
  writeTone(tone, 90);
  await study.call('import.documents', { paths: [file] });
  study.close();
  app = await restart(app, { project });
  documentId = (await call(app.page, 'document.list', {}))[0]?.id ?? '';
  // Nothing is looked at half faded in.
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await openDocument(app.page, 'A1');
});
afterAll(() => app.close());

const player = () => app.page.getByRole('region', { name: /^Recording / });
const slider = () => player().getByRole('slider', { name: 'Place in the recording' });
const place = async () => Number(await slider().inputValue());
const media = async () => (await call(app.page, 'document.get', { documentId })).media;
const said = (text: string | RegExp) => app.page.getByRole('status').filter({ hasText: text }).waitFor();
const heardSign = () => app.page.getByTitle('Heard now. Click to pause or play');

/** Answers the question whether a file may be played, and counts how often it is asked. */
async function answerQuestion(answer: 'yes' | 'no'): Promise<() => Promise<string[]>> {
  await app.electron.evaluate(
    ({ dialog }, response) => {
      const asked: string[] = [];
      Object.assign(globalThis, { asked });
      dialog.showMessageBox = (async (_window: unknown, { detail }: { detail: string }) => {
        asked.push(detail);
        return { response, checkboxChecked: false };
      }) as unknown as typeof dialog.showMessageBox;
    },
    answer === 'yes' ? 1 : 0,
  );
  return () => app.electron.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
}

/** A second of a moving picture, recorded by the browser itself. */
async function drawFilm(page: Page): Promise<Uint8Array> {
  const bytes = await page.evaluate(async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 160, height: 90 });
    const pen = canvas.getContext('2d') as CanvasRenderingContext2D;
    const recorder = new MediaRecorder(canvas.captureStream(20), { mimeType: 'video/webm' });
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => parts.push(data);
    recorder.start();
    for (let frame = 0; frame < 60; frame += 1) {
      pen.fillStyle = `hsl(${frame * 6} 60% 50%)`;
      pen.fillRect(0, 0, canvas.width, canvas.height);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    const stopped = new Promise((resolve) => {
      recorder.onstop = resolve;
    });
    recorder.stop();
    await stopped;
    return [...new Uint8Array(await new Blob(parts).arrayBuffer())];
  });
  return Uint8Array.from(bytes);
}

describe('a recording', () => {
  it('is attached from the document’s menu and played without another question', async () => {
    const { page } = app;
    const asked = await answerQuestion('no');
    await answerDialogs(app, { open: [tone] });
    await page.getByRole('button', { name: 'The text', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Attach a recording …' }).click();
    await player().waitFor();
    expect(await media()).toMatchObject([{ path: tone, kind: 'audio', offsetMs: 0 }]);
    await page.keyboard.press('F6');
    await player().getByRole('button', { name: 'Pause (F6)' }).waitFor();
    await expect.poll(place).toBeGreaterThan(0);
    await page.keyboard.press('F6');
    await player().getByRole('button', { name: 'Play (F6)' }).waitFor();
    expect(await asked()).toEqual([]);
    expect(await violations(page)).toEqual([]);
  });

  it('is heard from the written time that is clicked, and marked in the text', async () => {
    await clickAt(app.page, '00:00:40');
    await said('Playing from 00:00:40.');
    await expect.poll(place).toBeGreaterThanOrEqual(40);
    await heardSign().waitFor();
    const beside = async () => {
      const sign = await heardSign().boundingBox();
      const line = await app.page.getByText('Og skolen?').boundingBox();
      return Math.abs((sign?.y ?? 0) - (line?.y ?? 99)) < 14;
    };
    await expect.poll(beside).toBe(true);
  });

  it('is played, moved and slowed by keyboard while one reads and while one edits', async () => {
    const { page } = app;
    await page.keyboard.press('F6');
    await player().getByRole('button', { name: 'Play (F6)' }).waitFor();
    // The caret is still in the time that was clicked.
    await page.keyboard.press('Enter');
    await player().getByRole('button', { name: 'Pause (F6)' }).waitFor();
    await expect.poll(place).toBe(40);
    await page.keyboard.press('F6');
    const before = await place();
    await page.keyboard.press('F5');
    await expect.poll(place).toBeLessThanOrEqual(before - 2);
    await page.keyboard.press('F7');
    await expect.poll(place).toBeGreaterThanOrEqual(before - 1);
    await page.keyboard.press('Shift+F5');
    await said('Speed 0.75.');
    await page.keyboard.press('Shift+F7');
    await said('Speed 1.');
    await clickAt(page, 'ringte hver');
    await page.keyboard.press('Shift+F6');
    await said('Playing from 00:00:20.');
    await page.keyboard.press('F4');
    await page.keyboard.press('F6');
    await player().getByRole('button', { name: 'Play (F6)' }).waitFor();
    await page.keyboard.type('!');
    await page.keyboard.press('F4');
    await expect.poll(async () => (await call(page, 'document.get', { documentId })).text).toContain('!');
    expect(await place()).toBeLessThan(30);
  });

  it('lies elsewhere than the times say: the turn at the caret is heard now, or a time that is written', async () => {
    const { page } = app;
    await clickAt(page, 'Skolen skrev');
    const at = await place();
    await player().getByRole('button', { name: 'The recording', exact: true }).click();
    await page.getByRole('menuitem', { name: 'The turn at the caret is heard now' }).click();
    await said(/^00:00 in the text is −00:00:/);
    const [recording] = await media();
    expect(Math.round((recording?.offsetMs ?? 0) / 1000)).toBeCloseTo(at - 60, -1);
    await player().getByRole('button', { name: 'The recording', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Times in the text …' }).click();
    const dialog = page.getByRole('dialog', { name: 'How the text’s times lie in the recording' });
    await dialog.getByRole('textbox').fill('0:07');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Set', exact: true }).click();
    await said('00:00 in the text is 00:00:07 in the recording.');
    // The bar hears of it a moment after it is said.
    await expect
      .poll(async () => {
        await clickAt(page, '00:00:40');
        return place();
      })
      .toBeGreaterThanOrEqual(47);
  });
});

describe('a recording that a study brings along', () => {
  it('is played after the user said yes, and not after a no', async () => {
    app = await restart(app, { project: join(app.folder, 'Recordings.proact') });
    const { page } = app;
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openDocument(page, 'A1');
    const refused = await answerQuestion('no');
    await player().getByRole('button', { name: 'Play (F6)' }).click();
    await player().getByText('“Tone.wav” is not played.').waitFor();
    expect(await refused()).toEqual([expect.stringContaining(tone)]);
    expect(await violations(page)).toEqual([]);
    await answerQuestion('yes');
    await player().getByRole('button', { name: 'Try again' }).click();
    await expect.poll(place).toBeGreaterThan(0);
  });

  it('that is not there, or cannot be played, is named with what to do', async () => {
    const { page } = app;
    const [recording] = await media();
    await call(page, 'media.update', { id: recording?.id ?? '', path: join(app.folder, 'gone.wav') });
    await player().getByRole('button', { name: 'Play (F6)' }).click();
    await player().getByText('"gone.wav" could not be opened').waitFor();
    const broken = join(app.folder, 'broken.mp4');
    writeFileSync(broken, 'no film');
    await answerDialogs(app, { open: [broken] });
    await player().getByRole('button', { name: 'Choose the file …' }).click();
    await page.getByRole('region', { name: 'Recording broken.mp4' }).waitFor();
    await player().getByRole('button', { name: 'Play (F6)' }).click();
    await player().getByText('in a format that cannot be played here').waitFor();
  });

  it('may be a film, whose picture is as high as one likes', async () => {
    const { page } = app;
    const film = join(app.folder, 'Film.webm');
    writeFileSync(film, await drawFilm(page));
    await answerDialogs(app, { open: [film] });
    await player().getByRole('button', { name: 'Choose the file …' }).click();
    await page.getByRole('region', { name: 'Recording Film.webm' }).waitFor();
    await page.keyboard.press('F6');
    const divider = player().getByRole('separator', { name: 'Height of the picture' });
    await divider.waitFor();
    const height = async () => (await player().locator('video').boundingBox())?.height ?? 0;
    const before = await height();
    await divider.press('ArrowUp');
    await expect.poll(height).toBe(before + 16);
    expect(await violations(page)).toEqual([]);
  });

  it('opens nothing else: no other file, no other window, nothing after it was closed', async () => {
    const { page } = app;
    await answerQuestion('yes');
    const secret = join(app.folder, 'secret.txt');
    writeFileSync(secret, 'secret');
    const link = join(app.folder, 'link.wav');
    symlinkSync(secret, link);
    const open = (path: string) =>
      page.evaluate((wanted) => (window as unknown as ShellWindow).proact.openRecording(wanted), path);
    for (const path of [secret, link, '/etc/passwd', '//server/share/a.wav', 'http://127.0.0.1/a.wav', app.folder]) {
      expect(await open(path), path).toMatchObject({ ok: false });
    }

    const heard = `(url) => new Promise((resolve) => {
      const element = document.createElement('audio');
      element.onloadedmetadata = () => resolve('played');
      element.onerror = () => resolve('refused');
      element.src = url;
    })`;
    const inThisWindow = (url: string) => page.evaluate(`(${heard})(${JSON.stringify(url)})`);
    const url = async () => {
      const opened = await open(tone);
      return opened?.ok ? opened.value : 'not opened';
    };
    const first = await url();
    expect(await inThisWindow(`${first.slice(0, -1)}${first.endsWith('0') ? 1 : 0}`)).toBe('refused');
    expect(await inThisWindow(`file://${tone}`)).toBe('refused');
    const inOtherWindow = await app.electron.evaluate(
      async ({ BrowserWindow }, script) => {
        const other = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
        await other.loadURL('app://proact/index.html');
        const result = await other.webContents.executeJavaScript(script);
        other.destroy();
        return result;
      },
      `(${heard})(${JSON.stringify(first)})`,
    );
    expect(inOtherWindow).toBe('refused');
    const fetched = page.evaluate((from) => fetch(from).then(() => 'fetched'), first);
    await expect(fetched).rejects.toThrow();

    const second = await url();
    expect(await inThisWindow(first)).toBe('refused');
    await page.evaluate((closed) => (window as unknown as ShellWindow).proact.closeRecording(closed), second);
    expect(await inThisWindow(second)).toBe('refused');
    const third = await url();
    await page.reload();
    await page.waitForSelector('[data-ready]');
    expect(await inThisWindow(third)).toBe('refused');
    const fourth = await url();
    await page.evaluate(() => (window as unknown as ShellWindow).proact.closeStudy());
    expect(await inThisWindow(fourth)).toBe('refused');
  });
});
