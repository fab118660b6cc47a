import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Call } from '../../../electron/core/context.ts';
import { NOT_UNDOABLE } from '../../../electron/core/create-core.ts';
import { loggedTables } from '../../../electron/core/db/change-log.ts';
import { contract, type ProcedureName } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import { importNotes } from '../meetings/notes.ts';
import { figureData, importTexts, openTestCore, type TestCore } from '../test-core.ts';

type State = Record<string, unknown[]>;

/** Every logged table's rows: what undo must bring back exactly. */
function snapshot({ project }: TestCore): State {
  const { sqlite } = project.reader;
  return Object.fromEntries(
    loggedTables(sqlite).map((table) => [table, sqlite.prepare(`SELECT * FROM "${table}" ORDER BY id`).all()]),
  );
}

const TEXT = 'INT: Hva gjorde fylket?\n\nINF: Fylket bestemte hvem som er i risiko 🎒, og vi fulgte opp på skolen.\n';

async function codedStudy() {
  const test = openTestCore();
  const documents = await importTexts(test, { A1: TEXT, A2: TEXT.replace('fylket', 'kommunen') });
  const codes = Object.fromEntries((await test.call('code.list', {})).map((code) => [code.shortId, code.id]));
  return { test, documentId: documents.A1 as string, otherId: documents.A2 as string, codes };
}

