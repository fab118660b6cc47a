/**
 * `node scripts/fuzz-edits.mjs [--minutes N] [--seed S]`: random edits of random texts, for as long as wanted. Prints its
 * seed; the same seed makes the same texts and edits again. Ends with 1 at the first span that is not where it belongs.
 */
import { join } from 'node:path';
import { node, root } from './paths.mjs';
import { exitOnFailure, run } from './run.mjs';
import { setup } from './setup.mjs';

exitOnFailure(async () => {
  await setup({ electron: false });
  run(node, [join(root, 'tests', 'fuzz', 'run.mjs'), ...process.argv.slice(2)]);
});
