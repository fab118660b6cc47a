/** Saying who speaks, by which rules turns are recognised, and setting turns by hand, in the real window. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newStudy } from '../perf/study.ts';
import { type App, launch, restart } from './app.ts';
import { violations } from './axe.ts';
import { openDocument } from './pages/documents.ts';
import { selectByMouse } from './pages/reading.ts';
import { call } from './port.ts';

const TEXT = [
  'Marit: Hvordan følger dere med på fraværet?',
  'Kari: Vi ser på lista hver mandag, og så sender vi sms til foreldrene.',
  'Rådgiveren sier at hun helst ville ringe hjem.',
  'Marit: Og så?',
  'Kari (parafrase): Hun mente at skolen burde gjøre mer.',
  'Problemet: ingen svarer.',
  'Problemet: ingen spør.',
  'Problemet: ingen vet.',
].join('\n');

let app: App;
let documentId: string;

beforeAll(async () => {
  app = await launch();
  const project = join(app.folder, 'Speakers.proact');
  const study = newStudy(project);
  const file = join(app.folder, 'A1.txt');
  writeFileSync(file, TEXT);
  await study.call('import.documents', { paths: [file] });
  study.close();
  app = await restart(app, { project });
  documentId = (await call(app.page, 'document.list', {}))[0]?.id ?? '';
  await openDocument(app.page, 'A1');
});
afterAll(() => app.close());

const turns = async () =>
  (await call(app.page, 'document.get', { documentId })).turns.map(({ speaker, participant, interviewer, kind }) =>
    [speaker, interviewer ? 'asks' : participant, kind].join(' '),
  );

describe('speakers', () => {
  it('become participants and interviewers, by rules that are changed with their effect in sight', async () => {
    const { page } = app;
    await page.getByRole('button', { name: 'The text', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Speakers …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Speakers in A1' });
    await dialog.getByText('7 turns by 3 speakers.').waitFor();
    await dialog.getByLabel('Never speakers').fill('Problemet');
    await dialog.getByText('4 turns by 2 speakers with these rules; now 7 turns.').waitFor();
    await dialog.getByLabel('Marit is the interviewer').check();
    await dialog.getByRole('combobox', { name: 'Participant behind Kari' }).fill('P01');
    await dialog.getByLabel('Name for these rules').fill('Strandvik');
    await dialog.getByRole('button', { name: 'Save the rules' }).click();
    await dialog.getByRole('button', { name: /Saved rules/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await turns()).toEqual([
      'Marit asks verbatim',
      'Kari P01 verbatim',
      'Marit asks verbatim',
      'Kari P01 paraphrase',
    ]);
    expect((await call(page, 'speaker.list', {})).map(({ label }) => label)).toEqual(['Kari', 'Marit']);
  });

  it('are set by hand for the selected words, by keyboard', async () => {
    const { page } = app;
    await selectByMouse(page, 'helst ville');
    await page.keyboard.press('Control+Shift+T');
    const dialog = page.getByRole('dialog', { name: 'Whose words are these?' });
    await dialog.getByRole('combobox', { name: 'Speaker' }).fill('');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByRole('option', { name: 'Field note' }).click();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Set', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expect((await turns())[2]).toBe('  field_note');
    await page.locator('[data-speech="field_note"][data-turn="first"]').waitFor();
    expect(await page.locator('[data-speech="paraphrase"][data-turn="first"]').count()).toBe(1);
  });

  it('are told apart by kind in the search', async () => {
    const { page } = app;
    await page.keyboard.press('Control+K');
    const palette = page.getByRole('dialog');
    await page.keyboard.type('skolen burde');
    await palette.getByRole('option', { name: /skolen burde/ }).waitFor();
    await palette.getByRole('button', { name: 'Kind of speech: All' }).click();
    await page.getByRole('option', { name: 'Field note' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => palette.getByRole('option', { name: /skolen burde/ }).count()).toBe(0);
  });
});
