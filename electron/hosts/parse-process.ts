/**
 * Parses files in a process of its own, within limits of time and memory. A file that reaches a limit, or breaks its
 * parser, costs that process only: it is ended, the file is refused by name, and the next file gets a new one. It is a
 * process and no thread because a thread that runs out of memory takes the whole process along.
 *
 * Several files may be asked at once: they wait in the process, which then goes on while this one is busy writing what
 * came before. It answers in the order in which it was asked, so the first that waits is the one that it works on.
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

interface Asked {
  request: ParseRequest;
  signal: AbortSignal | undefined;
  resolve: (source: ParsedSource) => void;
  reject: (error: unknown) => void;
}

/** `logDefect` is told where a parser failed in a way it does not know itself. */
export function createParseProcess(
  { seconds, megabytes }: ParseLimits = LIMITS,
  logDefect: (where: string) => void = (where) => console.error(`a parser failed: ${where}`),
): Parse {
  /** In the order in which the process was asked; it works on the first. */
  let asked: Asked[] = [];
  let child: ChildProcess | null = null;
  /** Files that this process has answered. */
  let answered = 0;
  let timer: NodeJS.Timeout | undefined;

  const begin = () => {
    const started = fork(CHILD, [String(megabytes * MEGABYTE)], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${Math.floor(megabytes * HEAP_SHARE)}`],
      // What libraries print may quote the file; stdout is the command line's result.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // Electron's executable is a plain Node then.
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    });
    const onEnd = () => {
      if (child === started) endedByItself();
    };
    // Nothing but a lack of memory ends it without an answer: everything that a parser throws is answered.
    started.on('exit', onEnd).on('error', onEnd);
    started.on('message', (reply: unknown) => {
      if (child === started) take(reply as ParseReply);
    });
    child = started;
    answered = 0;
    for (const { request } of asked) started.send(request);
  };

  const end = () => {
    child?.kill('SIGKILL');
    child = null;
  };

  /** A host with nothing else to do waits for an answer, but not for an idle process. */
  const watchTheFirst = () => {
    clearTimeout(timer);
    if (asked.length === 0) {
      child?.unref();
      child?.channel?.unref();
      timer = setTimeout(end, IDLE_MS).unref();
      return;
    }
    if (!child?.connected) begin();
    child?.ref();
    child?.channel?.ref();
    const [first] = asked;
    const tooSlow = () => {
      if (asked[0] !== first) return;
      end();
      settle(({ request: { file }, reject }) => reject(new AppError('Invalid', 'import.tooSlow', { file, seconds })));
    };
    // This process may have been busy itself: an answer that has come meanwhile is heard first.
    timer = setTimeout(() => setImmediate(tooSlow), seconds * 1000);
  };

  const forget = (one: Asked) => {
    asked = asked.filter((other) => other !== one);
    one.signal?.removeEventListener('abort', cancel);
  };

  /** Ends the waiting of the file that the process works on. */
  const settle = (how: (one: Asked) => void) => {
    const [first] = asked;
    if (!first) return;
    forget(first);
    how(first);
    watchTheFirst();
  };

  /** The process may be at work on one of them: the others go to a new one. */
  const cancel = () => {
    end();
    for (const one of asked.filter(({ signal }) => signal?.aborted)) {
      forget(one);
      one.reject(new AppError('Cancelled', 'call.cancelled'));
    }
    watchTheFirst();
  };

  const take = (reply: ParseReply) => {
    answered += 1;
    settle((one) => {
      if (reply.type === 'parsed') one.resolve(reply.source);
      else if (reply.type === 'refused') one.reject(errorFromWire(reply.error));
      else {
        // To the user the file is damaged.
        logDefect(reply.where);
        one.reject(new AppError('Invalid', 'import.damaged', { file: one.request.file }));
      }
    });
  };

  const endedByItself = () => {
    child = null;
    // What files before it left behind may have filled the memory: then it is tried again in a new process.
    if (answered > 0) watchTheFirst();
    else settle(({ request: { file }, reject }) => reject(new AppError('Invalid', 'import.tooMuchMemory', { file })));
  };

  return (bytes, file, options, signal) => {
    if (signal?.aborted) return Promise.reject(new AppError('Cancelled', 'call.cancelled'));
    const { promise, resolve, reject } = Promise.withResolvers<ParsedSource>();
    const request = { bytes, file, options };
    signal?.addEventListener('abort', cancel);
    asked.push({ request, signal, resolve, reject });
    if (child?.connected) child.send(request);
    if (asked.length === 1) watchTheFirst();
    return promise;
  };
}
