import i18next from 'i18next';
import { expect, test } from 'vitest';
import { messageText } from '../../schema/errors.ts';
import { CATALOGUES, LANGUAGES, languageFor } from '../../words/languages.ts';
import { say, sayAny, sayNumber } from '../../words/say.ts';

test('a text is found by its domain and its path, whatever its depth', () => {
  expect(say('en', 'common:cancel')).toBe('Cancel');
  expect(say('nb', 'common:kind.interview')).toBe('Intervju');
  expect(say('en', 'messages:project.locked', { file: 'Åsen.proact' })).toContain('"Åsen.proact" is open');
});

test('the number chooses the form', () => {
  expect([0, 1, 2].map((count) => say('en', 'common:codings', { count }))).toEqual([
    '0 codings',
    '1 coding',
    '2 codings',
  ]);
  expect([0, 1, 2].map((count) => say('nb', 'common:acts', { count }))).toEqual([
    '0 handlinger',
    '1 handling',
    '2 handlinger',
  ]);
});

test('errors and remarks have forms as well', () => {
  const said = (count: number) => messageText('en', { key: 'import.images', params: { count } });
  expect([1, 2].map(said)).toEqual([
    '1 image was left out: documents hold text only.',
    '2 images were left out: documents hold text only.',
  ]);
});

test('a value that looks like a place for a value, or like a pattern of replacement, is put in as it is', () => {
  expect(say('en', 'messages:coder.nameTaken', { name: '{{name}} $& $1' })).toContain('"{{name}} $& $1"');
});

test('an unknown key is shown rather than lost', () => {
  expect(sayAny('nb', 'messages:future.thing', { file: 'x' })).toBe('future.thing');
});

test('numbers are written as the language writes them', () => {
  expect([sayNumber('en', 12345.5), sayNumber('nb', 12345.5)]).toEqual(['12,345.5', '12\u00a0345,5']);
});

test('the compiler knows which values a text needs', () => {
  // @ts-expect-error a value is missing
  expect(say('en', 'common:codings')).toBe('{{count}} codings');
  // @ts-expect-error another value than the text takes
  expect(say('en', 'messages:coder.nameTaken', { nome: 'x' })).toContain('{{name}}');
  // @ts-expect-error no such text
  expect(say('en', 'common:cancell')).toBe('cancell');
});

test('the computer’s language is met by itself or by the closest there is', () => {
  expect(['nb-NO', 'nn', 'no', 'NB', 'en-US', 'sv', 'nbx', ''].map(languageFor)).toEqual([
    'nb',
    'nb',
    'nb',
    'nb',
    'en',
    'en',
    'en',
    'en',
  ]);
});

test('the window’s translator and the core’s say every text alike', async () => {
  const window = i18next.createInstance();
  await window.init({ resources: CATALOGUES, lng: 'en', interpolation: { escapeValue: false } });
  const values = { count: 1, name: 'Ås & «b»', file: 'a.txt' };
  for (const language of LANGUAGES) {
    const t = window.getFixedT(language);
    const check = (node: object, before: string, separator: string) => {
      for (const [name, value] of Object.entries(node as Record<string, string | object>)) {
        const key = `${before}${separator}${name}`.replace(/_(zero|one|other)$/, '');
        if (typeof value !== 'string') check(value, key, before === '' ? ':' : '.');
        // Texts within texts are the window's own.
        else if (!/{{(?!count|name|file)|\$t\(/.test(value)) {
          for (const count of [0, 1, 2]) {
            expect(sayAny(language, key, { ...values, count }), key).toBe(
              String(t(key as never, { ...values, count })),
            );
          }
        }
      }
    };
    check(CATALOGUES[language], '', '');
  }
});
