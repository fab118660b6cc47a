/** `npm run screenshots`: sets up, builds, and takes the README's pictures from the sample study in the real application. */
import { join } from 'node:path';
import { build } from './build.mjs';
import { node, root } from './paths.mjs';
import { exitOnFailure, run } from './run.mjs';
import { setup } from './setup.mjs';

exitOnFailure(async () => {
  await setup({ electron: true });
  build();
  run(node, [join(root, 'tests', 'e2e', 'screenshots', 'run.mjs')]);
});
