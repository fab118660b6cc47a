import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import mammoth from 'mammoth';
import { describe, expect, test } from 'vitest';
import { xmlText } from '../../../electron/core/excerpts/docx-text.ts';
import type { CallInput } from '../../../schema/contract.ts';
import type { ExcerptFilter } from '../../../schema/model/excerpt.ts';
import { codeSmallStudy, openSmallStudy, orphan, type SmallStudy } from './small-study.ts';

async function codedStudy(): Promise<SmallStudy> {
  const study = await openSmallStudy();
  await codeSmallStudy(study);
  return study;
}

async function list(study: SmallStudy, filter: Partial<Record<keyof ExcerptFilter, string[]>>) {
  const { excerpts } = await study.call('excerpt.list', { filter } as unknown as CallInput<'excerpt.list'>);
  return excerpts;
}

type Export = Omit<CallInput<'excerpt.export'>, 'path' | 'format'>;

async function exportCsv(study: SmallStudy, input: Export = {}) {
  const path = join(study.folder, 'e.csv');
  const result = await study.call('excerpt.export', { path, format: 'csv', ...input });
  const text = readFileSync(path, 'utf8');
  return { ...result, text, rows: parse(text, { columns: true }) as Record<string, string>[] };
}

async function exportDocx(study: SmallStudy, input: Export = {}) {
  const path = join(study.folder, 'e.docx');
  const result = await study.call('excerpt.export', { path, format: 'docx', ...input });
  return { ...result, html: (await mammoth.convertToHtml({ path })).value };
}

const reasons = (excluded: { reason: { key: string }; count: number }[]) =>
  Object.fromEntries(excluded.map(({ reason, count }) => [reason.key, count]));

