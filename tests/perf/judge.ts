/** Samples against budgets: the median of the runs must keep to it. A measure without a budget is only reported. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/paths.mjs';
import { median, type Sample } from './samples.ts';

interface Budget {
  what: string;
  unit: string;
  /** null: reported only. */
  budget: number | null;
}

export interface Measure extends Budget {
  name: string;
  median: number;
  min: number;
  max: number;
  runs: number;
  /** null without a budget. */
  ok: boolean | null;
  size: Record<string, number>;
}

/** Throws when a measure is not named in budgets.json or one that is named there was not taken. */
export function judge(samples: readonly Sample[]): Measure[] {
  const known = JSON.parse(readFileSync(join(root, 'tests', 'perf', 'budgets.json'), 'utf8')) as Record<string, Budget>;
  const missing = Object.keys(known).filter((name) => !samples.some((sample) => sample.name === name));
  if (missing.length > 0) throw new Error(`Not measured: ${missing.join(', ')}`);
  return samples.map(({ name, values, size }) => {
    const entry = known[name];
    if (!entry) throw new Error(`budgets.json does not name ${name}`);
    const middle = median(values);
    return {
      name,
      ...entry,
      median: round(middle),
      min: round(Math.min(...values)),
      max: round(Math.max(...values)),
      runs: values.length,
      ok: entry.budget === null ? null : middle <= entry.budget,
      size,
    };
  });
}

/** Three digits that count are more than the machine can repeat. */
function round(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map(({ name, median, min, max, runs, unit, budget, ok, what }) => [
    ok === false ? 'MISSED' : ok ? 'ok' : '',
    name,
    `${median} ${unit}`,
    budget === null ? '' : `≤ ${budget}`,
    runs === 1 ? '' : `${min}–${max} in ${runs}`,
    what,
  ]);
  const table = [['', 'measure', 'median', 'budget', 'range', 'what'], ...rows];
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
