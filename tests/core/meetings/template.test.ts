import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../../electron/core/imports/formats/read-zip.ts';
import { storedZip } from '../imports/stored-zip.ts';
import { openTestCore, type TestCore } from '../test-core.ts';

const FORMS = (['docx', 'md'] as const).flatMap((format) =>
  (['en', 'nb'] as const).map((language) => ({ format, language })),
);
type Form = (typeof FORMS)[number];
const LIMITS = { entries: 100, entryBytes: 10 ** 7, totalBytes: 10 ** 7 };

/** The empty form's file and its text: Markdown, or the XML of Word's. */
async function emptyForm(test: TestCore, { format, language }: Form) {
  const path = join(test.folder, `form.${format}`);
  await test.call('meeting.template', { path, format, language });
  const bytes = readFileSync(path);
  if (format === 'md') return { path, text: bytes.toString(), write: (text: string) => Buffer.from(text) };
  const parts = await readZip(bytes, () => true, LIMITS);
  const asText = Object.fromEntries([...parts].map(([name, part]) => [name, Buffer.from(part).toString()]));
  return {
    path,
    text: asText['word/document.xml'] as string,
    write: (text: string) => storedZip({ ...asText, 'word/document.xml': text }),
  };
}

/** Writes after the labels, each the first that is still empty, and into the bullets in order. */
function fillIn(text: string, { format }: Form, labels: Record<string, string>, bullets: readonly string[]): string {
  let filled = text;
  for (const [label, value] of Object.entries(labels)) {
    const empty =
      format === 'md'
        ? new RegExp(`^((?:\\*\\*|## )(?:${label})(?:\\*\\*)? )$`, 'm')
        : new RegExp(`(>(?:${label}) ?</w:t></w:r>(?:<w:r><w:t[^>]*> )?)(?=</w:t>|</w:p>)`);
    expect(filled).toMatch(empty);
    const inserted =
      format === 'md' || filled.match(empty)?.[1]?.endsWith(' ') ? value : `<w:r><w:t>${value}</w:t></w:r>`;
    filled = filled.replace(empty, (whole) => whole + inserted);
  }
  const left = [...bullets];
  const bullet = format === 'md' ? /^(- )$/gm : /(<w:numPr>.*?<w:t xml:space="preserve">)(?=<\/w:t>)/g;
  return filled.replace(bullet, (whole) => whole + (left.shift() ?? ''));
}

async function importMeeting(test: TestCore, path: string) {
  const { files } = await test.call('import.documents', { paths: [path] });
  return test.call('document.get', { documentId: files[0]?.documentId as string });
}

describe('the form for observing a meeting', () => {
  it.each(FORMS)('$format, $language: empty, it says nothing', async (form) => {
    const test = openTestCore();
    const { path } = await emptyForm(test, form);
    const { id, title, kind } = await importMeeting(test, path);
    expect(kind).toBe('interview');
    const table = join(test.folder, 'kind.csv');
    writeFileSync(table, `doc_id,doc_type\n${title},observation\n`);
    await test.call('import.attributes', { path: table });
    const meeting = await test.call('meeting.get', { documentId: id });
    expect(meeting).toMatchObject({ arena: null, place: '', startsAt: null, endsAt: null, attendance: [], items: [] });
  });

  const words = fc.stringMatching(/^[A-ZÆØÅ][a-zæøå]{2,12}( [a-zæøå]{2,8}){0,3}$/);

  it.each(FORMS)('$format, $language: filled in, it is recognised completely', async (form) => {
    const test = openTestCore();
    const empty = await emptyForm(test, form);
    let number = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 9, maxLength: 9 }), async (said) => {
        const [
          arena = '',
          place = '',
          first = '',
          second = '',
          title = '',
          problem = '',
          decision = '',
          owner = '',
          next = '',
        ] = said;
        const labels = {
          'Arena:': arena,
          'Date:|Dato:': '17.9.2024',
          'Time:|Tid:': '08:30–09:25',
          'Place:|Sted:': place,
          'Agenda item 1:|Sak 1:': title,
          'Problem:': problem,
          'Decision:|Vedtak:': decision,
          'Responsible:|Ansvarlig:': owner,
          'Due:|Frist:': '2024-10-01',
          'Agenda item 2:|Sak 2:': next,
        };
        const bullets = [`${first}, NAV`, `${second} (Strandvik)`, 'Politi', '', 'Vente', 'Ringe'];
        number += 1;
        const path = join(test.folder, `meeting-${number}.${form.format}`);
        writeFileSync(path, empty.write(fillIn(empty.text, form, labels, bullets)));
        const { id, date, kind } = await importMeeting(test, path);
        const meeting = await test.call('meeting.get', { documentId: id });
        expect([kind, date]).toEqual(['observation', '2024-09-17']);
        expect(meeting).toMatchObject({ arena, place, startsAt: '08:30', endsAt: '09:25' });
        expect(meeting?.attendance.map((one) => [one.role, one.agency, one.present])).toEqual([
          [first, 'NAV', true],
          [second, 'Strandvik', true],
          ['Politi', '', false],
        ]);
        const [agenda] = meeting?.items ?? [];
        expect(meeting?.items.map((one) => [one.kind, one.quote, one.parentId, one.owner, one.due])).toEqual([
          ['agenda_item', title, null, '', ''],
          ['problem', problem, agenda?.id, '', ''],
          ['alternative', 'Vente', agenda?.id, '', ''],
          ['alternative', 'Ringe', agenda?.id, '', ''],
          ['decision', decision, agenda?.id, owner, '2024-10-01'],
          ['agenda_item', next, null, '', ''],
        ]);
      }),
      { numRuns: 12 },
    );
  });
});
