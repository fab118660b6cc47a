/** `npm test`: types, lint, all tests, and the tests in the real application. `--e2e` runs only the last. */
import { build } from './build.mjs';
import { node, tool } from './paths.mjs';
import { exitOnFailure, run } from './run.mjs';
import { setup } from './setup.mjs';

exitOnFailure(async () => {
  const e2eOnly = process.argv.includes('--e2e');
  await setup({ electron: true });
  build();
  if (!e2eOnly) {
    run(node, [tool.typescript, '-b']);
    run(node, [tool.biome, 'check', '.']);
  }
  run(node, [tool.vitest, 'run', ...(e2eOnly ? ['--project', 'e2e'] : [])]);
});
