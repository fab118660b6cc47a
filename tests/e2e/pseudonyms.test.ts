/** Reviewing suggestions, replacing them, reading the key and marking third persons, by keyboard, in the real window. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, answerDialogs, launch } from './app.ts';
import { call } from './port.ts';
import { makeStudyOfText } from './study-of-text.ts';

const TEXT = [
  'INT: Hvem hjalp deg? 🎒',
  '',
  'INF: Jeg heter Kari Nordmann og bor i Hønefoss. Karis mor ringte 912 34 567.',
  '',
  'INF: Læreren, Torstein Ødegård, skrev om søsteren min, som var syk.',
  '',
].join('\n');
const PASSPHRASE = 'en lang setning som ingen gjetter';

let folder: string;
let project: string;
let app: App;
let documentId: string;
let keyFile: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proact-names-'));
  keyFile = join(folder, 'elsewhere.proactkey');
  project = join(folder, 'names.proact');
  await makeStudyOfText(project, 'Names', TEXT);
  app = await launch({ project });
  documentId = (await call(app.page, 'document.list', {}))[0]?.id as string;
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

async function runFromPalette(words: string): Promise<void> {
  const palette = app.page.getByRole('dialog');
  await app.page.keyboard.press('Control+k');
  await palette.locator('input').fill(words);
  await palette
    .getByRole('option', { name: new RegExp(words) })
    .first()
    .waitFor();
  await app.page.keyboard.press('Enter');
  await palette.waitFor({ state: 'detached' });
}

async function select(words: string): Promise<void> {
  await app.page.getByRole('textbox', { name: /A1/ }).focus();
  await app.page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('[role=textbox][aria-readonly]') as Node,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start >= 0) return getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
    }
    throw new Error(`not in the text: ${wanted}`);
  }, words);
}

describe('protecting people in a text', () => {
  it('suggestions are reviewed by keyboard and replaced for good', async () => {
    const { page } = app;
    await runFromPalette('A1');
    await page.getByRole('textbox', { name: /A1/ }).waitFor();
    await runFromPalette('Pseudonymise');
    const panel = page.getByRole('complementary', { name: 'Pseudonymise' });
    const first = panel.getByRole('button', { name: /Kari Nordmann, becomes \[person 1\], not decided/ });
    await first.focus();
    await page.keyboard.press('e');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('[mother]');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: /Kari, becomes \[mother\], not decided/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    await panel.getByRole('button', { name: /Torstein Ødegård.*refused/ }).waitFor();
    const places = panel.getByRole('region', { name: 'Places' });
    await places.getByRole('button', { name: 'Accept all' }).click();
    expect(await panel.getByRole('status').textContent()).toContain('3 of 5');

    await select('ringte');
    await panel.getByRole('button', { name: /Add “ringte” everywhere/ }).waitFor();
    await panel.getByRole('button', { name: 'Replace …' }).click();
    const dialog = page.getByRole('dialog');
    await answerDialogs(app, { save: keyFile });
    await dialog.getByRole('button', { name: 'New key …' }).click();
    await dialog.getByLabel('Passphrase of the key').fill(PASSPHRASE);
    await dialog.getByLabel('The same passphrase again').fill(PASSPHRASE);
    await dialog.getByRole('button', { name: 'Replace for good' }).click();
    await page.getByRole('dialog', { name: 'Pseudonymised' }).waitFor();
    await page.keyboard.press('Escape');

    const { text } = await call(page, 'document.get', { documentId });
    expect(text).toContain('Jeg heter [mother] og bor i [place 1]. [mother]s mor ringte 912 34 567.');
    await expect.poll(() => page.getByRole('textbox', { name: /A1/ }).textContent()).toContain('heter [mother] og');
    expect(readFileSync(project).includes('Nordmann')).toBe(false);
    expect(await call(page, 'project.check', {})).toMatchObject({ ok: true });
  });

  it('who is who is shown from the key while its panel is open, and not after', async () => {
    const { page } = app;
    await runFromPalette('Who is who');
    const panel = page.getByRole('complementary', { name: 'Who is who' });
    await answerDialogs(app, { open: [keyFile] });
    await panel.getByRole('button', { name: 'Choose the key …' }).click();
    await panel.getByLabel('Passphrase of the key').fill(PASSPHRASE);
    await page.keyboard.press('Enter');
    await panel.getByRole('cell', { name: 'Kari Nordmann' }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
    expect(await page.content()).not.toContain('Kari Nordmann');
  });

  it('a passage about a third person is marked, counted and unmarked', async () => {
    const { page } = app;
    await runFromPalette('Third persons');
    const panel = page.getByRole('complementary', { name: 'Third persons' });
    await select('søsteren min, som var syk');
    await panel.getByRole('button', { name: 'Mark the selection' }).click();
    await panel.getByText('1 passage about third persons').waitFor();
    const [mark] = await call(page, 'thirdPerson.list', { documentId });
    expect(mark).toMatchObject({ quote: 'søsteren min, som var syk', category: 'identity', action: 'generalise' });
    await panel.getByRole('button', { name: 'Remove the mark' }).click();
    await panel.getByText('No passage about third persons is marked.').waitFor();
    expect(app.problems).toEqual([]);
  });
});