/** One example of every command of the contract that undo can take back. */
const COMMANDS: Record<string, (study: Awaited<ReturnType<typeof codedStudy>>) => Promise<unknown>> = {
  'project.rename': ({ test }) => test.call('project.rename', { name: 'Another name' }),
  'document.delete': ({ test, documentId }) => test.call('document.delete', { documentId }),
  'code.create': ({ test }) => test.call('code.create', { facet: 'theme', name: 'Belonging' }),
  'code.update': ({ test, codes }) =>
    test.call('code.update', { codeId: codes['CRE.defining'] as string, name: 'Drawing lines', colour: '#112233' }),
  'code.move': ({ test, codes }) =>
    test.call('code.move', {
      codeId: codes['PRA.team'] as string,
      facet: 'practice',
      parentId: codes['PRA.mentor'] as string,
    }),
  'code.delete': ({ test, codes }) => test.call('code.delete', { codeId: codes['CRE.defining'] as string }),
  'coding.create': ({ test, documentId, codes }) =>
    test.call('coding.create', {
      documentId,
      start: 30,
      end: 45,
      codeId: codes['SF.tracking'] as string,
      codes: [codes['RSK.absence'] as string],
    }),
  'coding.update': async ({ test, codes }) => {
    const [coding] = await test.call('coding.list', { codeId: codes['CRE.defining'] as string });
    return test.call('coding.update', { codingId: coding?.id as string, codeId: codes['CRE.vesting'] as string });
  },
  'coding.delete': async ({ test, codes }) => {
    const [coding] = await test.call('coding.list', { codeId: codes['CRE.defining'] as string });
    return test.call('coding.delete', { codingId: coding?.id as string });
  },
  'act.create': ({ test, documentId, codes }) =>
    test.call('act.create', {
      documentId,
      start: 26,
      end: 60,
      slots: { work_form: [codes['MNT.policing'] as string], actor_level: [codes['LVL.school'] as string] },
      codes: [codes['RSK.absence'] as string],
    }),
  'act.update': async ({ test, codes }) => {
    const [act] = await test.call('act.list', {});
    return test.call('act.update', {
      actId: act?.id as string,
      slots: { target_level: [codes['LVL.individual'] as string] },
    });
  },
  'act.delete': async ({ test }) => {
    const [act] = await test.call('act.list', {});
    return test.call('act.delete', { actId: act?.id as string });
  },
  'design.save': ({ test }) =>
    test.call('design.save', {
      table: 'documents',
      rows: [{ cells: { title: 'A1', site: 'School', participant: 'P01', role: 'Teacher', phases: 'Planning #2' } }],
    }),
  'design.delete': async ({ test }) => {
    const { sites } = await test.call('study.outline', {});
    return test.call('design.delete', { table: 'sites', ids: sites.map(({ id }) => id) });
  },
  'site.move': async ({ test }) => {
    const { school, south } = await knownSites(test);
    return test.call('site.move', { siteId: school, parentId: south, from: { date: '2022-01-01' } });
  },
  'site.merge': async ({ test }) => {
    const { north, south } = await knownSites(test);
    return test.call('site.merge', { siteIds: [north, south], into: { name: 'All' }, from: { date: '2023-01-01' } });
  },
  'site.split': async ({ test }) => {
    const { north, school } = await knownSites(test);
    const parts = [
      { name: 'Coast', childIds: [school] },
      { name: 'Inland', childIds: [] },
    ];
    return test.call('site.split', { siteId: north, parts, from: { date: '2021-01-01' } });
  },
  'coding.inVivo': ({ test, documentId }) => test.call('coding.inVivo', { documentId, start: 30, end: 45 }),
  'coding.resize': async ({ test, codes }) => {
    const [coding] = await test.call('coding.list', { codeId: codes['CRE.defining'] as string });
    return test.call('coding.resize', { codingId: coding?.id as string, start: 28, end: 64 });
  },
  'coding.split': async ({ test, codes }) => {
    const [coding] = await test.call('coding.list', { codeId: codes['CRE.defining'] as string });
    return test.call('coding.split', { codingId: coding?.id as string, at: (coding?.start ?? 0) + 5 });
  },
  'coding.merge': async ({ test, codes }) => {
    const codings = await test.call('coding.list', { codeId: codes['SF.flexibility'] as string });
    return test.call('coding.merge', { codingIds: codings.map(({ id }) => id) });
  },
  'autocode.apply': async ({ test, codes }) => {
    const { matches } = await test.call('autocode.preview', { rule: { kind: 'text', text: 'vi fulgte' } });
    const spans = matches.map(({ documentId, start, end }) => ({ documentId, start, end }));
    return test.call('autocode.apply', { codeId: codes['SF.relations'] as string, spans });
  },
  'act.fromCodings': async ({ test, codes }) => {
    const codings = await test.call('coding.list', { codeId: codes['CRE.vesting'] as string });
    return test.call('act.fromCodings', { codingIds: codings.slice(0, 1).map(({ id }) => id) });
  },
  'act.addEvidence': async ({ test, documentId }) => {
    const [act] = await test.call('act.list', {});
    return test.call('act.addEvidence', { actId: act?.id as string, documentId, start: 9, end: 15 });
  },
  'act.removeEvidence': async ({ test }) => {
    const [act] = await test.call('act.list', {});
    return test.call('act.removeEvidence', {
      actId: act?.id as string,
      segmentId: act?.evidence[0]?.segmentId as string,
    });
  },
  'codebook.merge': ({ test, codes }) =>
    test.call('codebook.merge', {
      fromCodeIds: [codes['CRE.vesting'] as string, codes['CRE.advocacy'] as string],
      intoCodeId: codes['CRE.defining'] as string,
    }),
  'codebook.split': async ({ test, codes }) => {
    const codeId = codes['CRE.defining'] as string;
    const codings = await test.call('coding.list', { codeId });
    return test.call('codebook.split', {
      codeId,
      parts: [{ name: 'Part', codingIds: codings.map((coding) => coding.id) }],
    });
  },
  'codebook.freeze': ({ test }) => test.call('codebook.freeze', { name: 'Version' }),
  'document.applyEdits': ({ test, documentId }) =>
    test.call('document.applyEdits', {
      documentId,
      edits: [
        { start: 35, end: 50, text: 'avgjorde\nINT: Hvem' },
        { start: 0, end: 27, text: '' },
      ],
    }),
  'document.setFormat': ({ test, documentId }) =>
    test.call('document.setFormat', { documentId, start: 3, end: 40, format: 'bold', on: true }),
  'document.setBlockKind': ({ test, documentId }) =>
    test.call('document.setBlockKind', { documentId, start: 0, end: 0, kind: 'heading', headingLevel: 2 }),
  'document.replace': ({ test, documentId }) => {
    const path = join(test.folder, 'corrected.txt');
    writeFileSync(path, `Notat\n${TEXT.replace('hvem som er i risiko', 'alt')}`);
    return test.call('document.replace', { documentId, path });
  },
  'version.create': ({ test, documentId }) => test.call('version.create', { documentId, name: 'Read by two' }),
  'version.restore': async ({ test, otherId }) => {
    const versions = await test.call('version.list', { documentId: otherId });
    return test.call('version.restore', { documentId: otherId, seq: versions.at(-1)?.seq as number });
  },
  'orphan.attach': async ({ test }) => {
    const [orphan] = await test.call('orphan.list', {});
    return test.call('orphan.attach', { segmentId: orphan?.segmentId as string, start: 5, end: 8 });
  },
  'orphan.dismiss': async ({ test }) => {
    const [orphan] = await test.call('orphan.list', {});
    return test.call('orphan.dismiss', { segmentId: orphan?.segmentId as string });
  },
  'codeSet.save': ({ test, codes }) =>
    test.call('codeSet.save', { name: 'Set', codeIds: [codes['SF.tracking'] as string] }),
  'codeSet.delete': async ({ test }) => {
    const [set] = await test.call('codeSet.list', {});
    return test.call('codeSet.delete', { id: set?.id as string });
  },
  'documentSet.save': ({ test }) =>
    test.call('documentSet.save', { name: 'Set', filter: { kinds: ['interview'], dateFrom: '2021-01-01' } }),
  'documentSet.delete': async ({ test }) => {
    const [set] = await test.call('documentSet.list', {});
    return test.call('documentSet.delete', { id: set?.id as string });
  },
  'coverage.plan': async ({ test }) => {
    const axes = { rows: 'role', columns: 'wave' } as const;
    const { columns } = await figureData(test.call, 'coverage', axes);
    const cell = { column: columns[0]?.id as string, planned: 2 };
    return test.call('coverage.plan', {
      ...axes,
      cells: [
        { row: 'Teacher', ...cell },
        { row: 'Leader', ...cell },
      ],
    });
  },
  'memo.create': ({ test, documentId }) =>
    test.call('memo.create', { kind: 'document', title: 'First reading', text: 'Who decides?', documentId }),
  'memo.update': async ({ test }) => {
    const [memo] = await test.call('memo.list', {});
    return test.call('memo.update', { memoId: memo?.id as string, kind: 'decision', text: 'The county decides.' });
  },
  'memo.delete': async ({ test }) => {
    const [memo] = await test.call('memo.list', {});
    return test.call('memo.delete', { memoId: memo?.id as string });
  },
  'link.create': ({ test, documentId }) =>
    test.call('link.create', {
      kind: 'explains',
      from: { documentId, start: 5, end: 9 },
      to: { documentId, start: 30, end: 45 },
    }),
  'link.delete': async ({ test }) => {
    const [link] = await test.call('link.list', {});
    return test.call('link.delete', { linkId: link?.id as string });
  },
  'turnRules.save': ({ test }) =>
    test.call('turnRules.save', { name: 'Subtitles', rules: { timestampsBeginTurns: true } }),
  'turnRules.delete': async ({ test }) => {
    const [saved] = await test.call('turnRules.list', {});
    return test.call('turnRules.delete', { id: saved?.id as string });
  },
  'turn.recognise': ({ test, documentId }) =>
    test.call('turn.recognise', { documentId, rules: { notSpeakers: ['INT'] } }),
  'turn.set': ({ test, documentId }) =>
    test.call('turn.set', { documentId, start: 30, end: 40, speaker: '', kind: 'field_note' }),
  'turn.clear': ({ test, otherId }) => test.call('turn.clear', { documentId: otherId, start: 0, end: 1 }),
  'speaker.assign': ({ test }) => test.call('speaker.assign', { label: 'INF', participant: 'P07' }),
  'thirdPerson.mark': ({ test, documentId }) =>
    test.call('thirdPerson.mark', {
      documentId,
      start: 33,
      end: 41,
      category: 'family',
      action: 'remove',
      note: 'Why',
    }),
  'thirdPerson.remove': async ({ test, documentId }) => {
    const [marked] = await test.call('thirdPerson.list', { documentId });
    return test.call('thirdPerson.remove', { id: marked?.id as string });
  },
  'meeting.recognise': async ({ test }) => test.call('meeting.recognise', { documentId: (await aMeeting(test)).id }),
  'meeting.update': async ({ test }) =>
    test.call('meeting.update', { documentId: (await aMeeting(test)).id, arena: 'A new arena', startsAt: null }),
  'attendance.save': async ({ test }) => {
    const { id, attendance } = await aMeeting(test);
    const participantId = (await test.call('study.outline', {})).participants[0]?.id ?? null;
    return test.call('attendance.save', { documentId: id, id: attendance[0]?.id as string, participantId });
  },
  'attendance.delete': async ({ test }) => {
    const { attendance } = await aMeeting(test);
    return test.call('attendance.delete', { id: attendance[0]?.id as string });
  },
  'meetingItem.create': async ({ test }) => {
    const { id: documentId } = await aMeeting(test);
    return test.call('meetingItem.create', { documentId, start: 2, end: 9, kind: 'problem' });
  },
  'meetingItem.update': async ({ test }) => {
    const { items } = await aMeeting(test);
    return test.call('meetingItem.update', { id: items[0]?.id as string, kind: 'problem' });
  },
  'meetingItem.delete': async ({ test }) => {
    const { items } = await aMeeting(test);
    return test.call('meetingItem.delete', { id: items[0]?.id as string });
  },
  'tie.report': async ({ test, documentId }) => {
    const { waves, participants } = await test.call('study.outline', {});
    const who = { participantId: participants[0]?.id ?? null, waveId: waves[0]?.id ?? null };
    return test.call('tie.report', { documentId, start: 30, end: 45, arena: 'Styringsgruppa', ...who });
  },
  'tie.delete': async ({ test }) => {
    const [tie] = await test.call('tie.list', {});
    return test.call('tie.delete', { id: tie?.id as string });
  },
  'media.attach': ({ test, documentId }) => test.call('media.attach', { documentId, path: '/recordings/A1.mp4' }),
  'media.update': async ({ test, otherId }) =>
    test.call('media.update', { id: await aRecording(test, otherId), path: '/recordings/A2.webm', offsetMs: -1500 }),
  'media.detach': async ({ test, otherId }) => test.call('media.detach', { id: await aRecording(test, otherId) }),
};

