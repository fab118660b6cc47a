/** A study with one transcript, A1, made before the window is started. */

import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createStudyFile, openStudyFile } from '../../electron/hosts/compose.ts';
import { createNodeFiles } from '../../electron/hosts/node-files.ts';

/** `project`: where the study is made; the text lies beside it. */
export async function makeStudyOfText(project: string, name: string, text: string): Promise<void> {
  const source = join(dirname(project), 'A1.txt');
  writeFileSync(source, text);
  createStudyFile(project, { name, template: 'institutional-work' });
  const study = openStudyFile(project, createNodeFiles(), () => {});
  await study.core.run('import.documents', {
    paths: [source],
    options: { speakers: [], surveys: {} },
    leftOut: [],
    dryRun: false,
  });
  study.project.close();
}
