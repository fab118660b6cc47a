import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { countedCodes } from '../counted-codes.ts';
import { importTexts, openTestCore, type TestCore } from '../test-core.ts';

const HEADER =
  'doc_id,start,end,code,actor,actor_level,actor_agency,institution_object,target_level,target_agency,phase,valence,factor,quote';
type Row = Partial<Record<string, string | number>>;

async function take(test: TestCore, rows: Row[], options: { coder?: string; dryRun?: boolean } = {}) {
  const path = join(test.folder, 'codings.csv');
  const columns = HEADER.split(',');
  writeFileSync(
    path,
    stringify(
      rows.map((row) => columns.map((column) => row[column] ?? '')),
      { header: true, columns },
    ),
  );
  return test.call('import.codings', { path, coder: 'Coder 1', ...options });
}
/** Code points, as other programs count. */
function place(text: string, quote: string): { start: number; end: number; quote: string } {
  const start = Array.from(text.slice(0, text.indexOf(quote))).length;
  return { start, end: start + Array.from(quote).length, quote };
}
const keys = (rows: { row: number; status: string; notices: { key: string }[] }[]) =>
  rows.map(({ row, status, notices }) => [row, status, ...notices.map((notice) => notice.key)]);

const TEXT = 'INT: 👍🏽 Hva gjør dere?\nINF: [00:10] Rektor 👩‍👩‍👧 ringer hjem på fredag.\nSå venter vi på svar.';

