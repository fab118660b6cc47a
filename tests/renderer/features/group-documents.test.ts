import { expect, test } from 'vitest';
import { groupDocuments } from '../../../renderer/features/documents/group-documents.ts';
import type { DocumentSummary } from '../../../schema/model/document.ts';

const document = (title: string, over: Partial<Record<keyof DocumentSummary, unknown>> = {}) =>
  ({
    id: title,
    title,
    kind: 'interview',
    date: null,
    county: null,
    countyId: null,
    school: null,
    schoolId: null,
    waveId: null,
    role: null,
    participant: null,
    organisation: null,
    ...over,
  }) as unknown as DocumentSummary;

const at = (county: string, school: string | null, wave: string) => ({
  county,
  countyId: county,
  school,
  schoolId: school,
  waveId: wave,
});

const study = [
  document('B late', { ...at('B', 'B1', 'w2'), role: 'Counsellor' }),
  document('loose'),
  document('B early', { ...at('B', 'B1', 'w10'), role: 'School leader' }),
  document('A director', at('A', null, 'w2')),
  document('A pupil', at('A', 'A2', 'w2')),
  document('A teacher', at('A', 'A1', 'w2')),
];
// Waves by their own order, which is not that of their names.
const waves = new Map([
  ['w10', 1],
  ['w2', 2],
]);

test('counties, then schools, then waves in their own order; what has no county comes last', () => {
  const groups = groupDocuments(study, '', waves);
  expect(groups.map((group) => [group.county, group.count])).toEqual([
    ['A', 3],
    ['B', 2],
    [null, 1],
  ]);
  expect(groups[0]?.schools.map((school) => school.school)).toEqual(['A1', 'A2']);
  expect(groups[0]?.documents.map(({ title }) => title)).toEqual(['A director']);
  expect(groups[1]?.schools[0]?.documents.map(({ title }) => title)).toEqual(['B early', 'B late']);
  expect(groups[2]?.documents.map(({ title }) => title)).toEqual(['loose']);
});

test('words are looked for in title, place and role, and must all be there', () => {
  const titles = (sought: string) =>
    groupDocuments(study, sought, waves).flatMap((group) => [
      ...group.schools.flatMap((school) => school.documents.map(({ title }) => title)),
      ...group.documents.map(({ title }) => title),
    ]);
  expect(titles('b1 LEADER')).toEqual(['B early']);
  expect(titles('nobody')).toEqual([]);
});

test('grouping leaves the list it was given in its order', () => {
  const before = study.map(({ title }) => title);
  groupDocuments(study, '', waves);
  expect(study.map(({ title }) => title)).toEqual(before);
});
