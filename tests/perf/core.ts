/** The core of this build alone, in Node: how long an import keeps others waiting, and the figure's query. */
import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { COUNT_UNITS, type CountUnit } from '../../schema/analysis/units.ts';
import { actRows, attributesCsv, codingsCsv, writeTranscripts } from './corpus.ts';
import type { Group } from './group.ts';
import { interviews, interviewsSize } from './large-study.ts';
import { repeat, type Sample, timed } from './samples.ts';
import { type BenchStudy, newStudy, openStudy } from './study.ts';

const NS_PER_MS = 1_000_000;
const BYTES_PER_MB = 1_000_000;
const ACTS = 33_334;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is still in use, in V8's heap and beside it. */
function usedBytes(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export const standstillGroup: Group = {
  runs: 3,
  ownOnly: true,
  async prepare(_build, folder) {
    writeTranscripts(join(folder, 'standstill'), interviews());
  },
  async once(_build, folder) {
    const path = join(folder, 'standstill.proact');
    const study = newStudy(path);
    // A query that is sent at any moment waits no longer than the event loop stands still.
    const standstill = monitorEventLoopDelay({ resolution: 1 });
    standstill.enable();
    await study.call('import.documents', { paths: [join(folder, 'standstill')] });
    standstill.disable();
    study.close();
    rmSync(path);
    return [{ name: 'import-core-standstill', values: [standstill.max / NS_PER_MS], size: interviewsSize }];
  },
};

export const figureGroup: Group = {
  runs: 1,
  ownOnly: true,
  async prepare() {},
  async once(_build, folder) {
    const sources = interviews();
    const attributes = join(folder, 'attributes.csv');
    writeFileSync(attributes, attributesCsv(sources));
    const acts = join(folder, 'acts.csv');
    writeFileSync(acts, codingsCsv(actRows(sources, ACTS)));

    const path = join(folder, 'figure.proact');
    const made = newStudy(path);
    await made.call('import.documents', { paths: [writeTranscripts(join(folder, 'figure'), sources)], attributes });
    await made.call('import.codings', { path: acts, coder: 'Coder 1' });
    const counts = await made.call('project.counts', {});
    made.close();
    const size = { documents: counts.documents, acts: counts.acts, codings: counts.codings };

    const ask = (study: BenchStudy, countUnit: CountUnit) =>
      study.call('figure.data', { figure: 'work-by-level-over-waves', params: { countUnit } });
    const readings = await repeat(5, async () => {
      const study = openStudy(path);
      const before = usedBytes();
      const ms = await timed(() => ask(study, 'segments'));
      const megabytes = (usedBytes() - before) / BYTES_PER_MB;
      study.close();
      return { ms, megabytes };
    });
    const samples: Sample[] = [
      { name: 'study-size', values: [statSync(path).size / BYTES_PER_MB], size },
      { name: 'figure-first', values: readings.map(({ ms }) => ms), size },
      { name: 'facts-size', values: readings.map(({ megabytes }) => megabytes), size },
    ];
    const study = openStudy(path);
    await ask(study, 'segments');
    for (const countUnit of COUNT_UNITS) {
      const values = await repeat(9, () => timed(() => ask(study, countUnit)));
      samples.push({ name: `figure-${countUnit}`, values, size });
    }
    study.close();
    return samples;
  },
};
