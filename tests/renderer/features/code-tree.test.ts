import { describe, expect, test } from 'vitest';
import { branchKeys, buildCodeTree, facetKey, moveTarget } from '../../../renderer/features/codebook/code-tree.ts';
import type { CountedCode, Facet } from '../../../schema/model/coding.ts';

const code = (id: string, facet: string, parentId: string | null = null, definition = '') =>
  ({ id, shortId: id, name: `${id} name`, facet, parentId, definition, codings: 1 }) as unknown as CountedCode;
const facet = (key: string) => ({ id: key, key, name: key }) as unknown as Facet;

const facets = [facet('actor'), facet('theme')];
// As the core gives them: in order among siblings, children perhaps before their parents.
const codes = [
  code('rain', 'theme', 'weather', 'water from above'),
  code('weather', 'theme'),
  code('snow', 'theme', 'weather'),
  code('place', 'theme'),
  code('teacher', 'actor'),
];

describe('the tree', () => {
  test('puts children below their parents and counts a facet’s codings', () => {
    const [actor, theme] = buildCodeTree(facets, codes, '');
    expect(actor?.codes.map((node) => node.key)).toEqual(['teacher']);
    expect(theme?.codes.map((node) => node.key)).toEqual(['weather', 'place']);
    expect(theme?.codes[0]?.children.map((node) => node.key)).toEqual(['rain', 'snow']);
    expect(theme?.codings).toBe(4);
  });

  test('filtered shows matches in their place, and definitions match too', () => {
    const tree = buildCodeTree(facets, codes, 'WATER above');
    expect(branchKeys(tree)).toEqual([facetKey('theme'), 'weather']);
    expect(tree[0]?.codes[0]?.children.map((node) => node.key)).toEqual(['rain']);
  });

  test('narrowed to a set shows its codes in their place, and filters among them', () => {
    const among = new Set(['rain', 'teacher']);
    expect(branchKeys(buildCodeTree(facets, codes, '', among))).toEqual([
      facetKey('actor'),
      facetKey('theme'),
      'weather',
    ]);
    expect(branchKeys(buildCodeTree(facets, codes, 'snow', among))).toEqual([]);
  });
});

describe('a code dropped in the tree', () => {
  test('on a facet or a code goes last below it', () => {
    expect(moveTarget(codes, 'place', facetKey('actor'), 'on')).toEqual({
      facet: 'actor',
      parentId: null,
      beforeCodeId: null,
    });
    expect(moveTarget(codes, 'place', 'weather', 'on')).toEqual({
      facet: 'theme',
      parentId: 'weather',
      beforeCodeId: null,
    });
  });

  test('between two codes goes there, whichever of the two it was measured from', () => {
    const between = { facet: 'theme', parentId: 'weather', beforeCodeId: 'snow' };
    expect(moveTarget(codes, 'place', 'snow', 'before')).toEqual(between);
    expect(moveTarget(codes, 'place', 'rain', 'after')).toEqual(between);
  });

  test('never goes below itself', () => {
    expect(moveTarget(codes, 'weather', 'rain', 'on')).toBeNull();
    expect(moveTarget(codes, 'weather', 'snow', 'after')).toBeNull();
    expect(moveTarget(codes, 'weather', 'weather', 'on')).toBeNull();
  });
});