describe('excerpt.list', () => {
  test('gives a row per act, and one for the codings of a segment that belong to no act', async () => {
    const study = await codedStudy();
    const { total, excerpts } = await study.call('excerpt.list', { filter: {} });
    expect(total).toBe(10);
    expect(excerpts.filter((excerpt) => excerpt.actId === null).map((excerpt) => excerpt.quote)).toEqual([
      'i risiko',
      'går gjennom lista',
    ]);
    const twoForms = excerpts.filter(({ codes }) => codes.filter(({ slot }) => slot === 'work_form').length === 2);
    expect(twoForms.map(({ codes }) => codes.map(({ shortId, slot }) => `${slot} ${shortId}`).sort())).toEqual([
      ['actor_level LVL.school', 'work_form CRE.defining', 'work_form MNT.policing'],
    ]);
  });

  test('is ordered by county, school, wave, document and place, what has no school last', async () => {
    const excerpts = await list(await codedStudy(), {});
    expect(excerpts.map((excerpt) => excerpt.document)).toEqual([
      ...Array(4).fill('A-1'),
      ...Array(4).fill('A-2'),
      'B-1',
      'B-M',
    ]);
    for (const title of ['A-1', 'A-2']) {
      const starts = excerpts.filter((excerpt) => excerpt.document === title).map((excerpt) => excerpt.start);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  });

  test('a limit cuts the list, not the total', async () => {
    const study = await codedStudy();
    const all = await study.call('excerpt.list', { filter: {} });
    const cut = await study.call('excerpt.list', { filter: {}, limit: 3 });
    expect(cut).toEqual({ total: all.total, excerpts: all.excerpts.slice(0, 3) });
  });

  test('several plain codings of one coder on one segment are one row, another coder’s are another', async () => {
    const study = await codedStudy();
    const place = await study.span('A-1', 'i risiko');
    for (const shortId of ['RSK.absence', 'RSK.grades']) {
      await study.call('coding.create', { ...place, codeId: study.code(shortId) });
    }
    const rows = (await list(study, {})).filter((excerpt) => excerpt.quote === 'i risiko');
    expect(rows.map(({ coder, codes }) => `${coder}: ${codes.map((code) => code.shortId).join(', ')}`).sort()).toEqual([
      'Coder 1: RSK.absence',
      'Coder 2: RSK.absence, RSK.grades',
    ]);
  });

  test('filters by code with the codes below it', async () => {
    const study = await codedStudy();
    const child = await study.call('code.create', {
      facet: 'risk-signal',
      parentId: study.code('RSK.absence'),
      name: 'Mondays',
    });
    await study.call('coding.create', { ...(await study.span('B-1', 'regelen')), codeId: child.id });
    const quotes = (await list(study, { codeIds: [study.code('RSK.absence')] })).map((excerpt) => excerpt.quote);
    expect(quotes).toEqual(['i risiko', 'regelen', 'går gjennom lista']);
    expect((await list(study, { codeIds: [child.id] })).map((excerpt) => excerpt.quote)).toEqual(['regelen']);
  });

  test('filters by county, wave, role, informant’s level, actor’s level and coder', async () => {
    const study = await codedStudy();
    const { sites, waves, levels } = await study.call('study.outline', {});
    const ids = (items: readonly { id: string; name: string }[], name: string) =>
      items.filter((item) => item.name === name).map((item) => item.id);
    const count = async (filter: Parameters<typeof list>[1]) => (await list(study, filter)).length;
    expect(await count({ countyIds: ids(sites, 'County B') })).toBe(2);
    expect(await count({ schoolIds: ids(sites, 'School B') })).toBe(1);
    expect(await count({ waveIds: ids(waves, '2') })).toBe(4);
    expect(await count({ roles: ['Teacher'] })).toBe(4);
    expect(await count({ levelIds: ids(levels, 'school') })).toBe(9);
    expect(await count({ actorLevelIds: ids(levels, 'municipality') })).toBe(2);
    expect(await count({ coderIds: ids(await study.call('coder.list', {}), 'Coder 2') })).toBe(2);
    expect(await count({ countyIds: ids(sites, 'County A'), roles: ['School leader'] })).toBe(4);
  });
});

describe('excerpt.export csv', () => {
  test('has the columns that other people’s scripts read, then the attributes', async () => {
    const { text, rows } = await exportCsv(await codedStudy());
    expect(text.slice(0, text.indexOf('\n'))).toBe(
      'number,quote,document,date,wave,county,municipality,school,participant,role,level,coder,codes,actor_level,work_form,object,target_level,phase,memo,source_tag,speech_kind,page,minutes',
    );
    expect(rows[0]).toMatchObject({
      number: '1',
      quote: 'Fylket bestemte hvem som er i risiko.',
      document: 'A-1',
      date: '2021-03-01',
      wave: '1',
      county: 'County A',
      municipality: 'Town A',
      school: 'School A',
      participant: 'P01',
      role: 'School leader',
      level: 'school',
      coder: 'Coder 1',
      actor_level: 'county',
      work_form: 'Defining',
      target_level: 'school',
      source_tag: '(School leader, County A, wave 1)',
      minutes: '30',
    });
    expect(rows[0]?.codes?.split('; ')).toContain('Institutional work: creating/Defining');
  });

  test('has the memos on the words in a working copy, and in no other', async () => {
    const study = await codedStudy();
    const { excerpts } = await study.call('excerpt.list', { filter: {} });
    const [first] = excerpts;
    await study.call('memo.create', {
      kind: 'segment',
      title: 'Who?',
      text: 'The county again.',
      segmentId: first?.segmentId as string,
    });
    const memos = (rows: { memo?: string }[]) => rows.map((row) => row.memo).filter((memo) => memo !== '');
    expect(memos((await exportCsv(study)).rows)).toContain('Who?\nThe county again.');
    expect(memos((await exportCsv(study, { purpose: 'quote_in_publication' })).rows)).toEqual([]);
  });

  test('leaves a quote that looks like a formula as it was said', async () => {
    const { rows } = await exportCsv(await codedStudy());
    expect(rows.map((row) => row.quote)).toContain('=Skolen ringer fortsatt. 🙂');
  });
});

test('excerpts whose words are gone from the text are not listed, and an export says so', async () => {
  const study = await codedStudy();
  orphan(study, 'Kommunen venter');
  expect(await list(study, {})).toHaveLength(8);
  const { excerpts, excluded } = await exportCsv(study);
  expect([excerpts, reasons(excluded)]).toEqual([8, { 'excerpt.orphaned': 2 }]);
});

test('words that are gone from the text stay out, whatever was agreed to, and whoever withdrew stays out beside them', async () => {
  const study = await codedStudy();
  orphan(study, 'Kommunen venter');
  await study.consents('participant,study,withdrawn_on\nP01,1,2021-06-01\nP02,1,\nP03,1,\n');
  const { text, excluded } = await exportCsv(study);
  const counts = reasons(excluded);
  expect(counts['excerpt.orphaned']).toBe(2);
  expect(counts['consent.withdrawn']).toBeGreaterThan(0);
  expect(text).not.toMatch(/Kommunen venter|Fylket bestemte/);
});

describe('excerpt.export docx', () => {
  test('opens as a Word document with a heading per code, every quote with its tag and act', async () => {
    const { html, excerpts } = await exportDocx(await codedStudy());
    expect(excerpts).toBe(10);
    expect(html).toContain('<h1>Institutional work: creating</h1><h2>Defining (3)</h2>');
    expect(html).toMatch(
      /<p>Fylket bestemte hvem som er i risiko\.<\/p><p>\(School leader, County A, wave 1\) No\. 1 · A-1 · P01<\/p><p>Work form: Defining · Actor level: County[^<]* · Target level: School[^<]* · Coder 1<\/p>/,
    );
    expect(html).toMatch(/<h1>Left out<\/h1><p>No excerpt was left out\.<\/p>$/);
  });

  test('says in words what it was filtered by, and groups by the codes asked for', async () => {
    const study = await codedStudy();
    const filter = { codeIds: [study.code('LVL.school')], roles: ['School leader'] };
    const { html } = await exportDocx(study, { filter, language: 'nb' } as Export);
    expect(html).toContain('Koder, med kodene under dem: School / organisational');
    expect(html).toContain('Roller: School leader');
    expect([...html.matchAll(/<h2>(.*?)<\/h2>/g)].map((match) => match[1])).toEqual(['School / organisational (4)']);
  });

  test('is a document also when nothing matches', async () => {
    const { html, excerpts } = await exportDocx(await codedStudy(), { filter: { roles: ['Nobody'] } });
    expect(excerpts).toBe(0);
    expect(html).toContain('No excerpt matches.');
  });

  test('what XML cannot hold is replaced, so that Word opens the file', () => {
    expect(xmlText('a\u0001b\ud800c\uffffd\te\nf🙂')).toBe('a\ufffdb\ufffdc\ufffdd\te\nf🙂');
  });
});

describe('consent', () => {
  const all = 'participant,study,quote_in_publication,withdrawn_on\n';

  test('for a purpose, only what everyone in the document agreed to goes out; the rest is counted by reason', async () => {
    const study = await codedStudy();
    await study.consents(`${all}P01,1,1,\nP02,1,0,\n`);
    const { excerpts, excluded, rows } = await exportCsv(study, { purpose: 'quote_in_publication' });
    expect(excerpts).toBe(4);
    expect(new Set(rows.map((row) => row.participant))).toEqual(new Set(['P01']));
    expect(reasons(excluded)).toEqual({
      'consent.denied': 4,
      'consent.notGiven': 1,
      'excerpt.noParticipant': 1,
    });
  });

  test('of a meeting, whoever of the participants was present decides; who was absent does not', async () => {
    const study = await codedStudy();
    await study.consents(`${all}P01,1,1,\nP02,1,1,\nP03,1,1,\n`);
    const documentId = study.documents['B-M'] as never;
    const participants = (await study.call('study.outline', {})).participants;
    const attend = (code: string, present: boolean) =>
      study.call('attendance.save', {
        ...{ documentId, name: code, present },
        participantId: participants.find((one) => one.code === code)?.id ?? null,
      });
    const use = { purpose: 'quote_in_publication' };
    await attend('P01', true);
    await attend('P02', true);
    const agreed = await exportCsv(study, use);
    expect(agreed.rows.find((row) => row.document === 'B-M')).toMatchObject({ participant: 'P01; P02' });
    await study.consents(`${all}P02,1,0,\nP03,0,0,\n`);
    expect(reasons((await exportCsv(study, use)).excluded)['consent.denied']).toBe(6);
    await study.consents(`${all}P02,1,1,\n`);
    await attend('P03', false);
    expect((await exportCsv(study, use)).rows.map((row) => row.document)).toContain('B-M');
  });

  test('a withdrawal counts from its day on', async () => {
    const study = await codedStudy();
    await study.consents(`${all}P01,1,1,2025-06-01\n`);
    const use = { purpose: 'quote_in_publication' };
    expect((await exportCsv(study, { ...use, asOf: '2025-05-31' })).excerpts).toBe(4);
    const after = await exportCsv(study, { ...use, asOf: '2025-06-01' });
    expect([after.excerpts, reasons(after.excluded)['consent.withdrawn']]).toEqual([0, 4]);
  });

  test('an internal working copy leaves out only those who withdrew or said no to the study', async () => {
    const study = await codedStudy();
    await study.consents(`${all}P01,1,1,2020-01-01\nP02,0,0,\n`);
    const { excerpts, excluded, html } = await exportDocx(study);
    expect(excerpts).toBe(2);
    expect(reasons(excluded)).toEqual({ 'consent.withdrawn': 4, 'consent.denied': 4 });
    expect(html).toContain('Internal working copy');
    const leftOut = html.slice(html.indexOf('<h1>Left out</h1>'));
    expect(leftOut).toContain('<p>4 excerpts: The participant withdrew');
    expect(leftOut).toContain('<p>4 excerpts: The participant has said no');
    expect(html).not.toContain('Fylket bestemte');
  });
});
