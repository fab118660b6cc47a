/**
 * A real project in a folder of its own, opened as every host opens it, with the contract as a typed function.
 * Answers are checked against the contract on the way out.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Call } from '../../electron/core/context.ts';
import type { Study } from '../../electron/hosts/compose.ts';
import { createStudyFile, openStudyFile } from '../../electron/hosts/compose.ts';
import { dispatch } from '../../electron/hosts/dispatch.ts';
import { createNodeFiles } from '../../electron/hosts/node-files.ts';
import type { CallInput, CoreEvent } from '../../schema/contract.ts';
import { errorFromWire } from '../../schema/errors.ts';
import type { FigureCallParams, FigureData, FigureName } from '../../schema/figures/registry.ts';

export interface TestCore extends Study {
  folder: string;
  path: string;
  call: Call;
  events: CoreEvent[];
  /** Closes the file and opens it again, as after a restart. */
  reopen(): void;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'proact-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** An installation like that of one researcher. */
export const DEVICE = 'kthis-device';

/** To be called inside a test; closed and removed when it ends. */
export function openTestCore(template: 'institutional-work' | 'empty' = 'institutional-work'): TestCore {
  const folder = temporaryFolder();
  const path = join(folder, 'test.proact');
  createStudyFile(path, { name: 'Test', template }, DEVICE);
  return openTestCoreAt(path);
}

export function openTestCoreAt(path: string, device: string = DEVICE): TestCore {
  const events: CoreEvent[] = [];
  const open = () => openStudyFile(path, createNodeFiles(), (event) => events.push(event), device);
  let study = open();
  onTestFinished(() => study.project.close());
  return {
    folder: join(path, '..'),
    path,
    events,
    get core() {
      return study.core;
    },
    get project() {
      return study.project;
    },
    get alerts() {
      return study.alerts;
    },
    reopen() {
      study.project.close();
      study = open();
    },
    call: async (procedure, input) => {
      const result = await dispatch(study.core, procedure, input, { checkOutput: true });
      if (!result.ok) throw errorFromWire(result.error);
      return result.value as never;
    },
  };
}

/** Imports texts as transcripts; returns the new documents' ids by title. */
export async function importTexts(test: TestCore, texts: Record<string, string>): Promise<Record<string, string>> {
  const folder = join(test.folder, 'import');
  mkdirSync(folder, { recursive: true });
  const paths = Object.entries(texts).map(([title, text]) => {
    const path = join(folder, `${title}.txt`);
    writeFileSync(path, text);
    return path;
  });
  await test.call('import.documents', { paths });
  const documents = await test.call('document.list', {});
  return Object.fromEntries(documents.map((document) => [document.title, document.id]));
}

/** A figure's data, as the window asks for them. */
export async function figureData<Name extends FigureName>(
  call: Call,
  figure: Name,
  params: FigureCallParams<Name>,
): Promise<FigureData<Name>> {
  const answer = await call('figure.data', { figure, params } as CallInput<'figure.data'>);
  return answer.data as FigureData<Name>;
}
