/**
 * Killed at any moment, a study opens again, passes its check and holds every command that was acknowledged. Most kills
 * hit a plain host of the core, since it starts quickly; some hit the real application.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStudyFile, openStudyFile } from '../../electron/hosts/compose.ts';
import { createNodeFiles } from '../../electron/hosts/node-files.ts';
import type { DocumentId } from '../../schema/model/ids.ts';
import { node, root } from '../../scripts/paths.mjs';
import { launch } from './app.ts';
import { killApp, killHost } from './kill.ts';
import { call, isAnswering } from './port.ts';

const UTILITY_KILLS = 12;
const APP_KILLS = 3;
/** The check reads the whole history, so the kills are dealt out over several studies. */
const STUDIES = 10;
const KILLS_PER_STUDY = 19;
/** A process works until this many commands were acknowledged, and is killed somewhere within the next. */
const MOST_COMMANDS = 8;
const upTo = (most: number) => 1 + Math.floor(Math.random() * most);

const TEXT =
  'INT: Hva gjorde fylket?\n\nINF: Fylket bestemte hvem som er i risiko, og vi fulgte opp på skolen.\n'.repeat(20);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'proact-crash-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const open = (path: string) => openStudyFile(path, createNodeFiles(), () => {});

async function newStudy(name: string): Promise<string> {
  const path = join(folder, `${name}.proact`);
  createStudyFile(path, { name, template: 'institutional-work' });
  writeFileSync(join(folder, 'A1.txt'), TEXT);
  const { core, project } = open(path);
  await core.run('import.documents', {
    paths: [join(folder, 'A1.txt')],
    options: { speakers: [], surveys: {} },
    leftOut: [],
    dryRun: false,
  });
  project.close();
  return path;
}

/** What `check` finds, and the hash of the command with this number. */
async function inspect(path: string, seq: string): Promise<{ findings: unknown[]; hash: unknown }> {
  const { core, project } = open(path);
  const { findings } = await core.run('project.check', {});
  const hash = project.reader.sqlite.prepare('SELECT hash FROM commands WHERE seq = ?').pluck().get(seq);
  project.close();
  return { findings, hash };
}

describe('killed at a random moment', () => {
  let startWorker: () => ChildProcessWithoutNullStreams;
  beforeAll(async () => {
    startWorker = await bundleWorker();
  });

  const studies = Array.from({ length: STUDIES }, (_, study) => study + 1);
  it.each(studies)(`a host of the core, ${KILLS_PER_STUDY} times, study %i`, async (study) => {
    const path = await newStudy(`host-${study}`);
    // The next one gets ready while this one works; it opens nothing before it is told to go.
    let next = startWorker();
    for (let kills = 0; kills < KILLS_PER_STUDY; kills += 1) {
      const worker = next;
      next = startWorker();
      const lines = await killedAfter(worker, path, 1 + upTo(MOST_COMMANDS));
      const [seq = '', hash] = (lines.at(-1) ?? '').split(' ');
      expect(await inspect(path, seq)).toEqual({ findings: [], hash });
    }
    next.kill('SIGKILL');
  });

  it(`the process that owns the study in the application, ${UTILITY_KILLS} times, and all of it, ${APP_KILLS} times`, async () => {
    const project = await newStudy('application');
    const acknowledged: string[] = [];
    const documentId = await firstDocument(project);
    for (let round = 0; round < APP_KILLS; round += 1) {
      const app = await launch({ project });
      await everythingIsThere(app.page, documentId, acknowledged);
      for (let kills = 0; kills < UTILITY_KILLS / APP_KILLS; kills += 1) {
        await typeOn(app.page, documentId, `r${round}k${kills}`, upTo(MOST_COMMANDS));
        await killHost(app);
        acknowledged.push(...(await typed(app.page)));
        await expect.poll(() => isAnswering(app.page)).toBe(true);
        await everythingIsThere(app.page, documentId, acknowledged);
      }
      await typeOn(app.page, documentId, `r${round}end`, upTo(MOST_COMMANDS));
      acknowledged.push(...(await typed(app.page)));
      await killApp(app);
      rmSync(app.folder, { recursive: true, force: true });
      const { findings } = await inspect(project, '1');
      expect(findings).toEqual([]);
    }
    const { core, project: last } = open(project);
    const { text } = await core.run('document.get', { documentId });
    last.close();
    expect(acknowledged.filter((word) => !text.includes(word))).toEqual([]);
  });
});

