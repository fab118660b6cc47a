/** Importing by the command line, start of the process included: 500 interviews, then 100,000 rows of codings. */
import type { Group } from './group.ts';
import { interviews, interviewsSize, LARGE, makeStudy } from './large-study.ts';

const MEGABYTE = 1_000_000;

export const importGroup: Group = {
  runs: 3,
  async prepare() {},
  async once(build, folder) {
    const text = interviews().reduce((bytes, source) => bytes + Buffer.byteLength(source.text), 0);
    const made = makeStudy(build, folder, LARGE.codings);
    return [
      { name: 'import-core', values: [made.importSeconds], size: interviewsSize },
      { name: 'import-size', values: [made.importedBytes / text], size: interviewsSize },
      { name: 'import-codings', values: [made.codingsSeconds], size: LARGE },
      { name: 'study-size-plain', values: [made.codedBytes / MEGABYTE], size: LARGE },
    ];
  },
};
