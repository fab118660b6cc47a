/** Rounds of random edits until the time is over: most on spans and blocks alone, some through the core on a real file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { textAndSpansStayInStep } from '../core/editing/edit-property.ts';
import { newStudy } from '../perf/study.ts';
import { spansStayOnTheirWords } from '../schema/text/span-property.ts';

const RUNS = { pure: 1000, core: 60 };

/** False when a law was broken; the counterexample is printed. */
export async function main(argv: string[]): Promise<boolean> {
  const { values } = parseArgs({ args: argv, options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
  const minutes = Number(values.minutes ?? 10);
  const seed = Number(values.seed ?? Date.now() % 2 ** 31);
  if (!(minutes > 0) || !Number.isInteger(seed)) {
    console.error('usage: node scripts/fuzz-edits.mjs [--minutes N] [--seed S]');
    return false;
  }
  console.log(`seed ${seed}, ${minutes} minutes`);
  const edits = { pure: 0, core: 0 };
  const end = Date.now() + minutes * 60_000;
  try {
    for (let round = 0; round === 0 || Date.now() < end; round += 1) {
      fc.assert(
        spansStayOnTheirWords((made) => {
          edits.pure += made;
        }),
        { seed: seed + round, numRuns: RUNS.pure },
      );
      await throughCore(seed + round, (made) => {
        edits.core += made;
      });
      console.log(`round ${round + 1}: ${edits.pure} edits of spans and blocks, ${edits.core} through the core`);
    }
    return true;
  } catch (error) {
    console.error(error instanceof Error ? `${error.message}\n${error.cause}` : error);
    console.error(`seed ${seed}`);
    return false;
  }
}

async function throughCore(seed: number, count: (edits: number) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'proact-fuzz-'));
  const study = newStudy(join(folder, 'fuzz.proact'));
  try {
    await fc.assert(textAndSpansStayInStep({ call: study.call, folder }, count), { seed, numRuns: RUNS.core });
  } finally {
    study.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