/** In one file, so that a process of it starts quickly. */
async function bundleWorker(): Promise<() => ChildProcessWithoutNullStreams> {
  const outDir = join(root, 'out', 'crash-worker');
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    ssr: { noExternal: true, external: ['better-sqlite3', '@resvg/resvg-js'] },
    build: { ssr: join(import.meta.dirname, 'crash-worker.ts'), outDir, emptyOutDir: true, target: 'node24' },
  });
  const env = { ...process.env, NODE_COMPILE_CACHE: join(outDir, 'cache') };
  return () => spawn(node, [join(outDir, 'crash-worker.js')], { env });
}

/**
 * What a worker acknowledged. It is killed within the command after the `count`-th acknowledgement, at a random part of
 * the time that one takes here, so that every moment of a command is hit on a machine of any speed.
 */
async function killedAfter(worker: ChildProcessWithoutNullStreams, path: string, count: number): Promise<string[]> {
  let said = '';
  const lines = () => said.split('\n').slice(0, -1);
  let last = performance.now();
  let took = 0;
  const reached = new Promise<void>((resolve) => {
    worker.stdout.on('data', (data) => {
      said += data;
      took = performance.now() - last;
      last = performance.now();
      if (lines().length >= count) resolve();
    });
  });
  worker.stdin.write(path);
  await Promise.race([reached, once(worker, 'exit')]);
  await wait(Math.random() * took);
  worker.kill('SIGKILL');
  await once(worker, 'close');
  return lines();
}

async function firstDocument(path: string): Promise<DocumentId> {
  const { core, project } = open(path);
  const [document] = await core.run('document.list', {});
  project.close();
  return document?.id as DocumentId;
}

async function everythingIsThere(page: Page, documentId: string, words: readonly string[]): Promise<void> {
  expect((await call(page, 'project.check', {})).findings).toEqual([]);
  const { text } = await call(page, 'document.get', { documentId });
  const missing = words.filter((word) => !text.includes(word));
  expect(missing).toEqual([]);
}

/** Types words at the beginning of the text, each when the one before was acknowledged; returns after `count` and types on. */
async function typeOn(page: Page, documentId: string, name: string, count: number): Promise<void> {
  await page.evaluate(
    async ({ documentId, name, count }) => {
      const port = await new Promise<MessagePort>((resolve) => {
        const take = (event: MessageEvent) => {
          const [first] = event.ports;
          if (first === undefined) return;
          window.removeEventListener('message', take);
          resolve(first);
        };
        window.addEventListener('message', take);
        (window as unknown as { proact: { requestPort(): void } }).proact.requestPort();
      });
      const words: string[] = [];
      window.acknowledged = words;
      let id = 2_000_000;
      let text = '';
      const next = () => {
        id += 1;
        text = `${name}w${words.length} `;
        const edits = [{ start: 0, end: 0, text }];
        port.postMessage({ type: 'call', id, procedure: 'document.applyEdits', input: { documentId, edits } });
      };
      await new Promise<void>((resolve) => {
        port.addEventListener('message', ({ data }) => {
          if (data.id !== id || !data.ok) return;
          words.push(text);
          if (words.length === count) resolve();
          next();
        });
        port.start();
        next();
      });
    },
    { documentId, name, count },
  );
}

declare global {
  interface Window {
    /** Words whose storing was acknowledged. */
    acknowledged: string[];
  }
}

const typed = (page: Page): Promise<string[]> => page.evaluate(() => window.acknowledged);
