/** A study small enough to count by hand: two counties, two waves, one of them without documents in County B. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../../electron/core/db/command-log.ts';
import { sql } from '../../../electron/core/db/sql.ts';
import type { CallInput } from '../../../schema/contract.ts';
import { importTexts, openTestCore, type TestCore } from '../test-core.ts';

const TEXTS = {
  'A-1': 'INT: Hva skjedde?\nINF: Fylket bestemte hvem som er i risiko. Skolen ringer hjem hver morgen.',
  'A-2': 'INT: Og nå?\nINF: =Skolen ringer fortsatt. 🙂 Kommunen venter og ser.',
  'B-1': 'INT: Hva gjør dere?\nINF: Rektor sluttet å følge regelen.',
  'B-M': 'Teamet går gjennom lista som før.',
};

const ATTRIBUTES = `file,doc_type,date,wave,county,municipality,school,participant,role,level,minutes
A-1.txt,interview,2021-03-01,1,County A,Town A,School A,P01,School leader,school,30
A-2.txt,interview,2022-03-01,2,County A,Town A,School A,P02,Teacher,school,
B-1.txt,interview,2021-04-01,1,County B,Town B,School B,P03,School leader,school,45
B-M.txt,observation,2021-05-01,1,County B,,,,,,
`;

export interface SmallStudy extends TestCore {
  documents: Record<string, string>;
  /** Code id by short id. */
  code(shortId: string): string;
  /** Where the words stand in a document. */
  span(title: string, words: string): Promise<{ documentId: string; start: number; end: number }>;
  consents(csv: string): Promise<void>;
}

export async function openSmallStudy(): Promise<SmallStudy> {
  const test = openTestCore();
  const documents = await importTexts(test, TEXTS);
  const attributes = join(test.folder, 'attributes.csv');
  writeFileSync(attributes, ATTRIBUTES);
  await test.call('import.attributes', { path: attributes });
  const codes = new Map((await test.call('code.list', {})).map((code) => [code.shortId, code.id]));

  const study: SmallStudy = Object.assign(test, {
    documents,
    code(shortId: string) {
      const id = codes.get(shortId);
      if (id === undefined) throw new Error(`No code ${shortId}`);
      return id;
    },
    async span(title: string, words: string) {
      const documentId = documents[title] ?? '';
      const { text } = await test.call('document.get', { documentId });
      const start = text.indexOf(words);
      if (start < 0) throw new Error(`${title} does not say: ${words}`);
      return { documentId, start, end: start + words.length };
    },
    async consents(csv: string) {
      const path = join(test.folder, 'consents.csv');
      writeFileSync(path, csv);
      await test.call('import.consents', { path });
    },
  });
  return study;
}

/**
 * Eight acts and two plain codings:
 *
 *   A-1  Coder 1: county creating · school maintaining · school creating and maintaining, in one act · plain
 *   A-2  Coder 1: school maintaining · municipality maintaining, twice on one segment · level not coded, creating
 *   B-1  Coder 2: school disrupting
 *   B-M  Coder 2: plain
 */
export async function codeSmallStudy(study: SmallStudy): Promise<void> {
  const act = async (title: string, words: string, slots: Record<string, string[]>) => {
    const input = Object.entries(slots).map(([slot, ids]) => [slot, ids.map((id) => study.code(id))]);
    const place = await study.span(title, words);
    await study.call('act.create', { ...place, slots: Object.fromEntries(input) } as CallInput<'act.create'>);
  };
  const plain = async (title: string, words: string, shortId: string) =>
    study.call('coding.create', { ...(await study.span(title, words)), codeId: study.code(shortId) });

  const first = await study.call('coder.create', { name: 'Coder 1' });
  await study.call('coder.use', { coderId: first.id });
  const ring = 'Skolen ringer hjem hver morgen.';
  await act('A-1', 'Fylket bestemte hvem som er i risiko.', {
    work_form: ['CRE.defining'],
    actor_level: ['LVL.county'],
    target_level: ['LVL.school'],
  });
  await act('A-1', ring, { work_form: ['MNT.embed'], actor_level: ['LVL.school'] });
  await act('A-1', ring, { work_form: ['CRE.defining', 'MNT.policing'], actor_level: ['LVL.school'] });
  await plain('A-1', 'i risiko', 'RSK.absence');
  await act('A-2', '=Skolen ringer fortsatt. 🙂', { work_form: ['MNT.embed'], actor_level: ['LVL.school'] });
  await act('A-2', 'Kommunen venter', { work_form: ['MNT.embed'], actor_level: ['LVL.municipality'] });
  await act('A-2', 'Kommunen venter', { work_form: ['MNT.policing'], actor_level: ['LVL.municipality'] });
  await act('A-2', 'venter og ser', { work_form: ['CRE.defining'] });
  const second = await study.call('coder.create', { name: 'Coder 2' });
  await study.call('coder.use', { coderId: second.id });
  await act('B-1', 'Rektor sluttet å følge regelen.', {
    work_form: ['DIS.sanctions'],
    actor: ['ACT.school_leader'],
    actor_level: ['LVL.school'],
  });
  await plain('B-M', 'går gjennom lista', 'RSK.absence');
}

/** As when the words are deleted from the text: the codings stay, their place is gone. */
export function orphan({ project }: SmallStudy, quote: string): void {
  const log = { now: () => new Date(), newId: () => 'orphaning', device: 'test' };
  runCommand(project.writer, log, { procedure: 'document.edit', coderId: null, undoable: true }, ({ db }) =>
    db.run(
      sql`UPDATE segments SET state = 'orphaned', start_block_id = NULL, end_block_id = NULL WHERE quote = ${quote}`,
    ),
  );
}
