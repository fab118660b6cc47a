/** Memos and links as they are written: beside the text, by keyboard, saved without being asked. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, launch, restart } from './app.ts';
import { openCode } from './pages/codebook.ts';
import { openDocument } from './pages/documents.ts';
import { chooseInMenu, filterBy, goTo, message } from './pages/frame.ts';
import { clickAt, selectByMouse, selectedWords, theText } from './pages/reading.ts';
import { openSample, studyIsOpen } from './pages/start.ts';
import { call } from './port.ts';

let app: App;

beforeAll(async () => {
  app = await launch();
  await openSample(app);
  await openDocument(app.page, 'F-S1-W2');
});
afterAll(() => app.close());

/** To be asked only when nothing is being saved: asking opens a port of its own, at which the window's calls fail. */
const memos = () => call(app.page, 'memo.list', {});
const memoNamed = async (title: string) => (await memos()).find((memo) => memo.title === title);
const editor = () => app.page.getByRole('article', { name: 'Memo' });
const text = () => editor().getByRole('textbox', { name: 'Words of the memo' });
const title = () => editor().getByRole('textbox', { name: 'Title' });
/** Says who wrote it and when, once it is saved. */
const saved = () => editor().getByRole('status').getByText('Researcher ·').waitFor();
/** A memo beside the text, by how it is called. */
const note = (name: string) =>
  app.page.getByRole('list', { name: 'Memos' }).getByRole('button', { name: new RegExp(`^${RegExp.escape(name)}`) });

describe('a memo beside the text', () => {
  it('on selected words is begun and left by keys, and saved when typing pauses, as one step', async () => {
    const { page } = app;
    await selectByMouse(page, 'Gjennomgangen av');
    await page.keyboard.press('Control+Shift+M');
    await page.keyboard.type('Who decides');
    await page.keyboard.type(' who comes?');
    await saved();
    expect(await memos()).toMatchObject([
      { kind: 'segment', about: 'Gjennomgangen av', text: 'Who decides who comes?' },
    ]);
    await page.getByRole('button', { name: 'Undo: new memo' }).waitFor();
    await page.keyboard.type(' And when?');
    await page.keyboard.press('Escape');
    await note('Who decides who comes? And when?').waitFor();
    expect(await selectedWords(page)).toBe('Gjennomgangen av');
    const steps = await call(page, 'history.list', { limit: 2 });
    expect(steps.map(({ procedure }) => procedure)).toEqual(['memo.update', 'memo.create']);
  });

  it('is listed where one is, opens in its place, and can be on the coding and on the document', async () => {
    const { page } = app;
    await note('Who decides').click();
    await title().fill('Who decides');
    await editor().getByRole('button', { name: 'Done' }).click();
    await note('Who decides On').waitFor();
    await page.getByRole('button', { name: 'Memo on the document' }).first().click();
    await title().fill('Tone');
    await page.keyboard.press('Escape');
    await note('Tone').waitFor();
    await clickAt(page, 'Gjennomgangen av');
    await page.keyboard.press('F8');
    await page.keyboard.press('Control+Shift+M');
    await title().fill('An act');
    await page.keyboard.press('Escape');
    await note('An act').waitFor();
    expect(await memoNamed('Tone')).toMatchObject({ kind: 'document', about: 'F-S1-W2' });
    expect(await memoNamed('An act')).toMatchObject({ kind: 'act', place: { documentId: expect.any(String) } });
    expect(await memoNamed('Who decides')).toMatchObject({ text: 'Who decides who comes? And when?' });
  });
});

