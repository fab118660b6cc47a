/** An observed meeting read, marked and set by hand beside its notes; the network that follows from it; the form. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStudyFile, openStudyFile } from '../../electron/hosts/compose.ts';
import { dispatch } from '../../electron/hosts/dispatch.ts';
import { createNodeFiles } from '../../electron/hosts/node-files.ts';
import { NOTES } from '../core/meetings/notes.ts';
import { type App, answerDialogs, launch } from './app.ts';
import { violations } from './axe.ts';
import { openDocument } from './pages/documents.ts';
import { chooseInMenu, goTo, message, undoButton } from './pages/frame.ts';
import { selectByMouse } from './pages/reading.ts';
import { call } from './port.ts';

let folder: string;
let app: App;
let panel: Locator;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proact-meetings-'));
  const files: Record<string, string> = {
    'M1.md': NOTES,
    'M2.md': NOTES.replace('september', 'oktober').replace(', P07', ''),
    'A1.txt': 'INT: Hvem møtes?\n\nINF: NAV er med i styringsgruppa hver måned.\n',
    'waves.csv': 'doc_id,wave\nM1,1\nM2,2\nA1,2\n',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const project = join(folder, 'meetings.proact');
  createStudyFile(project, { name: 'Meetings', template: 'institutional-work' });
  const study = openStudyFile(project, createNodeFiles(), () => {});
  const paths = ['M1.md', 'M2.md', 'A1.txt'].map((name) => join(folder, name));
  const done = await dispatch(study.core, 'import.documents', { paths, attributes: join(folder, 'waves.csv') });
  study.project.close();
  expect(done.ok).toBe(true);
  app = await launch({ project });
  panel = app.page.getByRole('complementary', { name: 'Meeting' });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const MENU = 'Meeting and who meets where';

describe('a meeting beside its notes', () => {
  it('shows who was there and what was decided, and leads to the words', async () => {
    const { page } = app;
    await openDocument(page, 'M1');
    await chooseInMenu(page, MENU, 'Show the meeting');
    await panel.getByText('Present (3)').waitFor();
    await panel.getByRole('button', { name: 'Decision NAV ringer.' }).click();
    expect(await panel.getByText('Responsible: NAV · Due: 2024-10-01').isVisible()).toBe(true);
    expect(await violations(page)).toEqual([]);
  });

  it('takes items that are marked with a key under the agenda item before them, and lets them go again', async () => {
    const { page } = app;
    await selectByMouse(page, 'Vi ringer.');
    await page.keyboard.press('Control+Shift+D');
    await page.getByRole('status').getByText('Decision marked: Vi ringer.').waitFor();
    await panel.getByRole('button', { name: 'Change Decision: Vi ringer.' }).click();
    await page.getByRole('menuitem', { name: 'Change …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Item of the meeting' });
    expect(await dialog.getByRole('button', { name: /Lista.*Under$/ }).isVisible()).toBe(true);
    await dialog.getByRole('textbox', { name: 'Responsible' }).fill('rektor');
    await page.keyboard.press('Enter');
    await panel.getByText('Responsible: rektor').waitFor();
    await panel.getByRole('button', { name: 'Change Decision: Vi ringer.' }).click();
    await page.getByRole('menuitem', { name: 'Remove the mark' }).click();
    await panel.getByText('Responsible: rektor').waitFor({ state: 'hidden' });
    await undoButton(page).click();
    await panel.getByText('Responsible: rektor').waitFor();
  });

  it('is changed in place: arena, time, attendance', async () => {
    const { page } = app;
    await panel.getByRole('combobox', { name: 'Arena' }).fill('Inntaksteam');
    await panel.getByRole('textbox', { name: 'To' }).fill('9.40');
    await page.keyboard.press('Enter');
    await panel.getByRole('button', { name: 'Edit attendance …' }).click();
    const table = page.getByRole('dialog', { name: 'Attendance' });
    await table.getByRole('checkbox', { name: 'Present of rektor' }).click();
    await table.getByRole('textbox', { name: 'Agency of P07' }).fill('PPT');
    await page.keyboard.press('Enter');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close', exact: true }).last().click();
    await panel.getByText('P07, PPT').waitFor();
    await panel.getByText('Absent (2)').waitFor();
    const documents = await call(page, 'document.list', {});
    const documentId = documents.find(({ title }) => title === 'M1')?.id as string;
    const meeting = await call(page, 'meeting.get', { documentId });
    expect(meeting).toMatchObject({ arena: 'Inntaksteam', endsAt: '09:40' });
  });
});

describe('who meets whom where', () => {
  it('is told of in an interview and marked with its words', async () => {
    const { page } = app;
    await openDocument(page, 'A1');
    await selectByMouse(page, 'NAV er med');
    await page.keyboard.press('Control+Shift+N');
    const dialog = page.getByRole('dialog', { name: 'Who meets where, as told here' });
    await page.keyboard.type('Styringsgruppa');
    await dialog.getByRole('button', { name: 'Mark' }).click();
    await dialog.getByRole('alert').getByText('Choose a participant').waitFor();
    await dialog.getByRole('combobox', { name: 'Agency' }).fill('NAV');
    await dialog.getByRole('combobox', { name: 'Role' }).fill('veileder');
    await dialog.getByRole('button', { name: 'Mark' }).click();
    await panel.getByText('Veileder, NAV – Styringsgruppa').waitFor();
  });

  it('is drawn wave by wave; a tie leads to its documents', async () => {
    const { page } = app;
    await goTo(page, 'study');
    await page.getByRole('option', { name: 'Network' }).click();
    const tie = page.getByRole('button', { name: /^Wave 2: Veileder, NAV – Styringsgruppa, reported/ });
    await tie.focus();
    await page.keyboard.press('Enter');
    const side = page.getByRole('region', { name: 'Documents behind the tie' });
    await side.getByRole('button', { name: /^A1/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page
      .getByRole('button', { name: 'Table', exact: true })
      .or(page.getByRole('radio', { name: 'Table' }))
      .click();
    await page.getByRole('table').getByText('Veileder, NAV').first().waitFor();
    const path = join(folder, 'network.csv');
    await answerDialogs(app, { save: path });
    await chooseInMenu(page, 'Export', /^One row per tie/);
    await message(page, 'Saved as network.csv').waitFor();
    expect(readFileSync(path, 'utf8')).toContain('2,"Veileder, NAV",NAV,Styringsgruppa,reported,1,A1');
  });
});

describe('the form for observing a meeting', () => {
  it('is saved from the palette', async () => {
    const { page } = app;
    const path = join(folder, 'form.docx');
    await answerDialogs(app, { save: path });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('observation form');
    await page.getByRole('option', { name: /New observation form/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'New observation form' }).getByRole('button', { name: 'Save …' }).click();
    await message(page, 'Saved: form.docx').waitFor();
    expect(existsSync(path)).toBe(true);
    expect(app.problems).toEqual([]);
  });
});
