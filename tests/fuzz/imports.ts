/**
 * Breaks small files of every format in random ways and has them parsed as imports do. Whatever a file is, it must be
 * refused by name or give documents that can be; it must not crash its parser, hang, or fill the memory. Run as a
 * script (scripts/fuzz-imports.mjs), it also looks whether parsers keep memory that they should have given back.
 */
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { parseSource } from '../../electron/core/imports/formats/parse-source.ts';
import type { ParsedSource } from '../../electron/core/imports/formats/parsed-document.ts';
import { createParseProcess } from '../../electron/hosts/parse-process.ts';
import { AppError } from '../../schema/errors.ts';
import { ImportOptions } from '../../schema/model/imports.ts';
import { smallFiles } from '../core/imports/small-files.ts';
import { seeded } from '../perf/corpus.ts';
import { breakFile } from './break-file.ts';

const LIMITS = { seconds: 10, megabytes: 300 };
const PROCESSES = 2;
/** Heap that may be larger after parsing a file so many times again. */
const LEAK = { times: 300, bytes: 1_000_000 };
const REPORT_EVERY = 2000;

export interface FuzzResult {
  parsed: number;
  refused: number;
  /** What must not happen, with the number that makes the file again. */
  failures: string[];
}

/** False when something failed; each failure is printed. */
async function main(argv: string[]): Promise<boolean> {
  const { values } = parseArgs({ args: argv, options: { files: { type: 'string' }, seed: { type: 'string' } } });
  const files = Number(values.files ?? 20_000);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  if (!Number.isInteger(files) || files < 1 || !Number.isInteger(seed)) {
    console.error('usage: node scripts/fuzz-imports.mjs [--files N] [--seed S]');
    return false;
  }
  console.log(`seed ${seed}, ${files} files`);
  const result = await fuzzImports(seed, files, (done) => console.log(`${done} files`));
  result.failures.push(...(await findLeaks()));
  for (const failure of result.failures) console.error(failure);
  console.log(`${result.parsed} parsed, ${result.refused} refused by name, ${result.failures.length} failures`);
  return result.failures.length === 0;
}

export async function fuzzImports(seed: number, files: number, report: (done: number) => void): Promise<FuzzResult> {
  const originals = Object.entries(await smallFiles());
  const options = ImportOptions.parse({});
  const result: FuzzResult = { parsed: 0, refused: 0, failures: [] };
  let next = 0;
  const work = async () => {
    let defect: string | null = null;
    const parse = createParseProcess(LIMITS, (where) => {
      defect = where;
    });
    while (next < files) {
      const number = next;
      next += 1;
      if (number > 0 && number % REPORT_EVERY === 0) report(number);
      const [ending, bytes] = originals[number % originals.length] as [string, Uint8Array];
      const others = originals.map(([, other]) => other);
      const broken = await breakFile(ending, bytes, others, seeded(seed + number));
      const fail = (what: string) => result.failures.push(`file ${number} (.${ending}): ${what}`);
      defect = null;
      try {
        const impossible = findImpossible(await parse(broken, `a.${ending}`, options));
        if (impossible) fail(impossible);
        else result.parsed += 1;
      } catch (error) {
        if (!(error instanceof AppError)) fail(String(error));
        else if (defect !== null) fail(defect);
        else if (error.key === 'import.tooSlow' || error.key === 'import.tooMuchMemory') fail(error.key);
        else result.refused += 1;
      }
    }
  };
  await Promise.all(Array.from({ length: PROCESSES }, work));
  return result;
}

/** What no document may be: a block with a line feed or half a character, a format or comment outside the text. */
function findImpossible({ documents, notMaterial }: ParsedSource): string | null {
  if (documents.length === 0 && !notMaterial) return 'no document';
  for (const { blocks, comments = [] } of documents) {
    if (blocks.every(({ text }) => text === '')) return 'a document without text';
    for (const { text, formats } of blocks) {
      if (/[\n\0]/.test(text)) return 'a line feed or NUL in a block';
      if (!text.isWellFormed()) return 'half a character in a block';
      if (formats.some(({ start, end }) => start < 0 || start >= end || end > text.length)) return 'a format outside';
    }
    if (comments.some(({ startBlock, endBlock }) => startBlock < 0 || endBlock >= blocks.length)) {
      return 'a comment outside';
    }
  }
  return null;
}

/** Parses each small file again and again in this process and compares the heap before and after. */
async function findLeaks(): Promise<string[]> {
  const { gc } = globalThis;
  if (!gc) throw new Error('run with --expose-gc');
  const leaks: string[] = [];
  for (const [ending, bytes] of Object.entries(await smallFiles())) {
    const parseAgain = async () => {
      for (let time = 0; time < LEAK.times; time += 1) {
        await parseSource(Uint8Array.from(bytes), `a.${ending}`, ImportOptions.parse({}));
      }
      await setTimeout(100);
      gc();
      return process.memoryUsage().heapUsed;
    };
    // The first round fills what libraries keep on purpose.
    const before = await parseAgain();
    const grown = (await parseAgain()) - before;
    if (grown > LEAK.bytes) leaks.push(`.${ending}: ${grown} bytes more after ${LEAK.times} times`);
  }
  return leaks;
}

if (import.meta.main) process.exit((await main(process.argv.slice(2))) ? 0 : 1);
