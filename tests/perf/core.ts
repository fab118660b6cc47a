/** The core alone, in Node, as the command line runs it: importing transcripts and codings, and the figure's query. */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { COUNT_UNITS } from '../../schema/analysis/units.ts';
import { actRows, attributesCsv, codingsCsv, plainRows, transcripts, writeTranscripts } from './corpus.ts';
import { repeat, type Sample, timed } from './samples.ts';
import { newStudy } from './study.ts';

const NS_PER_MS = 1_000_000;
const DOCUMENTS = 500;
const DOCUMENT = { words: 2_000, turns: 40 };
const ACTS = 33_334;
const CODINGS = 100_000;

export const interviews = () => transcripts(DOCUMENTS, DOCUMENT);
export const interviewsSize = {
  documents: DOCUMENTS,
  wordsPerDocument: DOCUMENT.words,
  turnsPerDocument: DOCUMENT.turns,
};

export async function importMeasures(folder: string): Promise<Sample[]> {
  const source = writeTranscripts(join(folder, 'transcripts'), interviews());
  const runs = await repeat(5, async () => {
    const path = join(folder, 'import.proact');
    const study = newStudy(path);
    // A query that is sent at any moment waits no longer than the event loop stands still.
    const standstill = monitorEventLoopDelay({ resolution: 1 });
    standstill.enable();
    const ms = await timed(() => study.call('import.documents', { paths: [source] }));
    standstill.disable();
    study.close();
    rmSync(path);
    return { seconds: ms / 1000, longest: standstill.max / NS_PER_MS };
  });
  return [
    { name: 'import-core', values: runs.map(({ seconds }) => seconds), size: interviewsSize },
    { name: 'import-core-standstill', values: runs.map(({ longest }) => longest), size: interviewsSize },
  ];
}

export async function figureMeasures(folder: string): Promise<Sample[]> {
  const sources = interviews();
  const source = writeTranscripts(join(folder, 'figure'), sources);
  const attributes = join(folder, 'attributes.csv');
  writeFileSync(attributes, attributesCsv(sources));
  const acts = join(folder, 'acts.csv');
  writeFileSync(acts, codingsCsv(actRows(sources, ACTS)));
  const plain = join(folder, 'codings.csv');
  writeFileSync(plain, codingsCsv(plainRows(sources, CODINGS)));

  const study = newStudy(join(folder, 'figure.proact'));
  await study.call('import.documents', { paths: [source], attributes });
  await study.call('import.codings', { path: acts, coder: 'Coder 1' });
  const { counts } = await study.call('project.info', {});
  const byUnit = new Map<string, number[]>();
  for (const countUnit of COUNT_UNITS) {
    byUnit.set(countUnit, await repeat(9, () => timed(() => study.call('figure.workByLevel', { countUnit }))));
  }
  const rows = await timed(() => study.call('import.codings', { path: plain, coder: 'Coder 2' }));
  const { counts: after } = await study.call('project.info', {});
  study.close();

  const size = { documents: counts.documents, acts: counts.acts, codings: counts.codings };
  return [
    ...COUNT_UNITS.map((unit) => ({ name: `figure-${unit}`, values: byUnit.get(unit) as number[], size })),
    { name: 'import-codings', values: [rows / 1000], size: { rows: after.codings - counts.codings } },
  ];
}
