/** Runs take.ts in this Node through Vite's own runner, which knows the sources' imports. */
import { join } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(join(import.meta.dirname, 'take.ts'), { configFile: false, logLevel: 'warn' });
await module.takeAll();