async function aRecording(test: TestCore, documentId: string) {
  return (await test.call('document.get', { documentId })).media[0]?.id as string;
}

async function knownSites(test: TestCore) {
  const { sites } = await test.call('study.outline', {});
  const named = (name: string) => {
    const site = sites.find((one) => one.name === name);
    if (!site) throw new Error(`no site ${name}`);
    return site.id;
  };
  return { north: named('North'), south: named('South'), school: named('School') };
}

/** The study's meeting, in whose notes something stands that was typed after they were recognised. */
async function aMeeting(test: TestCore) {
  const [found] = (await test.call('document.list', {})).filter(({ kind }) => kind === 'observation');
  const id = found?.id as string;
  const meeting = await test.call('meeting.get', { documentId: id });
  return { id, items: meeting?.items ?? [], attendance: meeting?.attendance ?? [] };
}

async function withAnAct() {
  const study = await codedStudy();
  const { test, documentId, otherId, codes } = study;
  const { id: actId } = await test.call('act.create', {
    documentId,
    start: 30,
    end: 60,
    slots: { work_form: [codes['CRE.defining'] as string], actor_level: [codes['LVL.county'] as string] },
  });
  await test.call('coding.create', { documentId, start: 26, end: 60, codeId: codes['CRE.vesting'] as string });
  await test.call('turnRules.save', { name: 'Known rules', rules: { labels: 'line' } });
  await test.call('codeSet.save', { name: 'Known set', codeIds: [codes['CRE.vesting'] as string] });
  await test.call('design.save', { table: 'waves', rows: [{ cells: { name: '1', ordinal: '1' } }] });
  await test.call('documentSet.save', { name: 'Interviews', filter: { kinds: ['interview'] } });
  await test.call('design.save', { table: 'participants', rows: [{ cells: { code: 'P01' } }] });
  await test.call('design.save', { table: 'phases', rows: [{ cells: { name: 'Planning' } }] });
  const sites = [{ name: 'North' }, { name: 'South' }, { name: 'School', parent: 'North' }];
  await test.call('design.save', { table: 'sites', rows: sites.map((cells) => ({ cells })) });
  await test.call('design.save', { table: 'documents', rows: [{ id: otherId, cells: { site: 'School' } }] });
  await test.call('act.addEvidence', { actId, documentId, start: 5, end: 8 });
  for (const start of [61, 70]) {
    const codeId = codes['SF.flexibility'] as string;
    await test.call('coding.create', { documentId, start, end: start + 4, codeId });
  }
  await test.call('thirdPerson.mark', { documentId, start: 50, end: 58, category: 'health', action: 'keep' });
  const span = { documentId, start: 46, end: 50 };
  await test.call('memo.create', { kind: 'segment', title: 'On these words', text: 'Who follows up?', span });
  await test.call('link.create', { kind: 'same_event', from: span, to: { documentId: otherId, start: 20, end: 24 } });
  await test.call('tie.report', { documentId, start: 9, end: 15, arena: 'Teamet', role: 'rektor' });
  const meetingId = await importNotes(test);
  await test.call('document.applyEdits', {
    documentId: meetingId,
    edits: [{ start: 0, end: 0, text: 'Sak 3: Ny sak\n' }],
  });
  await test.call('media.attach', { documentId: otherId, path: '/recordings/A2.wav' });
  // Words that were coded and then deleted.
  await test.call('coding.create', { documentId: otherId, start: 5, end: 15, codeId: codes['SF.tracking'] as string });
  await test.call('document.applyEdits', { documentId: otherId, edits: [{ start: 4, end: 16, text: '' }] });
  return study;
}

