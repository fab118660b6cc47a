/** Editing a coded text in the real window; what codings cover is read from the core, over the port. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newStudy } from '../perf/study.ts';
import { type App, launch, restart } from './app.ts';
import { killHost } from './kill.ts';
import { openDocument } from './pages/documents.ts';
import { caretAt, editBar, findBar, pointBehind, saved, shownText, startEditing, storedText } from './pages/editing.ts';
import { selectByMouse, selectedWords } from './pages/reading.ts';
import { call, isAnswering } from './port.ts';

const TEXT = [
  'INT: Hvordan følger dere med på fraværet?',
  'INF: Vi ser på lista hver mandag, og så sender vi sms til foreldrene.',
  'INF: Noen ganger 👩‍👩‍👧 kommer hele familien.',
  'INT: Og så?',
].join('\n');

let app: App;
let documentId: string;
let codeId: string;
let keyboard: CDPSession;

beforeAll(async () => {
  app = await launch();
  const project = join(app.folder, 'Editing.proact');
  const study = newStudy(project);
  const file = join(app.folder, 'A1.txt');
  writeFileSync(file, TEXT);
  await study.call('import.documents', { paths: [file] });
  study.close();
  app = await restart(app, { project });
  const [document] = await call(app.page, 'document.list', {});
  const [code] = await call(app.page, 'code.list', {});
  documentId = document?.id ?? '';
  codeId = code?.id ?? '';
  keyboard = await app.page.context().newCDPSession(app.page);
  await openDocument(app.page, 'A1');
});
afterAll(() => app.close());

const coded = async () =>
  (await call(app.page, 'coding.list', {})).map(({ quote, state }) => (state === 'orphaned' ? null : quote));
const stored = () => storedText(app.page, documentId);

/** Every test begins with the text as imported, and one coding. */
async function codeOnly(words: string): Promise<void> {
  const { page } = app;
  const now = await stored();
  if (now !== TEXT)
    await call(page, 'document.applyEdits', { documentId, edits: [{ start: 0, end: now.length, text: TEXT }] });
  for (const { id } of await call(page, 'coding.list', {})) await call(page, 'coding.delete', { codingId: id });
  const start = TEXT.indexOf(words);
  await call(page, 'coding.create', { documentId, start, end: start + words.length, codeId });
  await expect.poll(() => shownText(page)).toBe(TEXT);
  if ((await editBar(page).count()) === 0) await startEditing(page, 'A1');
}

