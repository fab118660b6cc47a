import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../test-core.ts';

async function take(test: TestCore, ...lines: string[]) {
  const path = join(test.folder, 'consents.csv');
  writeFileSync(path, lines.join('\n'));
  return test.call('import.consents', { path });
}
const ask = async (test: TestCore, participant: string, purpose: string, date = '2026-03-01') =>
  (await test.call('consent.mayUse', { participant, purpose, date })).allowed;

it('records who agreed to what, and answers for it', async () => {
  const test = openTestCore();
  const result = await take(
    test,
    'participant,study,archive,withdrawn_on',
    'P01,1,nei,',
    'P02,ja,,2026-01-15',
    'P03,,,',
  );
  expect(result).toMatchObject({ applied: 3, refused: 0 });
  expect(await ask(test, 'P01', 'study')).toBe(true);
  expect(await ask(test, 'P01', 'archive')).toBe(false);
  expect(await ask(test, 'P01', 'teaching')).toBe(false);
  expect(await ask(test, 'P02', 'study', '2026-01-14')).toBe(true);
  expect(await ask(test, 'P02', 'study')).toBe(false);
  expect(await ask(test, 'P03', 'study')).toBe(false);
  await expect(ask(test, 'P99', 'study')).rejects.toMatchObject({ code: 'NotFound' });
});

it('replaces a participant’s answers by those of a later row', async () => {
  const test = openTestCore();
  await take(test, 'participant,study,archive', 'P01,1,1');
  await take(test, 'participant,study', 'P01,0');
  expect(await ask(test, 'P01', 'study')).toBe(false);
  expect(await ask(test, 'P01', 'archive')).toBe(false);
});

it('keeps a withdrawal of someone who never answered', async () => {
  const test = openTestCore();
  await take(test, 'participant,study,withdrawn_on', 'P01,,2026-01-01');
  expect(
    (await test.call('consent.mayUse', { participant: 'P01', purpose: 'study', date: '2026-02-01' })).reason.key,
  ).toBe('consent.withdrawn');
});

it('refuses a row that says neither yes nor no, and keeps what was recorded', async () => {
  const test = openTestCore();
  await take(test, 'participant,study', 'P01,1');
  const result = await take(test, 'participant,study,withdrawn_on', 'P01,kanskje,', 'P02,1,i fjor', ',1,');
  expect(result.rows.map(({ row, notices }) => [row, notices[0]?.key])).toEqual([
    [2, 'consents.badDecision'],
    [3, 'attributes.badDate'],
    [4, 'consents.noParticipant'],
  ]);
  expect(await ask(test, 'P01', 'study')).toBe(true);
});
