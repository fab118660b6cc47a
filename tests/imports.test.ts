/** What a file may know of others, beyond what biome.json forbids: nothing that knows it. */
import { expect, test } from 'vitest';
import { circlesIn, importGraph } from './import-graph.ts';

test.each(['schema', 'charts', 'electron', 'renderer'])('no file of %s imports itself by way of others', (folder) => {
  const graph = importGraph(folder);
  expect(graph.size).toBeGreaterThan(0);
  expect([...graph.values()].some((imported) => imported.length > 0)).toBe(true);
  expect(circlesIn(graph)).toEqual([]);
});

test('a circle is found, also one through several files', () => {
  const graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['a']],
    ['d', []],
    ['e', ['e']],
    ['f', ['a', 'd']],
  ]);
  expect(circlesIn(graph)).toEqual([['a', 'b', 'c'], ['e']]);
});