describe('a link between passages', () => {
  it('is begun in one document, ended in another, and leads to and fro', async () => {
    const { page } = app;
    await selectByMouse(page, 'Gjennomgangen av');
    await page.keyboard.press('Control+Shift+L');
    await page.getByRole('region', { name: 'Links' }).getByText('Select the words it leads to').waitFor();
    await openDocument(page, 'F-S1-W1');
    const phrase = await theText(page, 'F-S1-W1').evaluate(
      (root) => /[\p{Ll}]+ [\p{Ll}]+/u.exec(root.textContent ?? '')?.[0] ?? '',
    );
    await selectByMouse(page, phrase);
    await page.keyboard.press('Control+Shift+L');
    const dialog = page.getByRole('dialog', { name: 'How do they belong together?' });
    await dialog.getByText('Gjennomgangen av').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('status').getByText('The passages are linked.').waitFor();
    expect(await call(page, 'link.list', {})).toMatchObject([
      { kind: 'leads_to', from: { document: 'F-S1-W2' }, to: { document: 'F-S1-W1', quote: phrase } },
    ]);
    await page
      .getByRole('list', { name: 'Links' })
      .getByRole('button', { name: /^comes from/ })
      .click();
    await theText(page, 'F-S1-W2').waitFor();
    await expect.poll(() => selectedWords(page)).toBe('Gjennomgangen av');
    await page.getByTitle(`leads to “${phrase}” (F-S1-W1)`).waitFor();
    await page.getByRole('list', { name: 'Links' }).getByRole('button', { name: 'Remove the link' }).click();
    await page.getByRole('status').getByText('The link was removed.').waitFor();
    expect(await call(page, 'link.list', {})).toEqual([]);
  });
});

describe('the room of memos', () => {
  it('takes memos about nothing in particular, from the palette too', async () => {
    const { page } = app;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('New memo: reflexive');
    await page.keyboard.press('Enter');
    await page.getByRole('main', { name: 'Memos' }).waitFor();
    await expect.poll(() => text().evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('I am a teacher myself.');
    await goTo(page, 'figures');
    await goTo(page, 'memos');
    await saved();
    expect((await memos())[0]).toMatchObject({ kind: 'reflexive', text: 'I am a teacher myself.' });
  });

  it('finds memos by kind and words and leads to the place', async () => {
    const { page } = app;
    await goTo(page, 'memos');
    const list = page.getByRole('listbox', { name: 'Memos' });
    await expect.poll(() => list.getByRole('option').count()).toBe(4);
    await page.getByRole('searchbox', { name: 'Search memos' }).fill('WHO COMES');
    await expect.poll(() => list.getByRole('option').count()).toBe(1);
    await page.getByRole('searchbox', { name: 'Search memos' }).fill('');
    await filterBy(page, 'Kind', 'On a passage');
    await list.getByRole('option', { name: 'Who decides' }).click();
    expect(await text().inputValue()).toBe('Who decides who comes? And when?');
    await editor()
      .getByRole('button', { name: /Go there/ })
      .click();
    await theText(page, 'F-S1-W2').waitFor();
    await expect.poll(() => selectedWords(page)).toBe('Gjennomgangen av');
  });

  it('is reached through the palette by any words of a memo', async () => {
    const { page } = app;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('teacher mys');
    await page.getByRole('option', { name: /^I am a teacher myself/ }).click();
    await editor().waitFor();
    expect(await text().inputValue()).toBe('I am a teacher myself.');
  });

  it('brings a deleted memo back by undo', async () => {
    const { page } = app;
    await goTo(page, 'memos');
    const row = page.getByRole('option', { name: 'Who decides' });
    await row.click();
    await editor().getByRole('button', { name: 'Delete the memo' }).click();
    await message(page, /The memo was deleted/).waitFor();
    await row.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await row.waitFor();
    expect(await memoNamed('Who decides')).toMatchObject({ about: 'Gjennomgangen av' });
  });
});

it('a memo on a code is written in the codebook', async () => {
  const { page } = app;
  await goTo(page, 'codebook');
  await openCode(page, 'Policing');
  await page.keyboard.press('Control+Shift+M');
  await text().fill('Not the police.');
  await page.keyboard.press('Control+Enter');
  await note('Not the police.').waitFor();
  expect((await memos())[0]).toMatchObject({ kind: 'code', about: 'MNT.policing' });
  expect(app.problems).toEqual([]);
});

it('what was written last is saved before the study is closed', async () => {
  await goTo(app.page, 'memos');
  await chooseInMenu(app.page, 'New memo', 'Decision memo');
  await text().waitFor();
  await app.page.keyboard.type('Figure 2 goes.');
  const study = readdirSync(app.folder, { recursive: true }).find((file) => String(file).endsWith('.proact'));
  app = await restart(app, { project: join(app.folder, String(study)) });
  await studyIsOpen(app.page, 'Sample study');
  expect((await memos())[0]).toMatchObject({ kind: 'decision', text: 'Figure 2 goes.' });
});
