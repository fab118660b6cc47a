/** The whole main job in one study, in the order in which a researcher does it; each step builds on the one before. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, answerDialogs, launch, restart } from './app.ts';
import { A1, FAMILY, type Material, writeMaterial } from './material.ts';
import { documentRow, importFolder, importResult, openDocument } from './pages/documents.ts';
import { undoButton } from './pages/frame.ts';
import {
  barField,
  clickAt,
  coderBar,
  codesHere,
  selectByKeyboard,
  selectByMouse,
  selectedWords,
  theText,
  typeCode,
} from './pages/reading.ts';
import { newStudy, studyIsOpen } from './pages/start.ts';
import { call } from './port.ts';

let app: App;
let material: Material;
let study: string;

beforeAll(async () => {
  app = await launch();
  material = await writeMaterial(app.folder);
  study = join(app.folder, 'Main job.proact');
});
afterAll(() => app.close());

const codings = async () => {
  const all = await call(app.page, 'coding.list', {});
  return all.map(({ start, end, quote, code, slot, state }) => ({ start, end, quote, code, slot, state }));
};
const step = async () => (await call(app.page, 'project.info', {})).revision;

/** Does something that is one step of the study and waits until it is saved. */
async function asOneStep(work: () => Promise<void>): Promise<void> {
  const before = await step();
  await work();
  await expect.poll(step).toBe(before + 1);
}

async function pressUntil(key: string, isReached: () => Promise<boolean>): Promise<void> {
  for (let times = 0; times < 40 && !(await isReached()); times += 1) {
    await asOneStep(() => app.page.keyboard.press(key));
  }
}

/** The document's text as it is stored: line ends are the only thing that import changes. */
const TEXT = A1.replaceAll('\r\n', '\n');
const spanOf = (phrase: string) => ({ start: TEXT.indexOf(phrase), end: TEXT.indexOf(phrase) + phrase.length });

