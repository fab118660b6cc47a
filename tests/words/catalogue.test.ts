/** Every language says the same things: same keys (the compiler sees to it), same values put in, nothing left empty. */
import { describe, expect, test } from 'vitest';
import { CATALOGUES, LANGUAGES } from '../../words/languages.ts';

/** Of the language itself: may be empty. */
const NOT_SHOWN = ['language.alsoFor'];

function leaves(node: object, before = ''): [string, string][] {
  return Object.entries(node as Record<string, string | object>).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${before}${key}`, value]] : leaves(value, `${before}${key}.`),
  );
}

const placeholders = (text: string) => [...text.matchAll(/{{(.+?)}}/g)].map((match) => match[1]).sort();

describe.each(LANGUAGES)('%s', (language) => {
  const texts = leaves(CATALOGUES[language]).filter(([path]) => !NOT_SHOWN.includes(path));

  test('a text takes the same values as in English', () => {
    const english = new Map(leaves(CATALOGUES.en));
    for (const [path, text] of texts) expect(placeholders(text), path).toEqual(placeholders(english.get(path) ?? ''));
  });

  test('no text is empty', () => {
    for (const [path, text] of texts) expect(text.trim(), path).not.toBe('');
  });

  test('values stand in double braces', () => {
    for (const [path, text] of texts) expect(text.replaceAll(/{{.+?}}/g, ''), path).not.toMatch(/(?<!\\p){\w+}/);
  });

  test('no number is left to the reader, as in “1 row(s)”', () => {
    for (const [path, text] of texts) expect(text, path).not.toMatch(/\p{L}\((?:s|er|r|e|en)\)/u);
  });

  test('a text with forms has the one that every number can fall back to', () => {
    const paths = new Set(texts.map(([path]) => path));
    for (const path of paths) {
      if (path.endsWith('_one')) expect(paths, path).toContain(path.replace(/_one$/, '_other'));
    }
  });
});
