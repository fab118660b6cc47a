/**
 * Samples against budgets and against the build before. The median of the runs must keep to the budget, and divided by
 * the build before's median to the ratio; a measure with neither is only reported.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/paths.mjs';
import { median, type Sample } from './samples.ts';

interface Budget {
  what: string;
  unit: string;
  /** null: reported only. */
  budget: number | null;
  /** At most this times the build before. */
  ratio?: number;
}

export interface Measure extends Budget {
  name: string;
  median: number;
  min: number;
  max: number;
  runs: number;
  /** Of the build before; null where it was not measured. */
  before: number | null;
  /** null without a budget. */
  ok: boolean | null;
  size: Record<string, number>;
}

/** Throws when a measure is not named in budgets.json or, of `all`, one that is named there was not taken. */
export function judge(
  samples: readonly Sample[],
  before: ReadonlyMap<string, number>,
  { all }: { all: boolean },
): Measure[] {
  const known = JSON.parse(readFileSync(join(root, 'tests', 'perf', 'budgets.json'), 'utf8')) as Record<string, Budget>;
  const missing = Object.keys(known).filter((name) => !samples.some((sample) => sample.name === name));
  if (all && missing.length > 0) throw new Error(`Not measured: ${missing.join(', ')}`);
  return samples.map(({ name, values, size }) => {
    const entry = known[name];
    if (!entry) throw new Error(`budgets.json does not name ${name}`);
    const middle = median(values);
    const earlier = before.get(name) ?? null;
    const kept = [
      ...(entry.budget === null ? [] : [middle <= entry.budget]),
      ...(entry.ratio === undefined || earlier === null ? [] : [middle / earlier <= entry.ratio]),
    ];
    return {
      name,
      ...entry,
      median: round(middle),
      min: round(Math.min(...values)),
      max: round(Math.max(...values)),
      runs: values.length,
      before: earlier === null ? null : round(earlier),
      ok: kept.length === 0 ? null : kept.every((one) => one),
      size,
    };
  });
}

/** Three digits that count are more than the machine can repeat. */
function round(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

export function tableOf(measures: readonly Measure[]): string {
  const rows = measures.map(({ name, median, min, max, runs, unit, budget, ratio, before, ok, what }) => [
    ok === false ? 'MISSED' : ok ? 'ok' : '',
    name,
    `${median} ${unit}`,
    budget === null ? '' : `≤ ${budget}`,
    before === null ? '' : `${before} ${unit}`,
    before === null ? '' : `× ${round(median / before)}`,
    ratio === undefined ? '' : `≤ × ${ratio}`,
    runs === 1 ? '' : `${min}–${max} in ${runs}`,
    what,
  ]);
  const table = [['', 'measure', 'now', 'budget', 'before', 'ratio', 'budget', 'range', 'what'], ...rows];
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
