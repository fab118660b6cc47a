import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createSampleStudy } from '../../electron/hosts/sample-study.ts';
import { openTestCoreAt, temporaryFolder } from '../core/test-core.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'sample-study');
const lines = (file: string) => readFileSync(join(FOLDER, file), 'utf8').trim().split('\n').length - 1;

it('the sample study takes in every row of its own files', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'proact-')), 'sample.proact');
  await createSampleStudy(path, FOLDER);
  const { call } = openTestCoreAt(path);
  expect(await call('document.list', {})).toHaveLength(readdirSync(join(FOLDER, 'documents')).length);
  const outline = await call('study.outline', {});
  expect(outline.waves.every(({ plannedFrom }) => plannedFrom !== null)).toBe(true);
  expect(outline.phases).toHaveLength(lines('design/phases.csv'));
  expect(outline.links).toHaveLength(lines('design/site-links.csv'));
  expect(outline.brackets).toHaveLength(lines('design/brackets.csv'));
  expect(outline.events).toHaveLength(lines('design/events.csv'));
  // Rows of places that the documents named before fill those in; none stands twice.
  const places = outline.sites.map(({ name, parentId }) => `${parentId} ${name}`);
  expect(new Set(places).size).toBe(places.length);
  expect(outline.sites.filter(({ kind }) => kind === 'school')).toEqual([]);
  for (const [table, file] of [
    ['phasePeriods', 'phase-periods.csv'],
    ['roles', 'roles.csv'],
    ['arenas', 'arenas.csv'],
    ['reportedTies', 'reported-ties.csv'],
  ] as const) {
    const { rows } = await call('design.rows', { table });
    expect([table, rows.length >= lines(`design/${file}`)]).toEqual([table, true]);
  }
  expect((await call('project.check', {})).findings).toEqual([]);
});

it('a sample study that cannot be made whole is not left half-made', async () => {
  const folder = temporaryFolder();
  const material = join(folder, 'material');
  cpSync(FOLDER, material, { recursive: true });
  rmSync(join(material, 'consents.csv'));
  await expect(createSampleStudy(join(folder, 'sample.proact'), material)).rejects.toMatchObject({ code: 'NotFound' });
  expect(readdirSync(folder)).toEqual(['material']);
}, 60_000);
