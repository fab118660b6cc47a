/** Both languages say the same things: same keys (the compiler sees to it), same values put in, nothing left empty. */
import { expect, test } from 'vitest';
import * as en from '../../../renderer/i18n/en/index.ts';
import * as nb from '../../../renderer/i18n/nb/index.ts';

function leaves(node: unknown, path: string): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  return Object.entries(node as object).flatMap(([key, value]) => leaves(value, `${path}.${key}`));
}

const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort();

test('a text takes the same values in both languages', () => {
  const norwegian = new Map(leaves(nb, 'nb').map(([path, text]) => [path.slice(3), text]));
  for (const [path, text] of leaves(en, 'en')) {
    const key = path.slice(3);
    expect(placeholders(norwegian.get(key) ?? ''), key).toEqual(placeholders(text));
  }
});

test('no text is empty', () => {
  for (const [path, text] of [...leaves(en, 'en'), ...leaves(nb, 'nb')]) expect(text.trim(), path).not.toBe('');
});
