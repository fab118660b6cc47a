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
import { node, root } from '../../scripts/paths.mjs';
import { launch } from './app.ts';
import { killApp, killHost } from './kill.ts';
import { ask, call } from './port.ts';

const HOST_KILLS = 190;
const UTILITY_KILLS = 12;
const APP_KILLS = 3;
/** The check reads the whole history, so it is begun anew now and then. */
const KILLS_PER_STUDY = 19;

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
  it(`a host of the core, ${HOST_KILLS} times`, { timeout: 180_000 }, async () => {
    const startWorker = await bundleWorker();
    let acknowledged = 0;
    // The next one gets ready while this one works; it opens nothing before it is told to go.
    let next = startWorker();
    for (let kills = 0, path = ''; kills < HOST_KILLS; kills += 1) {
      if (kills % KILLS_PER_STUDY === 0) path = await newStudy(`host-${kills}`);
      const worker = next;
      next = startWorker();
      let said = '';
      worker.stdout.on('data', (data) => {
        said += data;
      });
      worker.stdin.write(path);
      await Promise.race([once(worker.stdout, 'data'), once(worker, 'exit')]);
      await wait(Math.random() * 40);
      worker.kill('SIGKILL');
      await once(worker, 'close');
      const lines = said.split('\n').slice(0, -1);
      acknowledged += lines.length;
      const [seq = '', hash] = (lines.at(-1) ?? '').split(' ');
      expect(await inspect(path, seq)).toEqual({ findings: [], hash });
    }
    next.kill('SIGKILL');
    // More than the one that says it has opened: otherwise nothing was under way when it was killed.
    expect(acknowledged).toBeGreaterThan(HOST_KILLS);
  });

  it(`the process that owns the study in the application, ${UTILITY_KILLS} times, and all of it, ${APP_KILLS} times`, {
    timeout: 180_000,
  }, async () => {
    const project = await newStudy('application');
    const acknowledged: string[] = [];
    const documentId = await firstDocument(project);
    for (let round = 0; round < APP_KILLS; round += 1) {
      const app = await launch({ project });
      await everythingIsThere(app.page, documentId, acknowledged);
      for (let kills = 0; kills < UTILITY_KILLS / APP_KILLS; kills += 1) {
        const words = typeOn(app.page, documentId, `r${round}k${kills}`);
        await wait(50 + Math.random() * 150);
        await killHost(app);
        acknowledged.push(...(await words));
        await expect
          .poll(async () => (await ask(app.page, 'project.info', {}, 2000))?.ok, { timeout: 15_000, interval: 50 })
          .toBe(true);
        await everythingIsThere(app.page, documentId, acknowledged);
      }
      const words = typeOn(app.page, documentId, `r${round}end`).catch(() => []);
      await wait(100 + Math.random() * 100);
      await killApp(app);
      await words;
      rmSync(app.folder, { recursive: true, force: true });
      const { findings } = await inspect(project, '1');
      expect(findings).toEqual([]);
    }
    expect(acknowledged.length).toBeGreaterThan(UTILITY_KILLS);
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

async function firstDocument(path: string): Promise<string> {
  const { core, project } = open(path);
  const [document] = await core.run('document.list', {});
  project.close();
  return document?.id as string;
}

async function everythingIsThere(page: Page, documentId: string, words: readonly string[]): Promise<void> {
  expect((await call(page, 'project.check', {})).findings).toEqual([]);
  const { text } = await call(page, 'document.get', { documentId });
  const missing = words.filter((word) => !text.includes(word));
  expect(missing).toEqual([]);
}

/** Types words at the beginning of the text, each when the one before was acknowledged, until no answer comes; gives these. */
async function typeOn(page: Page, documentId: string, name: string): Promise<string[]> {
  return page.evaluate(
    async ({ documentId, name }) => {
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
      port.start();
      const words: string[] = [];
      for (let id = 2_000_000; ; id += 1) {
        const text = `${name}w${words.length} `;
        const edits = [{ start: 0, end: 0, text }];
        const answered = await new Promise<boolean>((resolve) => {
          setTimeout(() => resolve(false), 300);
          port.addEventListener('message', (event) => event.data.id === id && resolve(event.data.ok));
          port.postMessage({ type: 'call', id, procedure: 'document.applyEdits', input: { documentId, edits } });
        });
        if (!answered) return words;
        words.push(text);
      }
    },
    { documentId, name },
  );
}
