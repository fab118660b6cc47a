/** Builds window, processes and command line into out/, when a source is newer than what is there. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { node, root, tool } from './paths.mjs';
import { exitOnFailure, run } from './run.mjs';
import { setup } from './setup.mjs';

const SOURCES = ['words', 'schema', 'charts', 'electron', 'renderer', 'electron.vite.config.ts', 'package-lock.json'];

export function build() {
  const stamp = join(root, 'out', '.stamp');
  const state = sourceState();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  console.error('Building…');
  run(node, [tool.electronVite, 'build', '--logLevel', 'warn'], { stdio: ['ignore', 'ignore', 'inherit'] });
  writeFileSync(stamp, state);
}

/** A fingerprint of all sources' contents. */
function sourceState() {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (statSync(path).isDirectory()) {
      for (const name of readdirSync(path).sort()) visit(join(path, name));
    } else {
      hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
    }
  };
  for (const source of SOURCES) visit(join(root, source));
  return hash.digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  exitOnFailure(async () => {
    await setup({ electron: false });
    build();
  });
}
