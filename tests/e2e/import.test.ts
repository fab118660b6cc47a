/** Files looked at before they are imported: what they become, who speaks, by which rules, with which attributes. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storedZip } from '../core/imports/stored-zip.ts';
import { newStudy } from '../perf/study.ts';
import { type App, answerDialogs, launch, resize, restart } from './app.ts';
import { violations } from './axe.ts';
import { importResult, importWizard } from './pages/documents.ts';
import { chooseInMenu } from './pages/frame.ts';
import { call } from './port.ts';

const B1 = 'Marit: Hvordan begynte det?\nKari: Med en liste fra fylket.\nMarit: Og så?\nKari: Så ringte vi hjem.\n';
const FILES = {
  'A1.txt':
    '[00:00:04] Marit: Hva gjør dere når noen blir borte?\n[00:01:10] Kari: Vi ringer samme dag.\n[00:02:00] Marit: Alltid?\n[00:02:05] Kari: Alltid.\nProblemet: ingen svarer.\nProblemet: ingen spør.\nProblemet: ingen vet.\n',
  'B1.txt': B1.replace('en liste', 'ei liste'),
  'M1.md': [
    '# Oppfølgingsmøte',
    '',
    'Sted: Rådhuset',
    'Dato: 2024-03-05',
    'Til stede: Rektor; PPT',
    '',
    'Sak 1: Fravær på 9. trinn',
    'Problem: Ingen har oversikt.',
    'Beslutning: Rektor lager en liste.',
    '',
  ].join('\n'),
  'Svar.csv':
    'id,Trives du?,Hva ville hjulpet deg mest?\nR1,ja,"At noen spør hvordan det går, og så venter på svaret."\nR2,nei,"Å få begynne dagen litt senere, slik at bussen rekker fram."\n',
  'Broken.docx': 'This was never a Word document.',
  'table.csv': 'file,wave,county\nA1.txt,1,Austland\nX9.txt,2,Vestland\n',
};

let app: App;
let folder: string;

beforeAll(async () => {
  app = await launch();
  const project = join(app.folder, 'Import.proact');
  const study = newStudy(project);
  folder = join(app.folder, 'material');
  mkdirSync(folder);
  writeFileSync(join(app.folder, 'B1.txt'), B1);
  await study.call('import.documents', { paths: [join(app.folder, 'B1.txt')] });
  study.close();
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  app = await restart(app, { project });
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
});
afterAll(() => app.close());

describe('the import wizard', () => {
  it('shows what each file would become', async () => {
    const { page } = app;
    await answerDialogs(app, { open: [folder] });
    await chooseInMenu(page, 'Import', 'Import a folder …');
    const wizard = importWizard(page);
    await wizard.getByText('4 files to import · 2 need attention').waitFor();
    const files = wizard.getByRole('listbox', { name: 'Files' });
    await files.getByRole('option', { name: /^B1\.txt another version of “B1”/ }).waitFor();
    await files.getByRole('option', { name: /^Broken\.docx cannot be read/ }).waitFor();
    await files.getByRole('option', { name: /^table\.csv not material/ }).waitFor();
    await files.getByRole('option', { name: /^M1\.md/ }).click();
    const text = wizard.getByRole('region', { name: 'Beginning of M1.md' });
    for (const mark of ['Decision', 'Agenda item', 'Heading 1']) await text.getByText(mark, { exact: true }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('reads by other rules at once, and fills in who speaks', async () => {
    const { page } = app;
    const wizard = importWizard(page);
    await wizard.getByRole('option', { name: /^A1\.txt/ }).click();
    const text = wizard.getByRole('region', { name: 'Beginning of A1.txt' });
    await text.getByText('00:01:10', { exact: true }).waitFor();
    await wizard.getByRole('tab', { name: 'Turn rules' }).click();
    await wizard.getByLabel('Never speakers').fill('Problemet');
    await wizard.getByText(/^8 turns by 2 speakers in 4 files/).waitFor();
    await text.getByText('Problemet', { exact: true }).waitFor({ state: 'detached' });
    expect(await violations(page)).toEqual([]);
    await wizard.getByRole('tab', { name: /^Speakers/ }).click();
    await wizard.getByLabel('Marit is the interviewer').check();
    await wizard.getByRole('combobox', { name: 'Participant behind Kari' }).fill('P01');
    await page.keyboard.press('Tab');
    expect(await violations(page)).toEqual([]);
  });

  it('lets columns of a survey and a table of attributes be chosen', async () => {
    const { page } = app;
    const wizard = importWizard(page);
    await wizard.getByRole('option', { name: /^Svar\.csv/ }).click();
    await wizard.getByRole('tab', { name: 'Columns' }).click();
    await wizard.getByText('2 respondents, each of whom becomes a document.').waitFor();
    await wizard.getByRole('button', { name: /What “Trives du\?” becomes/ }).click();
    await page.getByRole('option', { name: 'Left out' }).click();
    await wizard.getByRole('tab', { name: 'Attributes' }).click();
    await wizard.getByRole('button', { name: /Table$/ }).click();
    await page.getByRole('option', { name: 'table.csv', exact: true }).click();
    await wizard.getByText('1 file has a row, 3 without.').waitFor();
    await wizard.getByText('1 refused').waitFor();
    expect(await violations(page)).toEqual([]);
  });

  it('imports as decided, and leads a new version to the replacement of its text', async () => {
    const { page } = app;
    const wizard = importWizard(page);
    await wizard.getByRole('option', { name: /^B1\.txt/ }).click();
    await wizard.getByRole('tab', { name: 'Text' }).click();
    await wizard.getByRole('button', { name: /What becomes of it$/ }).click();
    await page.getByRole('option', { name: 'Replace the text of “B1”' }).click();
    await wizard.getByRole('button', { name: 'Import 3 files' }).click();
    const result = importResult(page);
    await result.getByText('4 documents imported').waitFor();
    expect(await violations(page)).toEqual([]);
    await result.getByRole('button', { name: /^Review and replace/ }).click();
    await page
      .getByRole('dialog', { name: /B1\.txt/ })
      .getByRole('button', { name: 'Replace', exact: false })
      .last()
      .click();
    await result.getByText('replaced', { exact: true }).waitFor();
    await result.getByRole('button', { name: 'Open the document from A1.txt' }).click();
    await page.getByText('Vi ringer samme dag.').waitFor();

    const documents = await call(page, 'document.list', {});
    expect(documents.map(({ title }) => title).sort()).toEqual(['A1', 'B1', 'M1', 'Svar – R1', 'Svar – R2']);
    const get = async (title: string) =>
      call(page, 'document.get', { documentId: documents.find((one) => one.title === title)?.id ?? '' });
    expect((await get('B1')).text).toContain('ei liste');
    expect((await get('A1')).turns.map(({ interviewer, participant }) => [interviewer, participant])).toEqual([
      [true, null],
      [false, 'P01'],
      [true, null],
      [false, 'P01'],
    ]);
    expect((await call(page, 'speaker.list', {})).map(({ label }) => label)).toEqual(['Kari', 'Marit']);
    expect(app.problems).toEqual([]);
  });

  it('imports with the defaults on Enter, also in a small window', async () => {
    const { page } = app;
    await resize(app, { width: 1024, height: 700 });
    writeFileSync(join(folder, 'C1.txt'), 'INT: Ny?\nINF: Ja.\n');
    await chooseInMenu(page, 'Import', 'Import a folder …');
    await importWizard(page).waitFor();
    await page.keyboard.press('Enter');
    await importResult(page).getByText('1 document imported').waitFor();
    await page.keyboard.press('Escape');
  });

  it('takes a zip archive, and closes where nothing is new', async () => {
    const { page } = app;
    const archive = join(app.folder, 'alt.zip');
    writeFileSync(archive, storedZip({ 'C1.txt': 'INT: Ny?\nINF: Ja.\n', 'D1.txt': 'INT: Enda en?\nINF: Ja.\n' }));
    await answerDialogs(app, { open: [archive] });
    await chooseInMenu(page, 'Import', 'Import transcripts …');
    const wizard = importWizard(page);
    await wizard.getByRole('option', { name: /^alt\.zip\/C1\.txt already there as “C1”/ }).waitFor();
    await wizard.getByRole('option', { name: /^alt\.zip\/D1\.txt/ }).click();
    await wizard.getByRole('region', { name: 'Beginning of alt.zip/D1.txt' }).waitFor();
    await wizard.getByRole('button', { name: /What becomes of it$/ }).click();
    await page.getByRole('option', { name: 'Leave out' }).click();
    await wizard.getByText('0 files to import').waitFor();
    await page.keyboard.press('Escape');
    await wizard.waitFor({ state: 'detached' });
    expect((await call(page, 'document.list', {})).map(({ title }) => title)).not.toContain('D1');
  });
});
