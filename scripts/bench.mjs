/**
 * `npm run bench`: sets up, builds, and measures against the budgets in tests/perf/budgets.json. `-- --against <folder>`
 * measures the build in that folder in the same run, `-- --only <group>` takes one group of measures.
 */
import { join } from 'node:path';
import { build } from './build.mjs';
import { node, root } from './paths.mjs';
import { exitOnFailure, run } from './run.mjs';
import { setup } from './setup.mjs';

exitOnFailure(async () => {
  await setup({ electron: true });
  build();
  run(node, [join(root, 'tests', 'perf', 'run.mjs'), ...process.argv.slice(2)]);
});
