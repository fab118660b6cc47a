/**
 * What single steps cost in studies of 1,000, 10,000 and 100,000 codings, asked over the window's port as the window asks,
 * and how much memory the process that owns the study then has.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { CallInput, ProcedureName } from '../../schema/contract.ts';
import { launch } from '../e2e/app.ts';
import { hostPid } from '../e2e/kill.ts';
import { call } from '../e2e/port.ts';
import type { Build } from './build.ts';
import type { Group } from './group.ts';
import { LARGE, largeStudy } from './large-study.ts';
import { median, type Sample } from './samples.ts';

const SIZES = [1_000, 10_000, LARGE.codings];
const CALLS = 25;
const MEGABYTE = 1_000_000;

const residentBytes = (pid: number) =>
  1024 * Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));

export const growthGroup: Group = {
  runs: 1,
  async prepare(build, folder) {
    for (const size of SIZES) largeStudy(build, folder, size);
  },
  async once(build, folder) {
    const samples: Sample[] = [];
    const medians = new Map<string, number[]>();
    for (const codings of SIZES) {
      const { calls, memory } = await measureCalls(build, folder, codings);
      const size = { documents: LARGE.documents, codings };
      for (const [name, values] of Object.entries(calls)) {
        medians.set(name, [...(medians.get(name) ?? []), median(values)]);
        if (codings === LARGE.codings) samples.push({ name: `call-${name}`, values, size });
      }
      if (codings === LARGE.codings) samples.push({ name: 'core-memory', values: [memory / MEGABYTE], size });
    }
    for (const [name, [, before = 1, last = 1]] of medians) {
      samples.push({ name: `growth-${name}`, values: [last / before], size: { codings: 10 } });
    }
    return samples;
  },
};

async function measureCalls(build: Build, folder: string, codings: number) {
  const project = join(folder, 'growth.proact');
  copyFileSync(largeStudy(build, folder, codings), project);
  const app = await launch({ project, root: build.root, checkOutput: false });
  try {
    const { page } = app;
    const [document] = await call(page, 'document.list', {});
    const [code] = await call(page, 'code.list', {});
    if (!document || !code) throw new Error('The study has no document or no code');
    const spans = Array.from({ length: CALLS }, (_, index) => ({ start: 7 * index, end: 7 * index + 5 }));
    const { id: documentId } = document;
    const calls = {
      coding: await timeCalls(
        page,
        'coding.create',
        spans.map((span) => ({ documentId, codeId: code.id, ...span })),
      ),
      memo: await timeCalls(
        page,
        'memo.create',
        spans.map((span) => ({ span: { documentId, ...span }, kind: 'segment', title: 'Memo', text: 'Words' })),
      ),
      rename: await timeCalls(
        page,
        'code.update',
        spans.map(({ start }) => ({ codeId: code.id, name: `Name ${start}` })),
      ),
      codes: await timeCalls(
        page,
        'code.list',
        spans.map(() => ({})),
      ),
    };
    return { calls, memory: residentBytes(await hostPid(app)) };
  } finally {
    await app.close();
    rmSync(project);
  }
}

/** Milliseconds per call. Between two calls the window is let finish what it asks after a change. */
async function timeCalls<P extends ProcedureName>(page: Page, procedure: P, inputs: CallInput<P>[]): Promise<number[]> {
  return page.evaluate(
    async ({ procedure, inputs }) => {
      const port = await new Promise<MessagePort>((resolve) => {
        const take = (event: MessageEvent) => {
          if (event.ports[0] === undefined) return;
          event.stopImmediatePropagation();
          window.removeEventListener('message', take, true);
          resolve(event.ports[0]);
        };
        window.addEventListener('message', take, true);
        (window as unknown as { proact: { requestPort(): void } }).proact.requestPort();
      });
      port.start();
      let id = 3_000_000;
      const ask = (procedure: string, input: unknown) =>
        new Promise<number>((resolve, reject) => {
          id += 1;
          const own = id;
          const started = performance.now();
          const take = ({ data }: MessageEvent) => {
            if (data.id !== own) return;
            port.removeEventListener('message', take);
            if (data.ok) resolve(performance.now() - started);
            else reject(new Error(`${procedure}: ${data.error.message}`));
          };
          port.addEventListener('message', take);
          port.postMessage({ type: 'call', id, procedure, input });
        });
      const times: number[] = [];
      for (const input of inputs) {
        times.push(await ask(procedure, input));
        // The window's questions stand in one line with ours: two frames later they are in it, and then answered.
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        await ask('project.info', {});
      }
      port.close();
      return times;
    },
    { procedure, inputs: inputs as unknown[] },
  );
}
