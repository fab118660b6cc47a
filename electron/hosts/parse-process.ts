/**
 * Parses files in a process of its own, within limits of time and memory. A file that reaches a limit, or breaks its
 * parser, costs that process only: it is ended, the file is refused by name, and the next file gets a new one. It is a
 * process and no thread because a thread that runs out of memory takes the whole process along.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { extname, join } from 'node:path';
import { AppError, errorFromWire } from '../../schema/errors.ts';
import type { Parse } from '../core/context.ts';
import type { ParsedSource } from '../core/imports/formats/parsed-document.ts';
import type { ParseReply, ParseRequest } from './parse-messages.ts';

export interface ParseLimits {
  /** For one file. */
  seconds: number;
  /** Of the whole process, which takes some 60 MB with nothing to do. */
  megabytes: number;
}

const LIMITS: ParseLimits = { seconds: 60, megabytes: 320 };
/** Of its memory for V8's old objects: it then collects garbage before code, young objects and bytes fill the rest. */
const HEAP_SHARE = 0.5;
const MEGABYTE = 1024 * 1024;
/** The parsers' libraries stay loaded between two imports, but not for a day of coding. */
const IDLE_MS = 30_000;

/** Lies beside this module, in the sources and in the build. */
const CHILD = join(import.meta.dirname, `parse-child${extname(import.meta.filename)}`);

/** `logDefect` is told where a parser failed in a way it does not know itself. */
export function createParseProcess(
  limits: ParseLimits = LIMITS,
  logDefect: (where: string) => void = (where) => console.error(`a parser failed: ${where}`),
): Parse {
  let child: ChildProcess | null = null;
  let idle: NodeJS.Timeout | undefined;
  let queue: Promise<unknown> = Promise.resolve();

  const end = () => {
    child?.kill('SIGKILL');
    child = null;
  };

  const parseNow = async (request: ParseRequest, signal: AbortSignal | undefined): Promise<ParsedSource> => {
    if (signal?.aborted) throw new AppError('Cancelled', 'call.cancelled');
    clearTimeout(idle);
    const isNew = !child?.connected;
    if (!child?.connected) child = start(limits);
    let reply: ParseReply;
    try {
      reply = await ask(child, request, limits, signal);
    } catch (error) {
      end();
      // What files before it left behind may have filled the memory.
      const mayBeInnocent = error instanceof AppError && error.key === 'import.tooMuchMemory' && !isNew;
      if (mayBeInnocent) return parseNow(request, signal);
      throw error;
    } finally {
      clearTimeout(idle);
      idle = setTimeout(end, IDLE_MS).unref();
    }
    if (reply.type === 'parsed') return reply.source;
    if (reply.type === 'refused') throw errorFromWire(reply.error);
    // To the user the file is damaged.
    logDefect(reply.where);
    throw new AppError('Invalid', 'import.damaged', { file: request.file });
  };

  return (bytes, file, options, signal) => {
    const parsed = queue.then(() => parseNow({ bytes, file, options }, signal));
    queue = parsed.catch(() => {});
    return parsed;
  };
}

function start({ megabytes }: ParseLimits): ChildProcess {
  const child = fork(CHILD, [String(megabytes * MEGABYTE)], {
    serialization: 'advanced',
    execArgv: [`--max-old-space-size=${Math.floor(megabytes * HEAP_SHARE)}`],
    // What libraries print may quote the file; stdout is the command line's result.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    // Electron's executable is a plain Node then.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  // Killing a process that is just ending may report an error when nobody asks it anything any more.
  child.on('error', () => {});
  return child;
}

/** Throws AppError when a limit is reached or the call is cancelled; the process is not to be asked again then. */
function ask(
  child: ChildProcess,
  request: ParseRequest,
  { seconds }: ParseLimits,
  signal: AbortSignal | undefined,
): Promise<ParseReply> {
  const { file } = request;
  const { promise, resolve, reject } = Promise.withResolvers<ParseReply>();
  const onMessage = (reply: unknown) => resolve(reply as ParseReply);
  // Nothing but a lack of memory ends it without an answer: everything that a parser throws is answered.
  const onEnd = () => reject(new AppError('Invalid', 'import.tooMuchMemory', { file }));
  const onAbort = () => reject(new AppError('Cancelled', 'call.cancelled'));
  const onTimeout = () => reject(new AppError('Invalid', 'import.tooSlow', { file, seconds }));
  const timer = setTimeout(onTimeout, seconds * 1000);
  child.on('message', onMessage).on('exit', onEnd).on('error', onEnd);
  signal?.addEventListener('abort', onAbort);
  // A host with nothing else to do waits for the answer, but not for an idle process.
  child.ref();
  child.channel?.ref();
  child.send(request);
  return promise.finally(() => {
    clearTimeout(timer);
    child.off('message', onMessage).off('exit', onEnd).off('error', onEnd);
    signal?.removeEventListener('abort', onAbort);
    child.unref();
    child.channel?.unref();
  });
}
