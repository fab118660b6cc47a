/**
 * The border between a caller and the core: an unknown procedure or a wrong input is refused here, whatever the
 * transport; results and errors leave as plain data. Nothing of the material goes into the log, only names and times.
 */
import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { contract, type ProcedureName } from '../../schema/contract.ts';
import { AppError, type WireError } from '../../schema/errors.ts';
import type { Core, RunOptions } from '../core/create-core.ts';
import { whereItFailed } from './defects.ts';

export type Envelope = { ok: true; value: unknown } | { ok: false; error: WireError };

export interface DispatchOptions extends RunOptions {
  /** Also validates what the core returns: in tests and development. */
  checkOutput?: boolean;
}

/** Calls that keep the project's one thread this long are named in the log. */
const SLOW_MS = 200;

export async function dispatch(
  core: Core | null,
  procedure: string,
  rawInput: unknown,
  options: DispatchOptions = {},
): Promise<Envelope> {
  const started = performance.now();
  try {
    if (!isProcedure(procedure)) throw new AppError('NotFound', 'call.unknownProcedure', { procedure });
    if (core === null) throw new AppError('NotFound', 'call.noProject');
    const { input, output, kind } = contract[procedure];
    const parsed = (input as z.ZodType).safeParse(rawInput ?? {});
    if (!parsed.success) {
      throw new AppError('Invalid', 'call.invalidInput', { procedure, problem: problemOf(parsed.error) });
    }
    const value = await core.run(procedure, parsed.data as never, options);
    const elapsed = performance.now() - started;
    if (elapsed > SLOW_MS && kind !== 'task') console.warn(`slow call: ${procedure} ${Math.round(elapsed)} ms`);
    return { ok: true, value: options.checkOutput === true ? (output as z.ZodType).parse(value) : value };
  } catch (error) {
    return { ok: false, error: toWire(error, procedure) };
  }
}

export function toWire(error: unknown, procedure: string): WireError {
  if (error instanceof AppError) return error.toWire();
  const reference = randomUUID().slice(0, 8);
  console.error(
    `internal error ${reference} in ${isProcedure(procedure) ? procedure : 'host'}: ${whereItFailed(error)}`,
  );
  return new AppError('Internal', 'call.internal', { reference }).toWire();
}

/** "start: Too small…; codeId: Invalid input…" */
function problemOf(error: z.ZodError): string {
  return error.issues.map((issue) => [...issue.path, issue.message].join(': ')).join('; ');
}

function isProcedure(name: string): name is ProcedureName {
  return Object.hasOwn(contract, name);
}
