/** Runs main.ts in this Node, with the imports that the sources use (SQL files as text), through Vite's own runner. */
import { join } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(join(import.meta.dirname, 'main.ts'), { configFile: false, logLevel: 'warn' });
process.exit((await module.main(process.argv.slice(2))) ? 0 : 1);