describe('import.codings', () => {
  it('makes an act of a form of work and a plain coding of any other code, at exactly the words', async () => {
    const test = openTestCore();
    const { A1 } = await importTexts(test, { A1: TEXT });
    const act = place(TEXT, 'Rektor 👩‍👩‍👧 ringer hjem');
    const result = await take(test, [
      {
        doc_id: 'A1',
        ...act,
        code: 'MNT.policing',
        actor: 'ACT.school_leader',
        actor_level: 'school',
        target_level: 'LVL.individual',
        institution_object: 'INS.absence',
        factor: 'SF.tracking',
      },
      { doc_id: 'A1', ...place(TEXT, 'på fredag.\nSå'), code: 'RSK.future' },
    ]);
    expect(result).toMatchObject({ applied: 2, warned: 0, skipped: 0, refused: 0, rows: [] });
    const [made] = await test.call('act.list', { documentId: A1 as string });
    expect(made).toMatchObject({ quote: act.quote, coder: 'Coder 1', crossLevel: true, missing: [] });
    expect(made?.slots).toMatchObject({
      work_form: [{ code: 'MNT.policing' }],
      actor: [{ code: 'ACT.school_leader' }],
      actor_level: [{ code: 'LVL.school' }],
      target_level: [{ code: 'LVL.individual' }],
      institution_object: [{ code: 'INS.absence' }],
    });
    const codings = await test.call('coding.list', { documentId: A1 as string });
    const plain = codings.filter((coding) => coding.actId === null);
    expect(plain.map((coding) => [coding.code, coding.quote])).toEqual([
      ['SF.tracking', act.quote],
      ['RSK.future', 'på fredag.\nSå'],
    ]);
    for (const coding of codings) expect(TEXT.slice(coding.start, coding.end)).toBe(coding.quote);
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });

  it('finds codes by short id, path or name, and levels by their name', async () => {
    const test = openTestCore();
    await importTexts(test, { A1: TEXT });
    const where = { doc_id: 'a1', start: 0, end: 3 };
    const facet = 'Institutional work: creating';
    const name = (await test.call('code.list', {})).find((code) => code.shortId === 'CRE.defining')?.name as string;
    const result = await take(test, [
      { ...where, code: 'cre.DEFINING' },
      { ...where, code: `${facet}/${name}`, actor_level: 'County' },
      { ...where, code: `work-creating / ${name}`, actor: 'School leader (head, deputy, department head in school)' },
      { ...where, code: name, valence: 'VAL.nothing' },
      { ...where, code: 'CRE.nothing' },
      { ...where, code: 'CRE.defining', actor: 'LVL.school' },
    ]);
    expect(result).toMatchObject({ applied: 3, refused: 3 });
    expect(keys(result.rows)).toEqual([
      [5, 'refused', 'codings.unknownCode'],
      [6, 'refused', 'codings.unknownCode'],
      [7, 'refused', 'codings.wrongSlot'],
    ]);
  });

  it('follows a quote that is not at its offsets, and says by how many characters', async () => {
    const test = openTestCore();
    const { A1 } = await importTexts(test, { A1: TEXT });
    const right = place(TEXT, 'ringer hjem på fredag');
    const decomposed = right.quote.normalize('NFD');
    const result = await take(test, [
      { doc_id: 'A1', ...right, quote: decomposed, code: 'RSK.future' },
      { doc_id: 'A1', start: right.start - 7, end: right.end - 7, quote: decomposed, code: 'CON.leadership' },
      { doc_id: 'A1', start: 9000, end: 9020, quote: right.quote, code: 'TR.copy' },
      { doc_id: 'A1', start: 0, end: 3, quote: 'står ikke her', code: 'RSK.future' },
    ]);
    const moved = result.rows.filter((row) => row.notices[0]?.key === 'codings.moved');
    expect(moved.map(({ row, notices }) => [row, notices[0]?.params])).toEqual([
      [3, { shift: 7, start: right.start, end: right.end }],
      [4, { shift: right.start - 9000, start: right.start, end: right.end }],
    ]);
    const refused = result.rows.find((row) => row.status === 'refused');
    expect(refused?.notices).toMatchObject([
      { key: 'codings.otherText', params: { found: 'INT', quote: 'står ikke her' } },
    ]);
    const codings = await test.call('coding.list', { documentId: A1 as string });
    expect(codings.map((coding) => coding.quote)).toEqual([right.quote, right.quote, right.quote]);
  });

  it('refuses each bad row with its reason and takes the rest', async () => {
    const test = openTestCore();
    await importTexts(test, { A1: TEXT });
    const result = await take(test, [
      { doc_id: 'B9', start: 0, end: 3, code: 'RSK.future' },
      { doc_id: 'A1', start: 5, end: 5, code: 'RSK.future' },
      { doc_id: 'A1', start: 0, end: 9999, code: 'RSK.future' },
      { doc_id: 'A1', start: -1, end: 3, code: 'RSK.future' },
      { doc_id: 'A1', start: 'x', end: 3, code: '' },
      { doc_id: 'A1', start: 0, end: 3, code: 'RSK.future', actor: 'ACT.teacher' },
    ]);
    expect(result).toMatchObject({ applied: 1, warned: 1, refused: 5 });
    expect(keys(result.rows)).toEqual([
      [2, 'refused', 'attributes.unknownDocument'],
      [3, 'refused', 'codings.emptySpan'],
      [4, 'refused', 'codings.outside'],
      [5, 'refused', 'codings.badOffset'],
      [6, 'refused', 'codings.noCode', 'codings.badOffset'],
      [7, 'done', 'codings.ignoredColumns'],
    ]);
    expect(await test.call('coding.list', {})).toHaveLength(1);
  });

  it('keeps the order of many plain codes, and takes each once however often it stands in the file', async () => {
    const test = openTestCore();
    await importTexts(test, { A1: 'ord'.repeat(60) });
    const spans = Array.from({ length: 150 }, (_, start) => ({ start, end: start + 3 }));
    const rows = spans.flatMap((span, at) => [
      { doc_id: 'A1', ...span, code: 'RSK.future' },
      // The same words again, with another code and with the same.
      ...(at % 7 === 0 ? [{ doc_id: 'A1', ...span, code: 'RSK.grades' }] : []),
      ...(at % 11 === 0 ? [{ doc_id: 'A1', ...span, code: 'RSK.future' }] : []),
    ]);
    const again = spans.filter((_, at) => at % 11 === 0).length;
    expect(await take(test, rows)).toMatchObject({ applied: rows.length - again, skipped: again, refused: 0 });
    const made = (await test.call('coding.list', {})).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const wanted = rows.filter(
      (row, at) => rows.findIndex((one) => one.start === row.start && one.code === row.code) === at,
    );
    expect(made.map(({ start, code }) => ({ start, code }))).toEqual(
      wanted.map(({ start, code }) => ({ start, code })),
    );
    await test.call('history.undo', {});
    expect(await test.call('coding.list', {})).toEqual([]);
    expect((await test.call('project.check', {})).findings).toEqual([]);
  });

  it('passes over what the coder has coded already, but not what another has', async () => {
    const test = openTestCore();
    await importTexts(test, { A1: TEXT });
    const rows = [
      { doc_id: 'A1', start: 0, end: 3, code: 'CRE.defining', actor_level: 'school' },
      { doc_id: 'A1', start: 0, end: 3, code: 'CRE.defining', actor_level: 'county' },
      { doc_id: 'A1', start: 0, end: 3, code: 'RSK.future' },
    ];
    expect(await take(test, [...rows, ...rows])).toMatchObject({ applied: 3, skipped: 3 });
    expect(await take(test, rows)).toMatchObject({ applied: 0, skipped: 3 });
    expect(await take(test, rows, { coder: 'Coder 2' })).toMatchObject({ applied: 3, skipped: 0 });
    const codings = await test.call('coding.list', {});
    expect(new Set(codings.map((coding) => coding.segmentId)).size).toBe(1);
    expect(await test.call('act.list', {})).toHaveLength(4);
  });

  it('makes a new agency once and says so', async () => {
    const test = openTestCore();
    await importTexts(test, { A1: TEXT });
    const row = { doc_id: 'A1', code: 'CRE.defining', actor_agency: 'NAV Strandvik', target_agency: 'NAV Strandvik' };
    const result = await take(test, [
      { ...row, start: 0, end: 3 },
      { ...row, start: 0, end: 4 },
    ]);
    expect(result).toMatchObject({ applied: 2, warned: 1 });
    expect(result.rows[0]?.notices).toMatchObject([{ key: 'codings.newAgency', params: { value: 'NAV Strandvik' } }]);
    const agencies = (await countedCodes(test.call)).filter((code) => code.name === 'NAV Strandvik');
    expect(agencies).toMatchObject([{ facet: 'agency', codings: 4 }]);
  });

  it('changes nothing on a dry run, and undoes as one step', async () => {
    const test = openTestCore();
    await importTexts(test, { A1: TEXT });
    const rows = Array.from({ length: 300 }, (_, index) => ({
      doc_id: 'A1',
      start: index % 40,
      end: 41 + (index % 30),
      code: 'RSK.future',
    }));
    const before = [await test.call('coding.list', {}), await test.call('coder.list', {})];
    const rehearsed = await take(test, rows, { dryRun: true });
    expect([await test.call('coding.list', {}), await test.call('coder.list', {})]).toEqual(before);
    expect(await take(test, rows)).toEqual(rehearsed);
    await test.call('history.undo', {});
    expect([await test.call('coding.list', {}), await test.call('coder.list', {})]).toEqual(before);
  });
});
