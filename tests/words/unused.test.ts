/**
 * Every text of the catalogue is said somewhere, and every code of an error raised. Sources are searched for the key itself and for templates that make
 * it (`kind.${kind}`); a key without its domain counts only in files that name the domain.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ERROR_CODES } from '../../schema/errors.ts';
import { CATALOGUES } from '../../words/languages.ts';

const ROOT = join(import.meta.dirname, '../..');
/** Handed on without their domain: `notice('coding.notFound')`, a command of the menu, a word of every room. */
const EVERYWHERE = new Set(['messages', 'shell', 'common']);
/** A template as far as its first value, and how it ends if that is the only one. */
const TEMPLATE = /`([\w:.-]+)\$\{[^`}]*\}(?:([\w.]*)(?=`))?/g;
/** A text within a text: "$t(table.{{name}})". */
const NESTED = /\$t\(([\w.]+)\{\{\w+\}\}()\)/g;

interface Source {
  text: string;
  templates: readonly { before: string; after: string }[];
}

function sourceOf(text: string): Source {
  const templates = [...text.matchAll(TEMPLATE), ...text.matchAll(NESTED)]
    .map(([, before = '', after = '']) => ({ before, after }))
    // A whole domain (`messages:${key}`) says nothing about which keys are meant.
    .filter(({ before }) => !/^\w+:$/.test(before));
  return { text, templates };
}

const filesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(ROOT, folder, name), 'utf8'));

const sources = ['schema', 'electron', 'charts', 'renderer'].flatMap(filesOf).map(sourceOf);
const raising = ['electron', 'renderer'].flatMap(filesOf);
/** Texts within texts. */
const catalogue = filesOf('words').map((text) => ({ ...sourceOf(text), text: '' }));

function keysOf(node: object, before = ''): string[] {
  return Object.entries(node as Record<string, string | object>).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${before}${key}`.replace(/_(zero|one|other)$/, '')]
      : keysOf(value, `${before}${key}.`),
  );
}

const says = ({ text, templates }: Source, key: string) =>
  text.includes(`'${key}'`) || templates.some(({ before, after }) => key.startsWith(before) && key.endsWith(after));

const { language: _itself, ...domains } = CATALOGUES.en;

test.each(Object.entries(domains))('every text of %s is said', (domain, texts) => {
  const near = sources.filter(({ text }) => EVERYWHERE.has(domain) || new RegExp(`['\`]${domain}['\`:]`).test(text));
  const isSaid = (key: string) =>
    sources.some((source) => says(source, `${domain}:${key}`)) ||
    [...near, ...catalogue].some((source) => says(source, key));
  expect([...new Set(keysOf(texts))].filter((key) => !isSaid(key))).toEqual([]);
});

test('every code of an error is raised', () => {
  const isRaised = (code: string) => raising.some((text) => text.includes(`'${code}'`));
  expect(ERROR_CODES.filter((code) => !isRaised(code))).toEqual([]);
});
