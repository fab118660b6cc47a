import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../schema/contract.ts';
import { importTexts, openTestCore } from '../test-core.ts';

const A1 = [
  'INT: Hva med fraværet? Bror min spør.',
  '',
  'INF: [00:00:10] Vi ringer hjem. Fraværet gikk ned! Ro er viktig 🙂.',
  'Og så møttes vi.',
  '',
  'INT: Takk. Rådgiveren fra PPT (og NAV) kom.',
  '',
].join('\n');

async function study(texts: Record<string, string> = { A1, A2: 'INF: Fravær igjen.\n\nINF: Ja.\n' }) {
  const test = openTestCore();
  const documents = await importTexts(test, texts);
  const preview = (rule: CallInput<'autocode.preview'>['rule'], more: Partial<CallInput<'autocode.preview'>> = {}) =>
    test.call('autocode.preview', { rule, ...more });
  const words = async (...args: Parameters<typeof preview>) => (await preview(...args)).matches.map((m) => m.match);
  return { test, documents, preview, words };
}

describe('finding places to code', () => {
  it('by words, from the beginning of a word, in whatever form a letter is stored', async () => {
    const { words } = await study({ A1, A3: 'INF: Fra\u0301var? Pa\u030a skolen.\n' });
    expect(await words({ kind: 'text', text: 'fravær' })).toEqual(['fravær', 'Fravær']);
    expect(await words({ kind: 'text', text: 'ro' })).toEqual(['Ro']);
    expect(await words({ kind: 'text', text: 'på skolen' })).toEqual(['Pa\u030a skolen']);
    expect(await words({ kind: 'text', text: '(og NAV)' })).toEqual(['(og NAV)']);
  });

  it('by regular expression, with Unicode classes and letter case on request', async () => {
    const { words } = await study();
    const upper = { kind: 'pattern', pattern: String.raw`\b\p{Lu}{3}\b`, caseSensitive: true } as const;
    expect(await words(upper)).toEqual(['INT', 'INF', 'INT', 'PPT', 'NAV', 'INF', 'INF']);
    expect(await words({ kind: 'pattern', pattern: 'fravær(et)?', caseSensitive: false })).toEqual([
      'fraværet',
      'Fraværet',
      'Fravær',
    ]);
    expect(await words({ kind: 'pattern', pattern: 'x*' })).toEqual([]);
  });

  it('takes the sentence, paragraph or turn around a match, without label and timestamp, each once', async () => {
    const { words } = await study();
    const rule = { kind: 'text', text: 'fraværet' } as const;
    expect(await words(rule, { unit: 'sentence' })).toEqual(['Hva med fraværet?', 'Fraværet gikk ned!']);
    expect((await words(rule, { unit: 'paragraph' }))[1]).toBe('Vi ringer hjem. Fraværet gikk ned! Ro er viktig 🙂.');
    expect((await words(rule, { unit: 'turn' }))[1]).toBe(
      'Vi ringer hjem. Fraværet gikk ned! Ro er viktig 🙂.\nOg så møttes vi.',
    );
    const vi = { kind: 'text', text: 'vi' } as const;
    expect(await words(vi, { unit: 'turn' })).toHaveLength(1);
  });

  it('by speaker', async () => {
    const { words } = await study();
    expect(await words({ kind: 'speaker', speaker: 'int' }, { unit: 'turn' })).toEqual([
      'Hva med fraværet? Bror min spør.',
      'Takk. Rådgiveren fra PPT (og NAV) kom.',
    ]);
    expect(await words({ kind: 'speaker', speaker: 'INF' }, { unit: 'sentence' })).toContain('Fraværet gikk ned!');
    expect(await words({ kind: 'speaker', speaker: 'INF' }, { unit: 'paragraph' })).toHaveLength(4);
  });

  it('in the documents asked for, and says how many there are beyond the limit', async () => {
    const { documents, preview } = await study();
    const rule = { kind: 'text', text: 'fravær' } as const;
    expect((await preview(rule, { filter: { documentIds: [documents.A2 as never] } })).total).toBe(1);
    const some = await preview(rule, { limit: 1 });
    expect(some).toMatchObject({ total: 3, tooSlow: 0, stopped: false });
    expect(some.matches).toHaveLength(1);
  });

  it('names what is wrong with a pattern', async () => {
    const { preview } = await study();
    await expect(preview({ kind: 'pattern', pattern: '(a' })).rejects.toMatchObject({
      key: 'autocode.badPattern',
      params: { problem: expect.stringContaining('group') },
    });
  });

  it('gives up the paragraphs on which a pattern never ends, and still finds the others', async () => {
    const { preview } = await study({ A1: `INF: aaaa\n\nINF: ${'a'.repeat(60)}!\n\nINF: Vi aaa\n` });
    const found = await preview({ kind: 'pattern', pattern: '(a+)+$' });
    expect(found).toMatchObject({ tooSlow: 1, stopped: false });
    expect(found.matches.map(({ match }) => match)).toEqual(['aaaa', 'aaa']);
  });

  it('ends a search that is too slow nearly everywhere', async () => {
    const text = `${`INF: ${'a'.repeat(40)}!\n\n`.repeat(15)}`;
    const { preview } = await study({ A1: text, A2: `${text}x` });
    expect(await preview({ kind: 'pattern', pattern: '(a+)+$' })).toMatchObject({ tooSlow: 10, stopped: true });
  });
});

describe('coding the places found', () => {
  it('is one step, doubles nothing and can be taken back at once', async () => {
    const { test, preview } = await study({ A1: 'INF: ja. '.repeat(500), A2: 'INF: ja.\n\nINF: nei.\n' });
    const codeId = (await test.call('code.list', {})).find((code) => code.shortId === 'SF.tracking')?.id as string;
    const { matches } = await preview({ kind: 'text', text: 'ja' });
    expect(matches).toHaveLength(501);
    const spans = matches.map(({ documentId, start, end }) => ({ documentId, start, end }));
    await test.call('coding.create', { ...(spans[0] as (typeof spans)[0]), codeId });
    expect(await test.call('autocode.apply', { codeId, spans })).toEqual({ applied: 500, alreadyThere: 1 });
    expect(await test.call('coding.list', {})).toHaveLength(501);
    expect((await test.call('project.check', {})).findings).toEqual([]);
    await test.call('history.undo', {});
    expect(await test.call('coding.list', {})).toHaveLength(1);
  });
});
