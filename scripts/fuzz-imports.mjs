/**
 * `node scripts/fuzz-imports.mjs [--files N] [--seed S]`: broken copies of a small file of every format, 20,000 of them
 * unless said otherwise. Prints its seed; the same seed breaks them in the same ways again. Ends with 1 when a parser
 * crashed, hung, took too much memory or kept it, or gave a document that cannot be.
 */
import { join } from 'node:path';
import { node, root } from './paths.mjs';
import { exitOnFailure, run } from './run.mjs';
import { setup } from './setup.mjs';

exitOnFailure(async () => {
  await setup({ electron: false });
  run(node, ['--expose-gc', join(root, 'tests', 'fuzz', 'imports.ts'), ...process.argv.slice(2)]);
});
