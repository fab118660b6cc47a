/** The built application, started as a user starts it, in a profile folder of its own. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from 'playwright-core';
import { electronPath, root } from '../../scripts/paths.mjs';
import { PATIENCE_MS, TEST_PATIENCE_MS } from '../patience.ts';

export interface App {
  electron: ElectronApplication;
  page: Page;
  /** What the page wrote to its console as an error, content-policy violations among them, and defects in the core. */
  problems: string[];
  folder: string;
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** The folder of another build than this one. */
  root?: string;
  project?: string;
  language?: 'en' | 'nb';
  colorScheme?: 'light' | 'dark';
  size?: { width: number; height: number };
  /** The folder of an application that was started before: the same profile, as on the next day. */
  folder?: string;
  /** False where it is measured: checking what the core answers against the contract is work that users do not have. */
  checkOutput?: boolean;
  /** Runs it as a user without rights even when the tests run as root, so that Chromium's sandbox is really on. */
  ordinaryUser?: boolean;
}

export const isRoot = process.getuid?.() === 0;

/** False only where the tests run as root in a folder that no other user can read. */
export const canRunAsOrdinaryUser =
  !isRoot || spawnSync('runuser', ['-u', 'nobody', '--', 'test', '-r', join(root, 'package.json')]).status === 0;

export async function launch(options: LaunchOptions = {}): Promise<App> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'proact-e2e-'));
  const switchUser = isRoot && options.ordinaryUser === true && canRunAsOrdinaryUser;
  if (switchUser) chmodSync(folder, 0o777);
  const app = await electron.launch({
    chromiumSandbox: true,
    executablePath: switchUser ? asNobody(folder) : (electronPath() as string),
    args: [
      ...(isRoot && !switchUser ? ['--no-sandbox'] : []),
      `--user-data-dir=${join(folder, 'profile')}`,
      `--lang=${options.language === 'nb' ? 'nb' : 'en-GB'}`,
      options.root ?? root,
      ...(options.checkOutput === false ? [] : ['--check-output']),
      ...(options.project === undefined ? [] : [options.project]),
    ],
    timeout: TEST_PATIENCE_MS,
    ...(options.colorScheme === undefined ? {} : { colorScheme: options.colorScheme }),
  });
  const page = await app.firstWindow({ timeout: TEST_PATIENCE_MS });
  page.setDefaultTimeout(PATIENCE_MS);
  const problems: string[] = [];
  app.process().stderr?.on('data', (chunk) => {
    if (String(chunk).includes('internal error')) problems.push(String(chunk));
  });
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.waitForSelector('[data-ready]');
  const launched: App = {
    electron: app,
    page,
    problems,
    folder,
    async close() {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await resize(launched, options.size ?? { width: 1440, height: 900 });
  return launched;
}

/** Gives the page this size, in CSS pixels, and waits until it has it. */
export async function resize({ electron, page }: App, size: { width: number; height: number }): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, { width, height }) => BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
    size,
  );
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}

/** Ends the application and starts it again in the same profile. */
export async function restart(app: App, options: LaunchOptions = {}): Promise<App> {
  await app.electron.close();
  return launch({ ...options, folder: app.folder });
}

/** A program that starts Electron as the user `nobody`, at home in the test's own folder. */
function asNobody(home: string): string {
  const path = join(home, 'electron-as-nobody');
  writeFileSync(path, `#!/bin/sh\nexec runuser -u nobody -- env HOME=${home} ${electronPath()} "$@"\n`, {
    mode: 0o755,
  });
  return path;
}

/** Answers the next system dialogs as the user would; everything else of the application stays real. */
export async function answerDialogs(app: App, answers: { open?: string[]; save?: string }): Promise<void> {
  await app.electron.evaluate(({ dialog }, { open, save }) => {
    if (open !== undefined) dialog.showOpenDialog = async () => ({ canceled: false, filePaths: open });
    if (save !== undefined) dialog.showSaveDialog = async () => ({ canceled: false, filePath: save });
  }, answers);
}