describe('the main job', () => {
  it('begins with a study from the template', async () => {
    await newStudy(app, 'Main job', study);
    const counts = await call(app.page, 'project.counts', {});
    expect(counts).toMatchObject({ documents: 0, codes: 123 });
  });

  it('imports a folder, names the broken file and takes in the rest', async () => {
    await importFolder(app, material.folder);
    const result = importResult(app.page);
    await result.getByText('3 documents imported').waitFor();
    expect(await result.getByText('1 refused').isVisible()).toBe(true);
    const broken = result.getByRole('row', { name: /Broken\.docx/ });
    expect(await broken.textContent()).toContain('not a Word document');
    for (const file of ['A1.txt', 'B1.md', 'C1.docx']) {
      expect(await result.getByRole('row', { name: file }).textContent()).toContain('imported');
    }
  });

  it('attaches the attributes, so that the list is by county and school', async () => {
    await answerDialogs(app, { open: [material.attributes] });
    await importResult(app.page).getByRole('button', { name: 'Attach attributes …' }).click();
    const result = app.page.getByRole('dialog', { name: 'Attached attributes' });
    await result.getByText('3 rows taken in').waitFor();
    await result.getByRole('button', { name: 'Close' }).last().click();
    await app.page.getByRole('row', { name: 'Austland' }).waitFor();
    const [first] = await call(app.page, 'document.list', {});
    expect(first).toMatchObject({ title: 'A1', wave: '1', school: 'Bekkedal', role: 'School leader', turns: 4 });
  });

  it('codes an act by typing: form, actor, actor level, target level', async () => {
    const { page } = app;
    await openDocument(page, 'A1');
    await clickAt(page, 'hvem som skal');
    await page.keyboard.press('Control+Shift+Space');
    expect(await selectedWords(page)).toBe(
      `Fylket bestemte 📋 hvem som skal regnes som elev i risiko. Vi fikk lista på en mandag, ${FAMILY} og foreldrene fikk den på fredag.`,
    );
    await asOneStep(async () => {
      await page.keyboard.type('defin');
      await coderBar(page)
        .getByRole('option', { name: /^Defining/ })
        .waitFor();
      await page.keyboard.press('Tab');
      await barField(page, 'Actor').waitFor();
      await page.keyboard.type('county dir');
      await page.keyboard.press('Tab');
      await page.keyboard.type('county');
      await page.keyboard.press('Tab');
      await page.keyboard.type('school');
      await page.keyboard.press('Enter');
    });
    const place = spanOf(await selectedWords(page));
    expect(await codings()).toEqual(
      [
        { code: 'CRE.defining', slot: 'work_form' },
        { code: 'ACT.county_leader', slot: 'actor' },
        { code: 'LVL.county', slot: 'actor_level' },
        { code: 'LVL.school', slot: 'target_level' },
      ].map((each) => ({ ...each, ...place, quote: TEXT.slice(place.start, place.end), state: 'anchored' })),
    );
    await codesHere(page).filter({ hasText: 'county → school' }).waitFor();
  });

  it.each([
    [
      'an emoji before it and one inside',
      `hvem som skal regnes som elev i risiko. Vi fikk lista på en mandag, ${FAMILY}`,
    ],
    ['a combining mark', 'Eieren av kafe\u0301en'],
    ['a script from right to left', 'המורה התקשרה'],
  ])('codes words with the mouse at their exact place: %s', async (_what, phrase) => {
    await selectByMouse(app.page, phrase);
    expect(await selectedWords(app.page)).toBe(phrase);
    await asOneStep(() => typeCode(app.page, 'tracking'));
    expect(await codings()).toContainEqual(
      expect.objectContaining({ ...spanOf(phrase), quote: phrase, code: 'SF.tracking', slot: null }),
    );
  });

  it('codes words with nothing but the keyboard', async () => {
    await selectByKeyboard(app.page, { from: 2, count: 3 });
    const phrase = (await selectedWords(app.page)).trim();
    expect(TEXT).toContain(phrase);
    await asOneStep(() => typeCode(app.page, 'absence rules'));
    expect(await codings()).toContainEqual(
      expect.objectContaining({ ...spanOf(phrase), quote: phrase, code: 'INS.absence' }),
    );
  });

  it('keeps overlapping codings apart and lists them at their place', async () => {
    await clickAt(app.page, 'regnes som');
    await expect.poll(() => codesHere(app.page).count()).toBe(2);
  });

  it('changes and removes a coding', async () => {
    const { page } = app;
    await clickAt(page, 'Eieren av');
    await codesHere(page)
      .getByRole('button', { name: /Monitoring/ })
      .waitFor();
    await asOneStep(async () => {
      await page.keyboard.press('F2');
      await typeCode(page, 'proximity');
    });
    const changed = await codings();
    expect(changed.filter(({ code }) => code === 'CON.proximity')).toHaveLength(1);
    expect(changed.filter(({ code }) => code === 'SF.tracking')).toHaveLength(2);

    await clickAt(page, 'התקשרה');
    await asOneStep(() => page.keyboard.press('Delete'));
    expect((await codings()).filter(({ code }) => code === 'SF.tracking')).toHaveLength(1);
  });

  it('undoes every coding and redoes it, exactly', async () => {
    const { page } = app;
    const all = await codings();
    await theText(page, 'A1').focus();
    await pressUntil('Control+z', async () => (await codings()).length === 0);
    expect(await codings()).toEqual([]);
    await pressUntil('Control+Shift+Z', async () => (await call(page, 'project.info', {})).redo === null);
    expect(await codings()).toEqual(all);
  });

  it('is as it was after the application was closed, and can be undone further', async () => {
    const all = await codings();
    app = await restart(app, { project: study });
    await studyIsOpen(app.page, 'Main job');
    expect(await codings()).toEqual(all);
    await openDocument(app.page, 'A1');
    await theText(app.page, 'A1').focus();
    await pressUntil('Control+z', async () => (await codings()).length === 0);
    await pressUntil('Control+z', async () => (await call(app.page, 'document.list', {})).length === 0);
    expect(await documentRow(app.page, 'A1').count()).toBe(0);
    expect(await undoButton(app.page).getAttribute('aria-label')).toBe('Nothing to undo');
    expect(await call(app.page, 'project.check', {})).toMatchObject({ ok: true, findings: [] });
    expect(app.problems).toEqual([]);
  });
});
