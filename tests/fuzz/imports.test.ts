import { expect, it } from 'vitest';
import { fuzzImports } from './imports.ts';

it('broken files of every format are refused by name or give documents that can be', async () => {
  const { failures, parsed, refused } = await fuzzImports(20_260_311, 440, () => {});
  expect(failures).toEqual([]);
  expect(parsed).toBeGreaterThan(50);
  expect(refused).toBeGreaterThan(50);
});
