#!/usr/bin/env node
/** The command line: sets up and builds when needed (saying so on stderr), then runs it in the pinned Node. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { node, root } from './paths.mjs';
import { exitOnFailure } from './run.mjs';
import { setup } from './setup.mjs';

exitOnFailure(async () => {
  await setup({ electron: false });
  build();
  // npm runs scripts in the project's folder; file names mean the folder where the user is.
  const result = spawnSync(node, [join(root, 'out', 'main', 'cli.js'), ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  });
  process.exit(result.status ?? 1);
});
