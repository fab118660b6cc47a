/**
 * A built copy of the program in a folder of its own: this one, or the one that it is measured against. Whatever is
 * measured on both goes through what every version has: the command line, the window, and calls over its port.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { node, root } from '../../scripts/paths.mjs';

export interface Build {
  name: 'now' | 'before';
  root: string;
  /** Runs a command of the command line in `folder`; throws what it said when it failed. */
  cli(folder: string, ...args: string[]): void;
}

export const thisBuild = buildIn(root, 'now');

/** Throws when nothing is built there. */
export function buildIn(folder: string, name: Build['name']): Build {
  const script = join(resolve(folder), 'out', 'main', 'cli.js');
  if (!existsSync(script)) throw new Error(`${folder} holds no build: run "node scripts/build.mjs" there first`);
  return {
    name,
    root: resolve(folder),
    cli(cwd, ...args) {
      const { status, stderr } = spawnSync(node, [script, ...args], { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
      if (status !== 0) throw new Error(`proact ${args.join(' ')} ended with ${status}: ${stderr}`);
    },
  };
}
