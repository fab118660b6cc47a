/**
 * The command line: the same core in plain Node. stdout carries the result only; messages and progress go to stderr.
 * Exit status: 0 done, 1 refused (nothing was changed), 2 wrong usage, 130 stopped with Ctrl+C.
 */
import type { WireError } from '../../schema/errors.ts';
import { commands } from './cli/commands.ts';
import { INTERRUPTED, UsageError, usage } from './cli/usage.ts';
import { toWire } from './dispatch.ts';

const [name, ...rest] = process.argv.slice(2);
const wantsJson = rest.includes('--json');

try {
  if (name === undefined || name === '--help' || name === 'help') {
    process.stdout.write(usage());
  } else {
    const command = commands[name];
    if (command === undefined) throw new UsageError(`There is no command "${name}".`);
    process.exitCode = await command(rest);
  }
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n\n${usage()}`);
    process.exitCode = 2;
  } else {
    const refusal = toWire(error, name ?? '');
    printError(refusal);
    process.exitCode = refusal.code === 'Cancelled' ? INTERRUPTED : 1;
  }
}

function printError(error: WireError): void {
  process.stderr.write(wantsJson ? `${JSON.stringify(error)}\n` : `${error.code}: ${error.message}\n`);
}
