/**
 * Bounds how long work may keep the core's only thread. A regular expression such as (a+)+$ can take longer than
 * anybody lives, and nothing outside can stop it; V8's own watchdog can, while it backtracks.
 */
import { createContext, Script } from 'node:vm';

export const TOO_LONG = Symbol('too long');

const box = createContext({ work: undefined as unknown });
const script = new Script('work()');

/** What `work` returns, or TOO_LONG when it was stopped after so many milliseconds. What it throws is thrown. */
export function withinTime<T>(work: () => T, ms: number): T | typeof TOO_LONG {
  box.work = work;
  try {
    return script.runInContext(box, { timeout: ms }) as T;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return TOO_LONG;
    throw error;
  } finally {
    box.work = undefined;
  }
}
