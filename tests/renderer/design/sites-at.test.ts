import { expect, test } from 'vitest';
import {
  type SiteNode,
  siteLabels,
  sitesCalled,
  siteTree,
  wavesBefore,
  withAllBelow,
} from '../../../renderer/features/design/sites/sites-at.ts';
import { StudyOutline as Outline, type StudyOutline } from '../../../schema/model/study.ts';

const site = (id: string, parentId: string | null, validFrom: string | null = null, validTo: string | null = null) => ({
  id,
  name: id,
  kind: 'county',
  parentId,
  validFrom,
  validTo,
});
const wave = (ordinal: number, plannedFrom: string | null) => ({
  id: `w${ordinal}`,
  name: String(ordinal),
  ordinal,
  plannedFrom,
  plannedTo: null,
});

function outline(dates: [string | null, string | null]): Pick<StudyOutline, 'sites' | 'moves' | 'waves' | 'links'> {
  return Outline.pick({ sites: true, moves: true, waves: true, links: true }).parse({
    sites: [
      site('A', null, null, '2020-01-01'),
      site('B', null, '2020-01-01'),
      site('School', 'A'),
      site('Annex', 'School'),
    ],
    waves: [wave(1, dates[0]), wave(2, dates[1])],
    moves: [{ id: 'm', siteId: 'School', parentId: 'B', fromDate: null, fromWaveId: 'w2' }],
    links: [],
  });
}
const lines = (nodes: SiteNode[], depth = 0): string[] =>
  nodes.flatMap(({ site: { name }, state, hasMoved, children }) => [
    `${'-'.repeat(depth)}${name} ${state}${hasMoved ? ' moved' : ''}`,
    ...lines(children, depth + 1),
  ]);
const inWave = (number: number) => ({ waveId: `w${number}` }) as never;

test('a school that moved in wave 2 lies below its first county before', () => {
  const study = outline(['2019-03-01', '2021-03-01']);
  expect(lines(siteTree(study, inWave(1)))).toEqual(['A there', '-School there', '--Annex there', 'B notYet']);
  expect(lines(siteTree(study, inWave(2)))).toEqual(['A ended', 'B there', '-School there moved', '--Annex there']);
  expect(lines(siteTree(study, { date: '2021-02-28' }))).toContain('A ended');
  expect(lines(siteTree(study, null))).toEqual(
    lines(siteTree(study, inWave(1))).map((line) => line.replace('notYet', 'there')),
  );
});

test('waves without dates go by their order', () => {
  const study = outline([null, null]);
  expect(lines(siteTree(study, inWave(1)))[1]).toBe('-School there');
  expect(lines(siteTree(study, inWave(2)))).toContain('-School there moved');
});

test('a site cannot go below what lies below it then', () => {
  expect([...withAllBelow(outline([null, null]), 'B', inWave(2))].sort()).toEqual(['Annex', 'B', 'School']);
  expect([...withAllBelow(outline([null, null]), 'B', null)]).toEqual(['B']);
});

test('waves before a change stay', () => {
  const study = outline(['2019-03-01', '2021-03-01']);
  expect(wavesBefore(study, inWave(2)).map(({ name }) => name)).toEqual(['1']);
  expect(wavesBefore(study, { date: '2020-01-01' }).map(({ name }) => name)).toEqual(['1']);
});

test('sites of one name are told apart by what they belong to, and found by a path', () => {
  const offices = [
    { ...site('a', 'A'), name: 'Office' },
    { ...site('b', 'B'), name: 'Office' },
  ] as unknown as StudyOutline['sites'];
  const study = outline([null, null]);
  const both = { ...study, sites: [...study.sites, ...offices] };
  const labels = siteLabels(both, null);
  expect([...labels.values()]).toEqual(['A', 'B', 'School', 'Annex', 'Office (A)', 'Office (B)']);
  expect(sitesCalled(both, 'B / Office').map(({ id }) => id)).toEqual(['b']);
  expect(sitesCalled(both, 'Office')).toHaveLength(2);
});
