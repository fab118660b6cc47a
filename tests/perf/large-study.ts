/** 500 interviews of 2,000 words with so many codings, made by a build's own command line. */
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Build } from './build.ts';
import { codingsCsv, plainRows, type Source, transcripts, writeTranscripts } from './corpus.ts';

const DOCUMENT = { words: 2_000, turns: 40 };
export const LARGE = { documents: 500, codings: 100_000 };
export const interviewsSize = {
  documents: LARGE.documents,
  wordsPerDocument: DOCUMENT.words,
  turnsPerDocument: DOCUMENT.turns,
};

let made: Source[] | undefined;
export function interviews(): Source[] {
  made ??= transcripts(LARGE.documents, DOCUMENT);
  return made;
}

/** What the steps took, and how large the study file was after each. */
export interface Made {
  importSeconds: number;
  importedBytes: number;
  codingsSeconds: number;
  codedBytes: number;
}

const pathOf = (folder: string, codings: number) => join(folder, `study-${codings}.proact`);

export function makeStudy(build: Build, folder: string, codings: number): Made {
  const study = pathOf(folder, codings);
  rmSync(study, { force: true });
  const source = join(folder, 'interviews');
  if (!existsSync(source)) writeTranscripts(source, interviews());
  const csv = join(folder, `codings-${codings}.csv`);
  writeFileSync(csv, codingsCsv(plainRows(interviews(), codings)));
  const seconds = (...args: string[]) => {
    const started = performance.now();
    build.cli(folder, ...args, '--project', study);
    return (performance.now() - started) / 1000;
  };
  build.cli(folder, 'new', study, '--template', 'institutional-work');
  const importSeconds = seconds('import', 'documents', source);
  const importedBytes = statSync(study).size;
  const codingsSeconds = seconds('import', 'codings', csv, '--coder', 'Coder 1');
  return { importSeconds, importedBytes, codingsSeconds, codedBytes: statSync(study).size };
}

/** The study's path; it is made when no group has made it in this folder before. */
export function largeStudy(build: Build, folder: string, codings = LARGE.codings): string {
  if (!existsSync(pathOf(folder, codings))) makeStudy(build, folder, codings);
  return pathOf(folder, codings);
}
