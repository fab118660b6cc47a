import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Call } from '../../../electron/core/context.ts';
import { createStudyFile, openStudyFile } from '../../../electron/hosts/compose.ts';
import { dispatch } from '../../../electron/hosts/dispatch.ts';
import { createNodeFiles } from '../../../electron/hosts/node-files.ts';
import { errorFromWire } from '../../../schema/errors.ts';
import { temporaryFolder } from '../test-core.ts';

const LONG = `INF: ${'Fylket bestemte hvem som er i risiko. '.repeat(5000)}\n`;

/** A study, and what is done each time when a task reports its progress. */
function study(during: (call: Call) => Promise<unknown>) {
  const folder = temporaryFolder();
  const path = join(folder, 'study.proact');
  createStudyFile(path, { name: 'Study', template: 'institutional-work' });
  const attempts: Promise<unknown>[] = [];
  const { core, project } = openStudyFile(path, createNodeFiles(), ({ type }) => {
    if (type === 'progress') attempts.push(during(call).catch((error: unknown) => error));
  });
  const send = async (procedure: string, input: unknown, taskId?: string) => {
    const result = await dispatch(core, procedure, input, taskId === undefined ? {} : { taskId });
    if (!result.ok) throw errorFromWire(result.error);
    return result.value as never;
  };
  const call: Call = (procedure, input) => send(procedure, input);
  onTestFinished(() => project.close());
  return {
    call,
    writeTexts: (count: number) =>
      Array.from({ length: count }, (_, index) => {
        const text = join(folder, `A${index}.txt`);
        writeFileSync(text, `${LONG}INF: Nummer ${index}.\n`);
        return text;
      }),
    /** Returns what came of each attempt. */
    async run(task: string, input: unknown): Promise<unknown[]> {
      await send(task, input, '1');
      return Promise.all(attempts);
    },
  };
}

describe('while an import is writing', { timeout: 60_000 }, () => {
  it.each(['history.undo', 'history.redo', 'history.goTo'] as const)(
    '%s is refused, and afterwards the import is one step that comes off whole',
    async (procedure) => {
      const { call, run, writeTexts } = study((during) =>
        during(procedure, procedure === 'history.goTo' ? { seq: 1 } : {}),
      );
      await call('code.create', { facet: 'theme', name: 'Before' });
      const paths = writeTexts(4);
      const attempts = await run('import.documents', { paths });
      expect(attempts.length).toBeGreaterThan(0);
      for (const attempt of attempts) {
        expect(attempt).toMatchObject({ code: 'Conflict', key: 'history.during.import' });
      }
      const { undo, writing } = await call('project.info', {});
      const counts = await call('project.counts', {});
      expect({ documents: counts.documents, undo: undo?.procedure, writing }).toEqual({
        documents: 4,
        undo: 'import.documents',
        writing: null,
      });
      await call('history.undo', {});
      const rows = await call('project.check', {});
      expect(rows).toMatchObject({ ok: true, counts: { documents: 0, blocks: 0 } });
      expect((await call('project.info', {})).undo?.procedure).toBe('code.create');
    },
  );

  it('other work goes on, and the window can say what is waited for', async () => {
    let number = 0;
    const writing: unknown[] = [];
    const { call, run, writeTexts } = study(async (during) => {
      writing.push((await during('project.info', {})).writing);
      await during('code.create', { facet: 'theme', name: `Code ${number++}` });
    });
    const paths = writeTexts(3);
    await run('import.documents', { paths });
    expect(new Set(writing)).toEqual(new Set(['import']));
    const made = (await call('code.list', {})).filter(({ name }) => name.startsWith('Code '));
    expect(made).toHaveLength(number);
    expect(await call('project.check', {})).toMatchObject({ ok: true, counts: { documents: 3 } });
  });

  it('and when it has failed, undo is possible again', async () => {
    const { call } = study(async () => {});
    await expect(call('import.codings', { path: '/nowhere/codings.csv', coder: 'Coder 1' })).rejects.toMatchObject({
      code: 'NotFound',
    });
    expect(await call('history.undo', {})).toEqual({ done: null });
  });
});

describe('on the way to another step', () => {
  it('undo is refused, so that the study arrives where it was sent', async () => {
    const { call, run } = study((during) => during('history.undo', {}));
    for (const name of ['A', 'B', 'C', 'D']) await call('code.create', { facet: 'theme', name });
    const target = (await call('history.list', {}))[3];
    const attempts = await run('history.goTo', { seq: target?.seq });
    for (const attempt of attempts) {
      expect(attempt).toMatchObject({ code: 'Conflict', key: 'history.during.goTo' });
    }
    const made = (await call('code.list', {})).filter(({ facet }) => facet === 'theme').map(({ name }) => name);
    expect(made.filter((name) => name.length === 1)).toEqual(['A']);
  });
});
