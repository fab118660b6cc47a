import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type App, launch } from './app.ts';
import { violations } from './axe.ts';
import { message } from './pages/frame.ts';
import { barField, clickAt, coderBar, codesHere, selectByKeyboard, selectByMouse, theText } from './pages/reading.ts';
import { call } from './port.ts';
import { makeStudyOfText } from './study-of-text.ts';

const TEXT = [
  'INT: Hva gjorde dere?',
  '',
  'INF: Fylket bestemte grensen 🎒 og skolen fulgte opp hver uke.',
  '',
  'INF: Rektor ringte hjem samme dag.',
  '',
].join('\n');

let folder: string;
let app: App;
let documentId: string;
let codes: Record<string, string>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proact-tools-'));
  const project = join(folder, 'tools.proact');
  await makeStudyOfText(project, 'Tools', TEXT);
  app = await launch({ project });
  documentId = (await call(app.page, 'document.list', {}))[0]?.id as string;
  codes = Object.fromEntries((await call(app.page, 'code.list', {})).map(({ shortId, id }) => [shortId, id]));
  await app.page.getByText('A1', { exact: true }).first().click();
  await theText(app.page, 'A1').waitFor();
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  const { page } = app;
  await page.keyboard.press('Escape');
  for (const { id } of await call(page, 'act.list', {})) await call(page, 'act.delete', { actId: id });
  for (const { id } of await call(page, 'coding.list', {})) await call(page, 'coding.delete', { codingId: id });
  await expect.poll(() => stripes().count()).toBe(0);
});

const quotes = async () => (await call(app.page, 'coding.list', {})).map(({ quote }) => quote);
const eventually = (what: () => Promise<unknown>, expected: unknown) => expect.poll(what).toEqual(expected);
const isAccessible = async () => expect(await violations(app.page)).toEqual([]);
/** Codes words and waits until the page shows one coding more. */
const code = async (words: string, shortId: string) => {
  const start = TEXT.indexOf(words);
  const span = { documentId, start, end: start + words.length };
  const before = await stripes().count();
  const coding = await call(app.page, 'coding.create', { ...span, codeId: codes[shortId] as string });
  await expect.poll(() => stripes().count()).toBe(before + 1);
  return coding;
};
const stripes = () => app.page.locator('svg g > title');

describe('the selected coding, by keys alone', () => {
  it('grows and shrinks at both ends, by character and by word; quick keys are all kept', async () => {
    const { page } = app;
    await code('bestemte', 'SF.tracking');
    await clickAt(page, 'bestemte');
    await codesHere(page).first().waitFor();
    for (let times = 0; times < 3; times += 1) await page.keyboard.press('Control+Alt+Shift+ArrowRight');
    await eventually(quotes, ['bestemte grensen 🎒 og skolen']);
    await page.keyboard.press('Control+Alt+ArrowLeft');
    await page.keyboard.press('Alt+Shift+ArrowLeft');
    await page.keyboard.press('Alt+ArrowRight');
    await eventually(quotes, ['ylket bestemte grensen 🎒 og skole']);
  });

  it('keep the focus in the text when Alt is let go; Alt alone goes to the menu bar as everywhere', async () => {
    const { page } = app;
    await code('bestemte', 'SF.tracking');
    await clickAt(page, 'bestemte');
    await codesHere(page).first().waitFor();
    await page.evaluate(() => {
      window.addEventListener('keyup', ({ key, defaultPrevented }) => {
        if (key === 'Alt') document.body.dataset.altKept = String(defaultPrevented);
      });
    });
    const altKept = () => page.evaluate(() => document.body.dataset.altKept);
    await page.keyboard.press('Alt+ArrowRight');
    await eventually(quotes, ['estemte']);
    expect(await altKept()).toBe('true');
    await page.keyboard.press('Alt');
    expect(await altKept()).toBe('false');
  });

  it('is divided at the caret and joined again', async () => {
    const { page } = app;
    await code('Fylket bestemte', 'SF.tracking');
    await clickAt(page, 'bestemte');
    await codesHere(page).first().waitFor();
    await page.keyboard.press('/');
    await eventually(quotes, ['Fylket ', 'bestemte']);
    await page.keyboard.press('+');
    await eventually(quotes, ['Fylket bestemte']);
  });

  it('has a certainty', async () => {
    const { page } = app;
    await code('Fylket', 'SF.tracking');
    await clickAt(page, 'Fylket');
    await codesHere(page).first().waitFor();
    await page.keyboard.press('!');
    const certainty = async () => (await call(page, 'coding.list', {}))[0]?.certainty;
    await eventually(certainty, 'probable');
    await codesHere(page).getByRole('radio', { name: 'Uncertain' }).click();
    await eventually(certainty, 'uncertain');
  });
});

