/**
 * Reads and parses files one step ahead of their use: while a document is written, the next file is being parsed in its
 * own process. No further ahead, so that not more than two files are in memory.
 */
import { hash } from 'node:crypto';
import type { ImportOptions } from '../../../schema/model/imports.ts';
import type { TaskContext } from '../context.ts';
import type { Source } from './find-sources.ts';
import type { ParsedSource } from './formats/parsed-document.ts';

export interface BegunSource {
  sha256: string;
  parsed: Promise<ParsedSource>;
}

/** What goes wrong with a file (Invalid, NotFound, Cancelled) is thrown by `begun` or `parsed`, when that is awaited. */
export async function* readAhead(
  task: TaskContext,
  sources: readonly Source[],
  options: ImportOptions,
): AsyncGenerator<{ source: Source; begun: Promise<BegunSource> }> {
  const begin = (source: Source): Promise<BegunSource> => {
    const begun = begunSource(task, source, options);
    // Somebody else awaits it, but maybe only after it failed, or never: the import was cancelled, the file is a copy.
    begun.then(({ parsed }) => parsed).catch(() => {});
    return begun;
  };
  let next = sources[0] && begin(sources[0]);
  for (const [index, source] of sources.entries()) {
    const begun = next as Promise<BegunSource>;
    const following = sources[index + 1];
    next =
      following &&
      begun.then(
        () => begin(following),
        () => begin(following),
      );
    next?.catch(() => {});
    yield { source, begun };
  }
}

async function begunSource(task: TaskContext, source: Source, options: ImportOptions): Promise<BegunSource> {
  const bytes = await source.read();
  const sha256 = hash('sha256', bytes, 'hex');
  return { sha256, parsed: task.parse(bytes, source.file, options) };
}
