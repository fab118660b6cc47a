/** A group of measures that are taken together: material made once, then run after run, on each build in turn. */
import type { Build } from './build.ts';
import type { Sample } from './samples.ts';

export interface Group {
  runs: number;
  /** Makes what `once` needs in a folder that is this build's and this group's own. */
  prepare(build: Build, folder: string): Promise<void>;
  /** One run; samples of one name are put together over the runs. */
  once(build: Build, folder: string): Promise<Sample[]>;
  /** Reached through what only this build has, so it is not compared. */
  ownOnly?: boolean;
}

/** Every run of the group on every build; the builds take turns, so that a slow minute of the machine hits both. */
export async function measureGroup(
  group: Group,
  builds: readonly Build[],
  folderOf: (build: Build) => string,
): Promise<Map<Build, Sample[]>> {
  const taking = group.ownOnly ? builds.slice(0, 1) : builds;
  const samples = new Map(taking.map((build): [Build, Sample[]] => [build, []]));
  for (const build of taking) await group.prepare(build, folderOf(build));
  for (let run = 0; run < group.runs; run += 1) {
    for (const build of taking) {
      const all = samples.get(build) as Sample[];
      for (const sample of await group.once(build, folderOf(build))) {
        const known = all.find(({ name }) => name === sample.name);
        if (known) known.values.push(...sample.values);
        else all.push(sample);
      }
    }
  }
  return samples;
}
