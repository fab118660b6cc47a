/**
 * Takes all measures one after the other and prints them beside those of the build before: measured in the same run with
 * `--against <folder of that build>`, each run on both in turn, or else as they were recorded in before.json. A run of
 * all groups is written to results.json, and one against another build to before.json, too.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../scripts/paths.mjs';
import openDisplay from '../e2e/display.ts';
import { type Build, buildIn, thisBuild } from './build.ts';
import { figureGroup, standstillGroup } from './core.ts';
import { type Group, measureGroup } from './group.ts';
import { growthGroup } from './growth.ts';
import { importGroup } from './import-core.ts';
import { judge, type Measure, tableOf } from './judge.ts';
import { describeMachine, load } from './machine.ts';
import { readingGroup } from './reading.ts';
import { median, type Sample } from './samples.ts';
import { startGroup } from './start.ts';
import { typingGroup } from './typing.ts';
import { windowImportGroup } from './window-import.ts';

/** The import makes the large study that later groups open. */
const GROUPS: Record<string, Group> = {
  import: importGroup,
  standstill: standstillGroup,
  'window-import': windowImportGroup,
  start: startGroup,
  reading: readingGroup,
  typing: typingGroup,
  growth: growthGroup,
  figures: figureGroup,
};

/** True when every budget was kept. Arguments: `--against <folder>`, `--only <group>` (may be repeated). */
export async function main(args: string[]): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: { against: { type: 'string' }, only: { type: 'string', multiple: true } },
  });
  const builds = [thisBuild, ...(values.against === undefined ? [] : [buildIn(values.against, 'before')])];
  const names = values.only ?? Object.keys(GROUPS);
  const folder = mkdtempSync(join(tmpdir(), 'proact-bench-'));
  const closeDisplay = await openDisplay();
  try {
    const loadBefore = load();
    const { now, before } = await measureAll(names, builds, folder);
    const isWhole = values.only === undefined;
    const earlier = values.against === undefined ? recorded() : mediansOf(before);
    const measures = judge(now, earlier, { all: isWhole });
    if (isWhole) write(measures, loadBefore);
    if (isWhole && values.against !== undefined) writeJson('before.json', Object.fromEntries(earlier));
    console.log(tableOf(measures));
    return measures.every(({ ok }) => ok !== false);
  } finally {
    closeDisplay();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll(names: readonly string[], builds: readonly Build[], folder: string) {
  const folderOf = ({ name }: Build) => join(folder, name);
  for (const build of builds) mkdirSync(folderOf(build));
  const now: Sample[] = [];
  const before: Sample[] = [];
  for (const [index, name] of names.entries()) {
    const group = GROUPS[name];
    if (!group) throw new Error(`No group is called ${name}; there are ${Object.keys(GROUPS).join(', ')}`);
    console.error(`Measuring ${name}, ${index + 1} of ${names.length}…`);
    for (const [build, samples] of await measureGroup(group, builds, folderOf)) {
      (build.name === 'now' ? now : before).push(...samples);
    }
  }
  return { now, before };
}

const mediansOf = (samples: readonly Sample[]) => new Map(samples.map(({ name, values }) => [name, median(values)]));

/** Medians of the build before the last redesign, on a machine of the kind that results.json names. */
function recorded(): Map<string, number> {
  return new Map(Object.entries(JSON.parse(readFileSync(fileOf('before.json'), 'utf8'))));
}

function write(measures: readonly Measure[], loadBefore: number): void {
  const date = new Date().toISOString();
  writeJson('results.json', {
    date,
    machine: describeMachine(),
    load: { before: loadBefore, after: load() },
    measures,
  });
}

const fileOf = (name: string) => join(root, 'tests', 'perf', name);

function writeJson(name: string, content: object): void {
  writeFileSync(fileOf(name), `${JSON.stringify(content, null, 2)}\n`);
}