const ID = /"([0-9a-f]{8}-[0-9a-f-]{27})"/g;

/** The input once for each id in it, with another id in that place. */
function withUnknownIds(input: unknown): unknown[] {
  const json = JSON.stringify(input);
  return [...json.matchAll(ID)].map(({ index, 0: id }) =>
    JSON.parse(`${json.slice(0, index)}"${randomUUID()}"${json.slice(index + id.length)}`),
  );
}

describe('undo and redo', () => {
  it('are shown with an example of every command of the contract', () => {
    const commands = (Object.keys(contract) as ProcedureName[]).filter((name) => contract[name].kind === 'command');
    const passedOver: ProcedureName[] = [...NOT_UNDOABLE, 'history.undo', 'history.redo'];
    const undoable = commands.filter((name) => !passedOver.includes(name));
    expect(undoable.filter((name) => !(name in COMMANDS))).toEqual([]);
  });

  it.each(Object.keys(COMMANDS))(
    '%s, undone, restores every table exactly; redone, makes the same again',
    async (name) => {
      const study = await withAnAct();
      const before = snapshot(study.test);
      await COMMANDS[name]?.(study);
      const after = snapshot(study.test);
      expect(after).not.toEqual(before);
      expect((await study.test.call('history.undo', {})).done?.procedure).toBe(name);
      expect(snapshot(study.test)).toEqual(before);
      expect((await study.test.call('history.redo', {})).done?.procedure).toBe(name);
      expect(snapshot(study.test)).toEqual(after);
      expect((await study.test.call('project.check', {})).findings).toEqual([]);
    },
  );

  it('every command says by name that what it is about is gone, whichever of it', async () => {
    const study = await withAnAct();
    const { test } = study;
    const lastStep = async () => (await test.call('project.info', {})).undo?.seq;
    const start = await lastStep();
    const backToStart = async () => {
      if ((await lastStep()) !== start) await test.call('history.undo', {});
    };
    const unnamed: unknown[] = [];
    for (const [name, run] of Object.entries(COMMANDS)) {
      const call: Call = async (procedure, input) => {
        for (const gone of procedure === name ? withUnknownIds(input) : []) {
          const error = await test.call(procedure, gone as never).catch((thrown: unknown) => thrown);
          if (error instanceof AppError && error.code === 'Internal') unnamed.push({ name, gone });
          await backToStart();
        }
        return test.call(procedure, input);
      };
      await run({ ...study, test: Object.assign(Object.create(test), { call }) });
      await backToStart();
    }
    expect(unnamed).toEqual([]);
  });

  it('goes on after the file was closed and opened again', async () => {
    const study = await withAnAct();
    const before = snapshot(study.test);
    await COMMANDS['code.delete']?.(study);
    study.test.reopen();
    await study.test.call('history.undo', {});
    expect(snapshot(study.test)).toEqual(before);
    study.test.reopen();
    expect((await study.test.call('project.info', {})).redo?.procedure).toBe('code.delete');
  });

  it('takes a whole import back as one step', async () => {
    const test = openTestCore();
    const before = snapshot(test);
    await importTexts(test, { A1: TEXT, A2: `${TEXT}x`, A3: `${TEXT}y` });
    await test.call('history.undo', {});
    expect(snapshot(test)).toEqual(before);
    expect(await test.call('document.list', {})).toEqual([]);
  });

  it('forgets what could be redone once something new is done', async () => {
    const study = await withAnAct();
    await COMMANDS['code.create']?.(study);
    await study.test.call('history.undo', {});
    await COMMANDS['project.rename']?.(study);
    expect((await study.test.call('history.redo', {})).done).toBeNull();
  });

  it('any sequence of commands, undos and redos leads back to the beginning and forth to the end', async () => {
    const names = Object.keys(COMMANDS);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.constantFrom(...names), fc.constantFrom('undo', 'redo')), { minLength: 3, maxLength: 12 }),
        async (steps) => {
          const study = await withAnAct();
          const { test } = study;
          const start = snapshot(test);
          const first = (await test.call('project.info', {})).revision;
          for (const step of steps) {
            if (step === 'undo' || step === 'redo') {
              // Not past the beginning of this run.
              const next = (await test.call('project.info', {}))[step];
              if (next !== null && next.seq > first) await test.call(`history.${step}`, {});
            } else {
              // A command may have nothing to act on any more; then it is refused by name and changes nothing.
              await COMMANDS[step]?.(study).catch((error: unknown) => {
                if (error instanceof AppError && error.code === 'Internal') throw error;
              });
            }
          }
          const end = snapshot(test);
          let undone = 0;
          for (let next = (await test.call('project.info', {})).undo; next !== null && next.seq > first; ) {
            await test.call('history.undo', {});
            undone += 1;
            next = (await test.call('project.info', {})).undo;
          }
          expect(snapshot(test)).toEqual(start);
          for (; undone > 0; undone -= 1) await test.call('history.redo', {});
          expect(snapshot(test)).toEqual(end);
          expect((await test.call('project.check', {})).ok).toBe(true);
        },
      ),
      { numRuns: 15 },
    );
    // A study with something of every kind is made for each run.
  });
});
