import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTestCore } from '../test-core.ts';
import { badFiles } from './bad-files.ts';

it('refuses every broken or malicious file by name, and takes the good ones among them', async () => {
  const test = openTestCore();
  const folder = join(test.folder, 'material');
  mkdirSync(folder);
  const files = await badFiles();
  for (const [name, { bytes }] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
  writeFileSync(join(folder, 'huge.txt'), '');
  truncateSync(join(folder, 'huge.txt'), 2 ** 30);
  for (const name of ['a.txt', 'm.txt', 'z.txt']) writeFileSync(join(folder, name), `INF: Hei, ${name}`);

  const result = await test.call('import.documents', { paths: [folder] });

  const said = new Map(result.files.map(({ file, status, error }) => [file.split('/')[0], error?.key ?? status]));
  expect(Object.keys(files).map((name) => [name, said.get(name)])).toEqual(
    Object.entries(files).map(([name, { refusal }]) => [name, refusal]),
  );
  expect(said.get('huge.txt')).toBe('import.tooLarge');
  expect(result.files.filter(({ error }) => error).every(({ error, file }) => error?.params.file === file)).toBe(true);
  expect((await test.call('document.list', {})).map(({ title }) => title)).toEqual(['a', 'm', 'z']);
  expect((await test.call('project.check', {})).findings).toEqual([]);
});

it('never lets an entity of HTML multiply or fetch anything', async () => {
  const test = openTestCore();
  const path = join(test.folder, 'a.html');
  writeFileSync(path, '<!DOCTYPE html [<!ENTITY a "aa"><!ENTITY f SYSTEM "file:///etc/passwd">]><p>Ja &a; &f; nei</p>');
  const { files } = await test.call('import.documents', { paths: [path] });
  const { text } = await test.call('document.get', { documentId: files[0]?.documentId as string });
  expect(text).toContain('&a; &f; nei');
  expect(text).not.toContain('root:');
});