describe('a selection', () => {
  it('gets two acts, one after the other, and the last one again elsewhere', async () => {
    const { page } = app;
    await selectByKeyboard(page, { from: 8, count: 2 });
    for (const form of ['defining', 'policing']) {
      await page.keyboard.type(form);
      await page.keyboard.press('Tab');
      await barField(page, 'Actor').waitFor();
      await page.keyboard.press('Enter');
      await coderBar(page).waitFor({ state: 'hidden' });
    }
    await eventually(async () => (await call(page, 'act.list', {})).length, 2);
    const acts = await call(page, 'act.list', {});
    expect(new Set(acts.map(({ segmentId }) => segmentId)).size).toBe(1);
    await selectByMouse(page, 'ringte hjem');
    await page.keyboard.press('.');
    await eventually(
      async () =>
        (await call(page, 'act.list', {})).find(({ quote }) => quote === 'ringte hjem')?.slots.work_form?.[0]?.code,
      'MNT.policing',
    );
    await page.keyboard.press('Control+.');
    await eventually(async () => (await quotes()).includes('Rektor ringte hjem samme dag.'), true);
  });

  it('gets several codes at one Enter, which are one step named by all of them', async () => {
    const { page } = app;
    await selectByMouse(page, 'samme dag');
    await page.keyboard.type('tracking,absence rules');
    await page.getByRole('option', { name: /^Absence rules/ }).waitFor();
    await page.keyboard.press('Enter');
    await codesHere(page).nth(1).waitFor();
    await eventually(quotes, ['samme dag', 'samme dag']);
    await page.getByRole('button', { name: /^Undo: .*SF\.tracking, \S+ / }).waitFor();
    await page.keyboard.press('Control+z');
    await eventually(quotes, []);
  });

  it('becomes a code of its own words, and evidence for the act that is selected', async () => {
    const { page } = app;
    await selectByMouse(page, 'Rektor ringte');
    await page.keyboard.press('F9');
    await eventually(quotes, ['Rektor ringte']);
    expect(
      (await call(page, 'code.list', {})).some(({ name, facet }) => name === 'Rektor ringte' && facet === 'theme'),
    ).toBe(true);
    const start = TEXT.indexOf('Fylket');
    const slots = { work_form: [codes['CRE.defining'] as string] };
    await call(page, 'act.create', { documentId, start, end: start + 6, slots });
    await clickAt(page, 'Fylket');
    await codesHere(page).first().waitFor();
    await selectByMouse(page, 'samme dag');
    await page.keyboard.press('&');
    await page.getByRole('list', { name: 'Evidence' }).getByText('samme dag').waitFor();
    await page.getByRole('button', { name: 'Remove this evidence' }).click();
    await eventually(async () => (await call(page, 'act.list', {}))[0]?.evidence, []);
  });
});

describe('coding automatically', () => {
  it('finds by rule, leaves out what is ticked off, and is one step', async () => {
    const { page } = app;
    await page.keyboard.press('Control+Shift+A');
    const dialog = page.getByRole('dialog', { name: 'Code automatically' });
    await dialog.getByRole('radio', { name: 'Regular expression' }).click();
    await dialog.getByRole('textbox', { name: 'Pattern' }).fill('(a');
    await page.keyboard.press('Enter');
    await message(page, /not a regular expression/).waitFor();
    await dialog.getByRole('button', { name: 'Match case' }).click();
    await dialog.getByRole('textbox', { name: 'Pattern' }).fill(String.raw`\p{Lu}\p{Ll}+`);
    await page.keyboard.press('Enter');
    await dialog.getByText('3 places in 1 document.').waitFor();
    await isAccessible();
    await dialog.getByRole('option').first().click();
    await dialog.getByRole('combobox', { name: 'Code' }).fill('tracking');
    await page.getByRole('option', { name: /SF\.tracking/ }).click();
    await dialog.getByRole('button', { name: 'Code 2 places' }).click();
    await message(page, '2 places coded.').waitFor();
    expect(await quotes()).toEqual([
      'Fylket bestemte grensen 🎒 og skolen fulgte opp hver uke.',
      'Rektor ringte hjem samme dag.',
    ]);
    await page.keyboard.press('Control+z');
    await eventually(quotes, []);
  });
});

describe('acts to settle', () => {
  it('an ambiguous segment becomes an act with one key, an incomplete act gets its slot by typing', async () => {
    const { page } = app;
    for (const shortId of ['ACT.county_leader', 'ACT.teacher', 'LVL.county', 'CRE.defining']) {
      await code('Fylket bestemte', shortId);
    }
    const start = TEXT.indexOf('skolen');
    const slots = { work_form: [codes['MNT.policing'] as string] };
    await call(page, 'act.create', { documentId, start, end: start + 6, slots });
    await page.getByText('1 ambiguous segment · 1 incomplete act').waitFor();
    await page.keyboard.press('Control+j');
    const dialog = page.getByRole('dialog', { name: 'Acts to settle' });
    await dialog.getByRole('list', { name: 'What it may mean' }).getByRole('button').first().waitFor();
    await isAccessible();
    await page.keyboard.press('1');
    await eventually(
      async () => (await call(page, 'act.list', {})).find(({ slots: of }) => of.actor)?.slots.actor?.[0]?.code,
      'ACT.county_leader',
    );
    await barField(page, 'Actor level').waitFor();
    await isAccessible();
    await page.keyboard.type('school');
    await page.keyboard.press('Enter');
    await eventually(async () => (await call(page, 'act.incomplete', {})).length, 0);
    await dialog.getByText(/No segment here|Every act here/).waitFor();
    await page.keyboard.press('Escape');
    expect(app.problems).toEqual([]);
  });
});
