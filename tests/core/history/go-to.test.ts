import { describe, expect, it } from 'vitest';
import { openTestCore, type TestCore } from '../test-core.ts';

async function codesMade(test: TestCore, names: string[]): Promise<number[]> {
  for (const name of names) await test.call('code.create', { facet: 'theme', name });
  const steps = await test.call('history.list', { limit: names.length });
  return steps.map((step) => step.seq).toReversed();
}

async function names(test: TestCore): Promise<string[]> {
  return (await test.call('code.list', {})).map((code) => code.name);
}

describe('history.goTo', () => {
  it('goes back and forth to any step, also after a restart', async () => {
    const test = openTestCore('empty');
    const [first, , third, fourth] = (await codesMade(test, ['a', 'b', 'c', 'd'])) as [number, number, number, number];
    expect(await test.call('history.stepsTo', { seq: first })).toEqual({ undo: 3, redo: 0 });
    expect(await test.call('history.goTo', { seq: first })).toEqual({ undone: 3, redone: 0 });
    expect(await names(test)).toEqual(['a']);
    test.reopen();
    expect(await test.call('history.stepsTo', { seq: third })).toEqual({ undo: 0, redo: 2 });
    expect(await test.call('history.goTo', { seq: third })).toEqual({ undone: 0, redone: 2 });
    expect(await names(test)).toEqual(['a', 'b', 'c']);
    await test.call('history.goTo', { seq: fourth });
    expect(await names(test)).toEqual(['a', 'b', 'c', 'd']);
    expect(await test.call('history.goTo', { seq: fourth })).toEqual({ undone: 0, redone: 0 });
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });

  it('leaves every step of the way to undo and redo', async () => {
    const test = openTestCore('empty');
    const [first] = (await codesMade(test, ['a', 'b', 'c'])) as [number];
    await test.call('history.goTo', { seq: first });
    await test.call('history.redo', {});
    expect(await names(test)).toEqual(['a', 'b']);
    await test.call('history.undo', {});
    await test.call('history.undo', {});
    expect(await names(test)).toEqual([]);
  });

  it('does not reach a step that was left for other work', async () => {
    const test = openTestCore('empty');
    const [first, second] = (await codesMade(test, ['a', 'b'])) as [number, number];
    await test.call('history.undo', {});
    const [third] = (await codesMade(test, ['c'])) as [number];
    await expect(test.call('history.goTo', { seq: second })).rejects.toMatchObject({ key: 'history.branchLeft' });
    await expect(test.call('history.goTo', { seq: 999 })).rejects.toMatchObject({ key: 'history.noStep' });
    expect(await names(test)).toEqual(['a', 'c']);
    await test.call('history.goTo', { seq: first });
    const steps = await test.call('history.list', { limit: 3 });
    expect(steps.map(({ seq, undone, reachable }) => [seq, undone, reachable])).toEqual([
      [third, true, true],
      [second, true, false],
      [first, false, true],
    ]);
  });

  it('passes over steps that cannot be undone', async () => {
    const test = openTestCore('empty');
    const [first] = (await codesMade(test, ['a'])) as [number];
    await test.call('coder.create', { name: 'Second coder' });
    await codesMade(test, ['b']);
    expect(await test.call('history.goTo', { seq: first })).toEqual({ undone: 1, redone: 0 });
    expect((await test.call('coder.list', {})).map((coder) => coder.name)).toContain('Second coder');
  });

  it('lists one coder’s steps', async () => {
    const test = openTestCore('empty');
    await codesMade(test, ['a']);
    const second = await test.call('coder.create', { name: 'Second coder' });
    await test.call('coder.use', { coderId: second.id });
    await codesMade(test, ['b', 'c']);
    const steps = await test.call('history.list', { coderId: second.id });
    expect(steps.map(({ detail, coder }) => [detail.code, coder])).toEqual([
      ['TH.c', 'Second coder'],
      ['TH.b', 'Second coder'],
    ]);
  });
});
