import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contract } from '../../schema/contract.ts';
import { importTexts, openTestCore, temporaryFolder } from '../core/test-core.ts';
import { transports } from './transports.ts';

/** One prepared project, copied for every transport, so that ids and answers can be compared as they are. */
async function preparedProject(): Promise<{ copy(): string; documentId: string; codeId: string }> {
  const test = openTestCore();
  const documents = await importTexts(test, {
    A1: 'INT: Hva?\n\nINF: Fylket 🎒 bestemte.\n',
    A2: 'INF: Vi fulgte opp.\n',
  });
  const code = (await test.call('code.list', {})).find((one) => one.shortId === 'CRE.defining');
  const documentId = documents.A1 as string;
  await test.call('coding.create', { documentId, start: 16, end: 25, codeId: code?.id as string });
  test.project.close();
  const folder = temporaryFolder();
  let copies = 0;
  return {
    documentId,
    codeId: code?.id as string,
    copy() {
      copies += 1;
      const path = join(folder, `copy-${copies}.proact`);
      copyFileSync(test.path, path);
      return path;
    },
  };
}

describe('every transport gives the same answers', () => {
  it('to every query that needs no input, and to those about one document', async () => {
    const { copy, documentId, codeId } = await preparedProject();
    const queries: [string, unknown][] = [
      ...Object.entries(contract)
        .filter(
          ([name, procedure]) =>
            procedure.kind === 'query' && procedure.input.safeParse({}).success && name !== 'project.info',
        )
        .map(([name]): [string, unknown] => [name, {}]),
      ['document.get', { documentId }],
      ['coding.list', { codeId }],
      ['code.deletionImpact', { codeId }],
      ['search.text', { text: 'fylket' }],
    ];
    expect(queries.length).toBeGreaterThan(12);
    const answers: Record<string, unknown[]> = {};
    for (const [name, open] of Object.entries(transports)) {
      const transport = open(copy());
      answers[name] = [];
      for (const [procedure, input] of queries) answers[name].push([procedure, await transport.call(procedure, input)]);
      transport.close();
    }
    expect(answers['direct call']?.every((answer) => (answer as [string, { ok: boolean }])[1].ok)).toBe(true);
    expect(answers['message port']).toEqual(answers['direct call']);
    expect(answers['command line']).toEqual(answers['direct call']);
  });

  it.each(Object.keys(transports))('%s: commands, tasks, undo and refusals', async (name) => {
    const { copy, documentId, codeId } = await preparedProject();
    const path = copy();
    const transport = transports[name]?.(path) as ReturnType<(typeof transports)[string]>;
    const made = await transport.call('coding.create', { documentId, start: 23, end: 25, codeId });
    expect(made).toMatchObject({ ok: true, value: { quote: '🎒', start: 23, end: 25, code: 'CRE.defining' } });
    expect(await transport.call('history.undo', {})).toMatchObject({
      ok: true,
      value: { done: { procedure: 'coding.create' } },
    });

    const folder = join(path, '..', name.replace(' ', '-'));
    mkdirSync(folder);
    writeFileSync(join(folder, 'B1.txt'), 'INF: Ny tekst.\n');
    expect(await transport.call('import.documents', { paths: [folder] })).toMatchObject({
      ok: true,
      value: { done: 1 },
    });

    const refusals: [string, unknown, string][] = [
      ['coding.create', { documentId, start: 24, end: 25, codeId }, 'Invalid'],
      ['coding.create', { documentId, start: -1, end: 25, codeId }, 'Invalid'],
      ['coding.create', { documentId: 7, start: 1, end: 2, codeId }, 'Invalid'],
      ['document.get', { documentId: 'no-such-document' }, 'NotFound'],
      ['document.get', { documentId, more: true }, 'Invalid'],
      ['document.forget', {}, 'NotFound'],
      ['constructor', {}, 'NotFound'],
      ['__proto__', {}, 'NotFound'],
    ];
    for (const [procedure, input, code] of refusals) {
      const answer = await transport.call(procedure, input);
      expect([procedure, answer.ok ? 'done' : answer.error.code]).toEqual([procedure, code]);
      expect(answer.ok ? '' : answer.error.message).not.toMatch(/^\s+at .*:\d+|\.ts\b|node_modules/m);
    }
    expect(await transport.call('project.check', {})).toMatchObject({ ok: true, value: { ok: true } });
    transport.close();
  });
});
