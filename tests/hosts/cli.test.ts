import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { contract } from '../../schema/contract.ts';
import { node, root } from '../../scripts/paths.mjs';
import { smallFiles } from '../core/imports/small-files.ts';
import { storedZip } from '../core/imports/stored-zip.ts';
import { temporaryFolder } from '../core/test-core.ts';
import { PATIENCE_MS } from '../patience.ts';

function proact(folder: string, ...args: string[]) {
  const run = spawnSync(node, [join(root, 'out', 'main', 'cli.js'), ...args], { cwd: folder, encoding: 'utf8' });
  return { status: run.status, stdout: run.stdout, stderr: run.stderr };
}

function studyFolder(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'texts'));
  writeFileSync(
    join(folder, 'texts', 'A1.txt'),
    'INT: Hva gjorde fylket?\n\nINF: [00:00:07] Fylket 🎒 bestemte hvem som er i risiko.\n',
  );
  writeFileSync(join(folder, 'texts', 'B1.txt'), 'INT: Og dere?\n\nINF: Vi fulgte opp på skolen hver fredag.\n');
  writeFileSync(
    join(folder, 'attributes.csv'),
    'file,doc_id,date,wave,county,school,participant,role,level\n' +
      'A1.txt,A1,2021-10-01,1,County A,School A1,P01,School leader,school\n' +
      'B1.txt,B1,2023-10-01,2,County B,School B1,P02,Teacher,school\n',
  );
  const text = [...readFileSync(join(folder, 'texts', 'A1.txt'), 'utf8')].join('');
  const start = [...text.slice(0, text.indexOf('Fylket 🎒'))].length;
  const quote = 'Fylket 🎒 bestemte';
  writeFileSync(
    join(folder, 'codings.csv'),
    'doc_id,start,end,code,actor,actor_level,target_level,quote\n' +
      `A1,${start},${start + [...quote].length},CRE.defining,ACT.county_leader,county,LVL.school,${quote}\n`,
  );
  return folder;
}

