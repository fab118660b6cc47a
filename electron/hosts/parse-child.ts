/**
 * The process in which files are parsed, one after the other. Nothing of the study is here: whatever a file does to its parser,
 * the study's own process goes on. From source, Node strips the types of what is loaded here, so these modules keep to
 * syntax that can be stripped.
 *
 * A second thread watches over the first: it ends the process when that takes more memory than allowed (V8's own limit
 * counts neither unpacked bytes nor what a library allocates outside the heap), or when nobody waits for it any more.
 */
import { isMainThread, Worker, workerData } from 'node:worker_threads';
import { AppError } from '../../schema/errors.ts';
import { parseSource } from '../core/imports/formats/parse-source.ts';
import { whereItFailed } from './defects.ts';
import type { ParseReply, ParseRequest } from './parse-messages.ts';

const WATCH_EVERY_MS = 25;

if (isMainThread) serve(Number(process.argv[2]));
else watch(workerData);

function serve(limitBytes: number): void {
  new Worker(import.meta.filename, { workerData: limitBytes }).unref();
  let before = Promise.resolve();
  process.on('message', (request: ParseRequest) => {
    before = before.then(async () => {
      process.send?.(await reply(request));
    });
  });
}

async function reply({ bytes, file, options }: ParseRequest): Promise<ParseReply> {
  try {
    return { type: 'parsed', source: await parseSource(bytes, file, options) };
  } catch (error) {
    if (error instanceof AppError) return { type: 'refused', error: error.toWire() };
    return { type: 'failed', where: whereItFailed(error) };
  }
}

function watch(limitBytes: number): void {
  const parent = process.ppid;
  setInterval(() => {
    const abandoned = process.ppid !== parent;
    if (abandoned || process.memoryUsage.rss() > limitBytes) process.kill(process.pid, 'SIGKILL');
  }, WATCH_EVERY_MS);
}
