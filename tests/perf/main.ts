/** Takes all measures one after the other, writes them to results.json and prints them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/paths.mjs';
import openDisplay from '../e2e/display.ts';
import { figureMeasures, importMeasures } from './core.ts';
import { judge, type Measure, tableOf } from './judge.ts';
import { describeMachine, load } from './machine.ts';
import { readingMeasures } from './reading.ts';
import type { Sample } from './samples.ts';
import { startMeasures } from './start.ts';
import { typingMeasures } from './typing.ts';
import { windowImportMeasures } from './window-import.ts';

const GROUPS = [startMeasures, readingMeasures, typingMeasures, importMeasures, windowImportMeasures, figureMeasures];

/** True when every budget was kept. */
export async function main(): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'proact-bench-'));
  const closeDisplay = await openDisplay();
  try {
    const loadBefore = load();
    const samples: Sample[] = [];
    for (const [index, measure] of GROUPS.entries()) {
      console.error(`Measuring ${index + 1} of ${GROUPS.length}…`);
      samples.push(...(await measure(folder)));
    }
    const measures = judge(samples);
    write(measures, loadBefore);
    console.log(tableOf(measures));
    return measures.every(({ ok }) => ok !== false);
  } finally {
    closeDisplay();
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(measures: readonly Measure[], loadBefore: number): void {
  const results = {
    date: new Date().toISOString(),
    machine: describeMachine(),
    load: { before: loadBefore, after: load() },
    measures,
  };
  writeFileSync(join(root, 'tests', 'perf', 'results.json'), `${JSON.stringify(results, null, 2)}\n`);
}