describe('the command line', () => {
  it('does the whole main job without a window', () => {
    const folder = studyFolder();
    const json = (...args: string[]) => {
      const run = proact(folder, ...args, '--project', 's.proact', '--json');
      expect([run.stderr, run.status]).toEqual(['', 0]);
      return JSON.parse(run.stdout);
    };
    expect(proact(folder, 'new', 's.proact', '--template', 'institutional-work').status).toBe(0);
    expect(json('import', 'documents', 'texts', '--attributes', 'attributes.csv')).toMatchObject({
      done: 2,
      refused: 0,
    });
    expect(json('import', 'codings', 'codings.csv', '--coder', 'Coder 1')).toMatchObject({ applied: 1, refused: 0 });
    const [form] = json('call', 'coding.list').filter((coding: { slot: string }) => coding.slot === 'work_form');
    expect(form).toMatchObject({ quote: 'Fylket 🎒 bestemte', code: 'CRE.defining', coder: 'Coder 1' });

    json(
      'figure',
      'work-by-level-over-waves',
      '--csv',
      'f.csv',
      '--svg',
      'f.svg',
      '--png',
      'f.png',
      '--params',
      '{"countUnit":"segments"}',
    );
    const lines = readFileSync(join(folder, 'f.csv'), 'utf8').trim().split('\n');
    expect(lines[0]).toBe('county,wave,actor_level,category,count,count_unit,n_documents');
    expect(lines).toContain('County A,1,county,creating,1,segments,1');
    expect(lines).toContain('County A,1,school,creating,0,segments,1');
    expect(lines).toContain('County A,2,county,creating,,segments,0');
    expect(readFileSync(join(folder, 'f.svg'), 'utf8').includes('<svg xmlns')).toBe(true);
    expect(readFileSync(join(folder, 'f.png')).subarray(1, 4).toString()).toBe('PNG');

    expect(json('export', 'excerpts', '--out', 'e.docx')).toMatchObject({ excerpts: 1 });
    expect(json('export', 'excerpts', '--out', 'e.csv')).toMatchObject({ excerpts: 1 });
    expect(json('export', 'codebook', '--out', 'c.docx')).toMatchObject({ codes: 123 });
    expect(json('export', 'codebook', '--out', 'c.csv')).toMatchObject({ codes: 123 });
    expect(readFileSync(join(folder, 'e.csv'), 'utf8')).toContain('School leader, County A, wave 1');
    expect(json('check')).toMatchObject({ ok: true, findings: [] });
    expect(existsSync(join(folder, 's.proact-wal'))).toBe(false);
  });

  it('takes a folder of every format, an archive and the study’s design, and gives out what they cover', async () => {
    const folder = studyFolder();
    const json = (...args: string[]) => {
      const run = proact(folder, ...args, '--project', 's.proact', '--json');
      expect([run.stderr, run.status]).toEqual(['', 0]);
      return JSON.parse(run.stdout);
    };
    proact(folder, 'new', 's.proact');
    const files = await smallFiles();
    for (const [ending, bytes] of Object.entries(files))
      writeFileSync(join(folder, 'texts', `C-${ending}.${ending}`), bytes);
    writeFileSync(join(folder, 'texts', 'D.zip'), storedZip({ 'sub/D1.txt': 'INF: Ja', '../D2.txt': 'INF: Nei' }));
    const speakers = ['--speakers', '[{"label":"INF","participant":"P07"}]'];
    const report = json('import', 'documents', 'texts', ...speakers);
    expect(report).toMatchObject({ done: 3 + Object.keys(files).length, refused: 1 });
    expect(report.files.find(({ file }: { file: string }) => file === 'D.zip/sub/D1.txt')).toMatchObject({
      status: 'done',
      documentId: expect.any(String),
      turns: 1,
      warnings: [],
    });
    writeFileSync(join(folder, 'sites.csv'), 'name,kind,parent\nCounty A,county,\nSchool A1,school,County A\n');
    expect(json('import', 'design', 'sites', 'sites.csv')).toMatchObject({ applied: 2, refused: 0 });
    json('import', 'attributes', 'attributes.csv');
    expect(json('export', 'coverage', '--rows', 'county', '--columns', 'wave', '--out', 'c.csv').cells).toBeGreaterThan(
      1,
    );
    expect(readFileSync(join(folder, 'c.csv'), 'utf8')).toContain('County A');
    expect(json('export', 'network', '--out', 'n.csv')).toMatchObject({ ties: 0 });
    expect(proact(folder, 'import', 'design', 'nonsense', 'sites.csv', '--project', 's.proact').status).toBe(2);
  });

  it('a dry run reports what the run would do and changes nothing', () => {
    const folder = studyFolder();
    proact(folder, 'new', 's.proact');
    const before = readFileSync(join(folder, 's.proact'));
    const dry = proact(
      folder,
      'import',
      'documents',
      'texts',
      '--attributes',
      'attributes.csv',
      '--project',
      's.proact',
      '--dry-run',
      '--json',
    );
    expect(JSON.parse(dry.stdout)).toMatchObject({ done: 2, attributes: { applied: 2 } });
    expect(JSON.parse(proact(folder, 'call', 'document.list', '--project', 's.proact').stdout)).toEqual([]);
    expect(readFileSync(join(folder, 's.proact')).length).toBe(before.length);
  });

  it('takes a folder with its subfolders, but nothing hidden', () => {
    const folder = studyFolder();
    proact(folder, 'new', 's.proact');
    for (const path of [join('under', 'C1.txt'), join('.trash', 'D1.txt'), '.E1.txt', '~$F1.docx']) {
      mkdirSync(join(folder, 'texts', path, '..'), { recursive: true });
      writeFileSync(join(folder, 'texts', path), `INT: Er ${path} med?\n`);
    }
    const done = proact(folder, 'import', 'documents', 'texts', '--project', 's.proact', '--json');
    const { files } = JSON.parse(done.stdout) as { files: { file: string }[] };
    expect(files.map(({ file }) => file)).toEqual(['A1.txt', 'B1.txt', 'C1.txt']);
  });

  it('Ctrl+C keeps what was finished, gives the study back, and is told from success (130)', async () => {
    const folder = studyFolder();
    proact(folder, 'new', 's.proact');
    const rows = Array.from({ length: 20_000 }, (_, at) => `P${at},1,1`);
    writeFileSync(join(folder, 'consents.csv'), `participant,study,archive\n${rows.join('\n')}\n`);
    const cli = [join(root, 'out', 'main', 'cli.js'), 'import', 'consents', 'consents.csv', '--project', 's.proact'];
    const running = spawn(node, cli, { cwd: folder });
    const ended = new Promise((resolve) => running.once('exit', resolve));
    await vi.waitFor(() => expect(existsSync(join(folder, 's.proact-lock'))).toBe(true), {
      timeout: PATIENCE_MS,
      interval: 5,
    });
    running.kill('SIGINT');
    expect(await ended).toBe(130);
    expect(existsSync(join(folder, 's.proact-lock'))).toBe(false);
    expect(proact(folder, 'check', '--project', 's.proact').status).toBe(0);
  });

  it('tells a refusal (1) from wrong usage (2), on stderr', () => {
    const folder = studyFolder();
    proact(folder, 'new', 's.proact');
    const refused = proact(folder, 'new', 's.proact', '--json');
    expect(refused).toMatchObject({ status: 1, stdout: '' });
    expect(JSON.parse(refused.stderr)).toMatchObject({
      code: 'Conflict',
      message: expect.stringContaining('exists already'),
    });
    for (const wrong of [
      ['nonsense'],
      ['new'],
      ['import', 'codings', 'x.csv', '--project', 's.proact'],
      ['call', 'document.list'],
    ]) {
      expect(proact(folder, ...wrong)).toMatchObject({ status: 2, stdout: '' });
    }
    expect(proact(folder, 'call', 'document.list', '--project', 's.proact', '--input', '{oops').status).toBe(2);
    expect(proact(folder, 'import', 'documents', 'missing.txt', '--project', 's.proact').status).toBe(1);
  });

  it('refuses a filter that it does not know, rather than give out everything', () => {
    const folder = studyFolder();
    proact(folder, 'new', 's.proact');
    const query = ['--query', '{"county":"County A"}'];
    const refused = proact(folder, 'export', 'excerpts', '--project', 's.proact', '--out', 'e.csv', ...query);
    expect(refused).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('county') });
    expect(existsSync(join(folder, 'e.csv'))).toBe(false);
    for (const params of ['{"countunit":"acts"}', '{"filter":{"wave":"1"}}']) {
      const figure = ['figure', 'work-by-level-over-waves', '--project', 's.proact', '--params', params];
      expect(proact(folder, ...figure)).toMatchObject({ status: 1, stdout: '' });
      expect(proact(folder, ...figure, '--csv', 'f.csv').status).toBe(1);
    }
  });

  it('lists every procedure with its kind and JSON Schemas', () => {
    const list = JSON.parse(proact(temporaryFolder(), 'call', '--list').stdout);
    expect(list.map((one: { procedure: string }) => one.procedure)).toEqual(Object.keys(contract));
    expect(list[0]).toMatchObject({ kind: 'query', input: { type: 'object' } });
  });
});
