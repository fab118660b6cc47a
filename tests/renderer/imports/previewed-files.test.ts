import { describe, expect, it } from 'vitest';
import {
  type Decisions,
  needsAttention,
  planOf,
  speakersAcross,
  stateOf,
} from '../../../renderer/features/imports/wizard/previewed-files.ts';
import { withUse } from '../../../renderer/features/imports/wizard/survey-columns.ts';
import { AppError, notice } from '../../../schema/errors.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import type { PreviewedFile } from '../../../schema/model/imports.ts';

function file(name: string, more: Partial<PreviewedFile> = {}): PreviewedFile {
  return {
    path: `/felt/${name}`,
    file: name,
    format: 'txt',
    encoding: 'UTF-8',
    words: 10,
    turns: 2,
    headings: 0,
    timestamps: 0,
    pages: 0,
    meetingItems: 0,
    speakers: [],
    survey: null,
    blocks: [],
    duplicateOf: null,
    newVersionOf: null,
    warnings: [],
    error: null,
    ...more,
  };
}
const A1 = { documentId: 'd1' as DocumentId, title: 'A1' };
const UNDECIDED: Decisions = { files: {}, speakers: new Map(), surveys: {}, turnRules: null, attributes: undefined };
const speaker = (label: string, words: number, participant: string | null = null) => ({
  label,
  turns: 1,
  words,
  interviewer: false,
  participant,
});

describe('files of an import', () => {
  it('need attention when they are refused, remarked upon or another version of a known one', () => {
    const files = [
      file('klar.txt'),
      file('ødelagt.docx', { error: new AppError('Invalid', 'import.notWord', { file: 'ødelagt.docx' }).toWire() }),
      file('A1.txt', { newVersionOf: A1 }),
      file('kopi.txt', { duplicateOf: A1 }),
      file('bilder.docx', { warnings: [notice('import.images', { count: 2 })] }),
      file('attributter.csv', { warnings: [notice('import.tableOfAttributes')] }),
    ];
    expect(files.map(stateOf)).toEqual(['ready', 'refused', 'newVersion', 'known', 'remarked', 'notMaterial']);
    expect(files.filter(needsAttention).map((one) => one.file)).toEqual(['ødelagt.docx', 'A1.txt', 'bilder.docx']);
  });

  it('are left out when that was decided, or when their text replaces another', () => {
    const files = [file('ny.txt'), file('A1.txt', { newVersionOf: A1 }), file('b.txt')];
    const decisions: Decisions = { ...UNDECIDED, files: { '/felt/A1.txt': 'replace', '/felt/b.txt': 'leave' } };
    expect(planOf(['/felt'], files, decisions)).toMatchObject({
      count: 1,
      input: { paths: ['/felt'], leftOut: ['/felt/A1.txt', '/felt/b.txt'] },
      replacements: [{ path: '/felt/A1.txt', file: 'A1.txt', ...A1 }],
    });
  });

  it('take a table of attributes that was given with them, not one that lies in a folder', () => {
    const files = [file('a.txt'), file('tabell.csv', { warnings: [notice('import.tableOfAttributes')] })];
    expect(planOf(['/felt/a.txt', '/felt/tabell.csv'], files, UNDECIDED).input.attributes).toBe('/felt/tabell.csv');
    expect(planOf(['/felt'], files, UNDECIDED).input.attributes).toBeUndefined();
    const none: Decisions = { ...UNDECIDED, attributes: null };
    expect(planOf(['/felt/a.txt', '/felt/tabell.csv'], files, none).input.attributes).toBeUndefined();
  });
});

describe('speakers of an import', () => {
  it('are added up over the files that are imported, with what was decided', () => {
    const files = [
      file('a.txt', { speakers: [speaker('Kari', 5), speaker('INT', 3)] }),
      file('b.txt', { speakers: [speaker('Kari', 7), speaker('Ola', 9, 'P2')] }),
      file('c.txt', { speakers: [speaker('Kari', 100)] }),
    ];
    const decisions: Decisions = {
      ...UNDECIDED,
      files: { '/felt/c.txt': 'leave' },
      speakers: new Map([['Kari', { participant: 'P1', interviewer: false }]]),
    };
    expect(speakersAcross(files, decisions)).toEqual([
      { label: 'Kari', turns: 2, words: 12, files: 2, interviewer: false, participant: 'P1' },
      { label: 'Ola', turns: 1, words: 9, files: 1, interviewer: false, participant: 'P2' },
      { label: 'INT', turns: 1, words: 3, files: 1, interviewer: false, participant: null },
    ]);
  });
});

describe('columns of a survey', () => {
  it('have one use each; the column that named the texts becomes an attribute when another does', () => {
    const columns = ['id', 'navn', 'hva'].map((name) => ({ name, distinct: 1, example: '' }));
    const chosen = { title: 'id', open: ['hva'], closed: ['navn'] };
    expect(withUse(chosen, columns, 'navn', 'title')).toEqual({ title: 'navn', open: ['hva'], closed: ['id'] });
    expect(withUse(chosen, columns, 'id', 'none')).toEqual({ title: null, open: ['hva'], closed: ['navn'] });
    expect(withUse(chosen, columns, 'navn', 'open')).toEqual({ title: 'id', open: ['navn', 'hva'], closed: [] });
  });
});