describe('editing a text in the window', () => {
  beforeEach(() => codeOnly('sender vi sms'));

  it('keeps a coding on its words while one types before, at its edges and inside', async () => {
    const { page } = app;
    await caretAt(page, 'sender vi', 'before');
    await page.keyboard.type('så s');
    await saved(page);
    expect(await coded()).toEqual(['sender vi sms']);
    await caretAt(page, 'vi sms', 'behind');
    await page.keyboard.type('er');
    await saved(page);
    expect(await coded()).toEqual(['sender vi sms']);
    await caretAt(page, 'sender vi', 'behind');
    await page.keyboard.type(' alltid');
    await saved(page);
    expect(await coded()).toEqual(['sender vi alltid sms']);
    expect(await stored()).toBe(TEXT.replace('sender vi sms', 'så ssender vi alltid smser'));
    expect(await shownText(page)).toBe(await stored());
  });

  it('divides and joins paragraphs', async () => {
    const { page } = app;
    await caretAt(page, 'og så sender', 'before');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await saved(page);
    expect(await stored()).toBe(TEXT.replace('og så sender', '\n\nog så sender'));
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await saved(page);
    expect(await stored()).toBe(TEXT);
    expect(await coded()).toEqual(['sender vi sms']);
    await caretAt(page, 'foreldrene.', 'behind');
    await page.keyboard.press('Delete');
    await saved(page);
    expect(await stored()).toBe(TEXT.replace('foreldrene.\nINF', 'foreldrene.INF'));
    expect(await shownText(page)).toBe(await stored());
  });

  it('takes in a paste with line breaks over a selection made with the mouse', async () => {
    const { page } = app;
    await selectByMouse(page, 'hver mandag');
    expect(await selectedWords(page)).toBe('hver mandag');
    await paste('hver\r\ntirsdag');
    await saved(page);
    expect(await stored()).toBe(TEXT.replace('hver mandag', 'hver\ntirsdag'));
    expect(await coded()).toEqual(['sender vi sms']);
  });

  it('composes with an input method, beside a coding and over a selection', async () => {
    const { page } = app;
    await caretAt(page, 'sender vi', 'before');
    for (const text of ['か', 'かん', 'かんじ']) {
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await keyboard.send('Input.insertText', { text: '漢字' });
    await saved(page);
    expect(await stored()).toBe(TEXT.replace('sender vi', '漢字sender vi'));
    expect(await coded()).toEqual(['sender vi sms']);
    await selectByMouse(page, 'mandag');
    await keyboard.send('Input.imeSetComposition', { text: 'ma', selectionStart: 2, selectionEnd: 2 });
    await keyboard.send('Input.insertText', { text: 'maandag' });
    await saved(page);
    expect(await stored()).toContain('hver maandag, og så 漢字sender');
    expect(await shownText(page)).toBe(await stored());
  });

  it('undoes and redoes what was typed, as steps of the study', async () => {
    const { page } = app;
    await caretAt(page, 'sender vi', 'behind');
    await page.keyboard.type(' X');
    await page.keyboard.press('Control+z');
    await expect.poll(stored).toBe(TEXT);
    await expect.poll(() => shownText(page)).toBe(TEXT);
    await expect.poll(coded).toEqual(['sender vi sms']);
    await page.keyboard.press('Control+Shift+Z');
    await expect.poll(() => shownText(page)).toBe(TEXT.replace('sender vi', 'sender vi X'));
    expect(await coded()).toEqual(['sender vi X sms']);
    // The caret is still there, so one can go on.
    await page.keyboard.type('Y');
    await saved(page);
    expect(await stored()).toBe(TEXT.replace('sender vi', 'sender vi XY'));
  });

  it('misplaces nothing that is typed while an undo is under way', async () => {
    const { page } = app;
    await caretAt(page, 'Hvordan', 'before');
    await page.keyboard.type('0123456789 ');
    await saved(page);
    await caretAt(page, 'Og så?', 'behind');
    await page.keyboard.press('Control+z');
    await page.keyboard.type('abcdefghijklmnop');
    await saved(page);
    const [, rest = ''] = (await stored()).split('Og så?');
    expect(await stored()).toBe(`${TEXT}${rest}`);
    expect('abcdefghijklmnop'.endsWith(rest)).toBe(true);
    expect(await coded()).toEqual(['sender vi sms']);
  });

  it('lists a coding whose words were deleted, and attaches it to others', async () => {
    const { page } = app;
    await selectByMouse(page, 'sender vi sms ');
    await page.keyboard.press('Delete');
    await saved(page);
    expect(await coded()).toEqual([null]);
    await page.getByRole('button', { name: '1 passage without a place' }).click();
    const panel = page.getByRole('complementary', { name: 'Passages without a place' });
    await panel.getByText('sender vi sms').waitFor();
    await selectByMouse(page, 'hele familien');
    await panel.getByRole('button', { name: 'Attach to the selection' }).click();
    await expect.poll(coded).toEqual(['hele familien']);
    await panel.getByRole('button', { name: 'Close' }).click();
  });

  it('sets words in bold, makes a heading and drags words to another place', async () => {
    const { page } = app;
    const formats = async () =>
      (await call(page, 'document.get', { documentId })).blocks.map(({ kind, formats }) => [kind, ...formats]);
    await selectByMouse(page, 'sms');
    await page.keyboard.press('Control+b');
    const start = (TEXT.split('\n')[1] as string).indexOf('sms');
    await expect
      .poll(async () => (await formats())[1])
      .toEqual(['paragraph', { format: 'bold', start, end: start + 3 }]);
    await page.locator('.bold', { hasText: 'sms' }).waitFor();
    await caretAt(page, 'Noen', 'before');
    await editBar(page).getByRole('button', { name: 'Kind of paragraph' }).click();
    await page.getByRole('menuitem', { name: 'Heading 2' }).click();
    await page.locator('h3', { hasText: 'Noen ganger' }).waitFor();
    expect((await formats())[2]?.[0]).toBe('heading');

    await selectByMouse(page, 'hver mandag, ');
    const from = await pointBehind(page, 'hver m');
    const to = await pointBehind(page, 'Og så');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x - 4, to.y, { steps: 5 });
    await page.mouse.move(to.x, to.y);
    await page.mouse.up();
    await saved(page);
    expect(await stored()).toBe(TEXT.replace('hver mandag, ', '').replace('Og så', 'Og såhver mandag, '));
    expect(await coded()).toEqual(['sender vi sms']);
    expect(await shownText(page)).toBe(await stored());
  });

  it('finds and replaces everywhere as one step', async () => {
    const { page } = app;
    await caretAt(page, 'Og så?', 'before');
    const before = (await call(page, 'project.info', {})).revision;
    await page.keyboard.press('Control+h');
    await findBar(page).getByRole('textbox', { name: 'Find in the text' }).fill('SÅ');
    await findBar(page).getByText('of 2').waitFor();
    await findBar(page).getByRole('textbox', { name: 'Replace by' }).fill('deretter');
    await findBar(page).getByRole('button', { name: 'Replace all' }).click();
    await saved(page);
    await expect.poll(stored).toBe(TEXT.replace('og så', 'og deretter').replace('Og så', 'Og deretter'));
    expect((await call(page, 'project.info', {})).revision).toBe(before + 1);
    expect(await coded()).toEqual(['sender vi sms']);
    await page.keyboard.press('Escape');
  });

  it('moves an end of a coding with the mouse; Esc leaves it where it was', async () => {
    const { page } = app;
    await caretAt(page, 'vi sms', 'before');
    const handle = page.locator('[data-edge=end]');
    const dragTo = async (words: string) => {
      const box = await handle.boundingBox();
      const to = await pointBehind(page, words);
      if (!box) throw new Error('No handle is shown');
      await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(to.x - 20, to.y);
      await page.mouse.move(to.x, to.y);
    };
    await dragTo('til foreldrene');
    await page.mouse.up();
    await expect.poll(coded).toEqual(['sender vi sms til foreldrene']);
    await dragTo('sms til');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect.poll(coded).toEqual(['sender vi sms til foreldrene']);
    await dragTo('sender vi');
    await page.mouse.up();
    await expect.poll(coded).toEqual(['sender vi']);
  });

  it('changes a speaker, sets a timestamp and begins a turn', async () => {
    const { page } = app;
    const inTurnMenu = async (item: string | RegExp) => {
      await editBar(page).getByRole('button', { name: 'Turn' }).click();
      await page.getByRole('menuitem', { name: item }).click();
    };
    await caretAt(page, 'Vi ser', 'before');
    await inTurnMenu('Set the timestamp …');
    await page.getByRole('textbox', { name: /^Time from/ }).fill('1:05');
    await page.keyboard.press('Enter');
    await saved(page);
    await expect.poll(stored).toContain('INF: [00:01:05] Vi ser');
    await inTurnMenu('Change the speaker …');
    await page.getByRole('textbox', { name: 'Speaker' }).fill('P1');
    await page.keyboard.press('Enter');
    await expect.poll(stored).toContain('P1: [00:01:05] Vi ser');
    await expect
      .poll(async () => (await call(page, 'document.get', { documentId })).turns[1])
      .toMatchObject({
        speaker: 'P1',
        timeMs: 65_000,
      });
    expect(await coded()).toEqual(['sender vi sms']);
  });

  it('loses nothing when the process that owns the study dies while one types', async () => {
    const { page } = app;
    await caretAt(page, 'Og så?', 'behind');
    const typed = ' Det var alt som ble sagt den dagen.';
    for (const part of typed.split(/(?<=alt |sagt )/)) {
      // Some of it is stored, some waits to be when the process dies.
      const before = await stored();
      await page.keyboard.type(part.slice(0, 4));
      await expect.poll(stored).not.toBe(before);
      await page.keyboard.type(part.slice(4));
      await killHost(app);
      await expect.poll(() => isAnswering(page)).toBe(true);
    }
    await saved(page);
    await expect.poll(stored).toBe(TEXT + typed);
    expect(await shownText(page)).toBe(TEXT + typed);
    expect(await coded()).toEqual(['sender vi sms']);
  });

  it('takes in 50,000 words at once and goes on in 100,000', async () => {
    const { page } = app;
    const words = Array.from({ length: 2000 }, (_, line) => `INF: ${'et ord til '.repeat(16)}${line}.`).join('\n');
    await caretAt(page, 'Og så?', 'behind');
    await paste(`\n${words}`);
    await paste(`\n${words}`);
    await saved(page);
    await page.keyboard.type(' Ferdig.');
    await saved(page);
    expect(await stored()).toBe(`${TEXT}\n${words}\n${words} Ferdig.`);
    expect(await coded()).toEqual(['sender vi sms']);
    expect(await shownText(page)).toBe(await stored());
  });

  it('keeps what was typed last when the window is closed at once', async () => {
    const { page } = app;
    await caretAt(page, 'Og så?', 'behind');
    await page.keyboard.type(' Slutt.');
    app = await restart(app, { project: join(app.folder, 'Editing.proact') });
    expect(await storedText(app.page, documentId)).toBe(TEXT.replace('Og så?', 'Og så? Slutt.'));
    expect(await call(app.page, 'project.check', {})).toMatchObject({ ok: true, findings: [] });
    expect(app.problems).toEqual([]);
  });
});

/** What the clipboard holds is pasted as the browser does it. */
async function paste(text: string): Promise<void> {
  await app.electron.evaluate(({ clipboard }, words) => clipboard.writeText(words), text);
  await app.page.keyboard.press('Control+v');
}
