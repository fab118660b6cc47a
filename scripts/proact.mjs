#!/usr/bin/env node
/** The command line: sets up and builds when needed (saying so on stderr), then runs it in the pinned Node. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { node, root, userFolder } from './paths.mjs';
import { exitOnFailure } from './run.mjs';
import { setup } from './setup.mjs';

exitOnFailure(async () => {
  await setup({ electron: false });
  build();
  // Ctrl+C reaches the command too: it ends its work in order, and this waits for it.
  process.on('SIGINT', () => {});
  const result = spawnSync(node, [join(root, 'out', 'main', 'cli.js'), ...process.argv.slice(2)], {
    cwd: userFolder,
    stdio: 'inherit',
  });
  process.exit(result.status ?? 1);
});
