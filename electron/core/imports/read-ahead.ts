/**
 * Reads and parses files ahead of their use: while documents are written, the next files are parsed in their own process.
 * Only as far ahead as small files go, so that not more than two large ones are in memory.
 */
import { hash } from 'node:crypto';
import type { ImportOptions } from '../../../schema/model/imports.ts';
import type { TaskContext } from '../context.ts';
import type { SourceFile } from './find-sources.ts';
import type { ParsedSource } from './formats/parsed-document.ts';

const AHEAD_FILES = 24;
const AHEAD_BYTES = 512 * 1024;

export interface BegunSource {
  sha256: string;
  bytes: number;
  parsed: Promise<ParsedSource>;
}

/** What goes wrong with a file (Invalid, NotFound, Cancelled) is thrown by `begun` or `parsed`, when that is awaited. */
export async function* readAhead(
  task: TaskContext,
  sources: readonly SourceFile[],
  options: ImportOptions,
): AsyncGenerator<{ source: SourceFile; begun: Promise<BegunSource> }> {
  const ahead = sources.map((source) => ({ source, begun: Promise.withResolvers<BegunSource>(), bytes: 0 }));
  let taken = 0;
  let ended = false;
  let goOn = () => {};
  const isFarEnough = (index: number) => {
    const bytes = ahead.slice(taken, index).reduce((total, file) => total + file.bytes, 0);
    return index > taken + 1 && (index - taken > AHEAD_FILES || bytes > AHEAD_BYTES);
  };

  const readAll = async () => {
    for (const [index, file] of ahead.entries()) {
      while (!ended && isFarEnough(index)) {
        await new Promise<void>((resolve) => {
          goOn = resolve;
        });
      }
      if (ended) return;
      const { begun } = file;
      // Somebody else awaits it, but maybe only after it failed, or never: the import was cancelled, the file is a copy.
      begun.promise.then(({ parsed }) => parsed).catch(() => {});
      await beginSource(task, file.source, options).then((one) => {
        file.bytes = one.bytes;
        begun.resolve(one);
      }, begun.reject);
    }
  };

  void readAll();
  try {
    for (const [index, { source, begun }] of ahead.entries()) {
      yield { source, begun: begun.promise };
      taken += 1;
      // What was made of the file is not kept longer than it is used.
      delete ahead[index];
      goOn();
    }
  } finally {
    ended = true;
    goOn();
  }
}

async function beginSource(task: TaskContext, source: SourceFile, options: ImportOptions): Promise<BegunSource> {
  const bytes = await source.read();
  return { sha256: hash('sha256', bytes, 'hex'), bytes: bytes.length, parsed: task.parse(bytes, source.file, options) };
}
