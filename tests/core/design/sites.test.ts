/** Moving, merging and splitting sites: what happened before stays as it was, in every list, figure and grid. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SiteId, WaveId } from '../../../schema/model/ids.ts';
import type { DesignTime, StudyOutline } from '../../../schema/model/study.ts';
import { figureData, importTexts, openTestCore, type TestCore } from '../test-core.ts';

const SCHOOLS = { A1: 'County A', A2: 'County A', B1: 'County B' };
const DATES = ['2020-03-01', '2021-03-01', '2022-03-01'];

interface Panel extends TestCore {
  site(name: string): SiteId;
  wave(name: string): WaveId;
  outline(): Promise<StudyOutline>;
  /** From the third wave on, by its id or by a day before it. */
  third: DesignTime;
}

/** Three schools in two counties, a document of each in three waves, each with an act. */
async function openPanel(dated: boolean): Promise<Panel> {
  const test = openTestCore();
  const entries = Object.keys(SCHOOLS).flatMap((school) => [1, 2, 3].map((wave) => ({ school, wave })));
  const title = ({ school, wave }: { school: string; wave: number }) => `${school}-w${wave}`;
  const documents = await importTexts(
    test,
    Object.fromEntries(entries.map((entry) => [title(entry), `INF: Skolen ringer hjem. ${title(entry)}`])),
  );
  const csv = entries.map(({ school, wave }) => {
    const county = SCHOOLS[school as keyof typeof SCHOOLS];
    return `${title({ school, wave })}.txt,${dated ? DATES[wave - 1] : ''},${wave},${county},${school},${school}-P,Teacher`;
  });
  const path = join(test.folder, 'attributes.csv');
  writeFileSync(path, ['file,date,wave,county,school,participant,role', ...csv].join('\n'));
  await test.call('import.attributes', { path });
  const codes = new Map((await test.call('code.list', {})).map(({ shortId, id }) => [shortId, id]));
  for (const documentId of Object.values(documents)) {
    await test.call('act.create', {
      documentId,
      start: 5,
      end: 24,
      slots: { work_form: [codes.get('MNT.embed') as string], actor_level: [codes.get('LVL.school') as string] },
    });
  }
  const { sites, waves } = await test.call('study.outline', {});
  const find = <Id extends string>(list: readonly { id: Id; name: string }[], name: string): Id => {
    const one = list.find((entry) => entry.name === name);
    if (!one) throw new Error(`no ${name}`);
    return one.id;
  };
  return Object.assign(test, {
    site: (name: string) => find(sites, name),
    wave: (name: string) => find(waves, name),
    outline: () => test.call('study.outline', {}),
    third: dated ? { date: '2022-01-01' } : { waveId: find(waves, '3') },
  });
}

/** Everything that counties decide on, of some waves; counties that have nothing there left out. */
async function seen(panel: Panel, waves: string[]) {
  const waveIds = waves.map((wave) => panel.wave(wave));
  const filter = { waveIds };
  const figure = await figureData(panel.call, 'work-by-level-over-waves', { countUnit: 'acts', filter });
  const named = new Map(figure.counties.map(({ id, name }) => [id, name]));
  const documents = await panel.call('document.list', filter);
  const { excerpts } = await panel.call('excerpt.list', { filter });
  const grid = await figureData(panel.call, 'coverage', { rows: 'county', columns: 'wave', filter });
  return {
    marks: figure.marks
      .filter(({ count, waveId }) => count !== null && waveIds.includes(waveId))
      .map(({ countyId, waveId, category, levelId, count }) => [named.get(countyId), waveId, category, levelId, count]),
    documents: documents.map(({ title, county, school, site }) => [title, county, school, site]),
    excerpts,
    cells: grid.cells
      .filter(({ documents: n }) => n > 0)
      .map(({ row, column, documentIds }) => [row, column, documentIds]),
  };
}

const counties = async (panel: Panel, wave: string) =>
  Object.fromEntries(
    (await panel.call('document.list', { waveIds: [panel.wave(wave)] })).map(({ title, county }) => [
      title.slice(0, 2),
      county,
    ]),
  );

describe.each([
  ['with dates', true],
  ['in waves without dates', false],
])('%s', (_, dated) => {
  it('a school that moves in wave 3 moves in wave 3 only', async () => {
    const panel = await openPanel(dated);
    const before = await seen(panel, ['1', '2']);
    expect(before.marks.length).toBeGreaterThan(0);
    await panel.call('site.move', { siteId: panel.site('A1'), parentId: panel.site('County B'), from: panel.third });
    expect(await seen(panel, ['1', '2'])).toEqual(before);
    expect(await counties(panel, '3')).toEqual({ A1: 'County B', A2: 'County A', B1: 'County B' });
    expect(await counties(panel, '2')).toEqual({ A1: 'County A', A2: 'County A', B1: 'County B' });
  });

  it('two counties that merge in wave 3 stay two before', async () => {
    const panel = await openPanel(dated);
    const before = await seen(panel, ['1', '2']);
    const { siteId, moved } = await panel.call('site.merge', {
      siteIds: [panel.site('County A'), panel.site('County B')],
      into: { name: 'County AB' },
      from: panel.third,
    });
    expect(moved).toBe(3);
    expect(await seen(panel, ['1', '2'])).toEqual(before);
    expect(await counties(panel, '3')).toEqual({ A1: 'County AB', A2: 'County AB', B1: 'County AB' });
    const outline = await panel.outline();
    expect(outline.links.map(({ kind, toSiteId }) => [kind, toSiteId])).toEqual([
      ['merged_into', siteId],
      ['merged_into', siteId],
    ]);
    const ends = Object.fromEntries(outline.sites.map(({ name, validFrom, validTo }) => [name, [validFrom, validTo]]));
    const day = dated ? '2022-01-01' : null;
    expect(ends).toMatchObject({ 'County A': [null, day], 'County AB': [day, null] });
  });

  it('a county that splits in wave 3 is one before', async () => {
    const panel = await openPanel(dated);
    const before = await seen(panel, ['1', '2']);
    await panel.call('site.split', {
      siteId: panel.site('County A'),
      parts: [
        { name: 'North', childIds: [panel.site('A1')] },
        { name: 'South', childIds: [panel.site('A2')] },
      ],
      from: panel.third,
    });
    expect(await seen(panel, ['1', '2'])).toEqual(before);
    expect(await counties(panel, '3')).toEqual({ A1: 'North', A2: 'South', B1: 'County B' });
  });

  it('a county that ends changes no figure', async () => {
    const panel = await openPanel(dated);
    const before = await seen(panel, ['1', '2', '3']);
    await panel.call('design.save', {
      table: 'sites',
      rows: [{ id: panel.site('County A'), cells: { valid_to: '2021-06-01' } }],
    });
    expect(await seen(panel, ['1', '2', '3'])).toEqual(before);
  });

  it('whatever moves from wave 3 on, in any order, nothing before it changes', async () => {
    const panel = await openPanel(dated);
    const before = await seen(panel, ['1', '2']);
    const names = [...Object.keys(SCHOOLS), 'County A', 'County B'];
    const move = fc.record({
      site: fc.constantFrom(...names),
      parent: fc.constantFrom(null, ...names),
      from: fc.constantFrom<DesignTime[]>(
        { waveId: panel.wave('3') },
        ...(dated ? ['2021-03-02', '2022-01-01', '2022-03-01', '2030-12-31'].map((date) => ({ date })) : []),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 8 }), async (moves) => {
        for (const { site, parent, from } of moves) {
          const parentId = parent === null ? null : panel.site(parent);
          // What would lie below itself is refused, and changes nothing.
          await panel.call('site.move', { siteId: panel.site(site), parentId, from }).catch(() => {});
        }
        expect(await seen(panel, ['1', '2'])).toEqual(before);
      }),
      { numRuns: 12 },
    );
  });
});

describe('an interview of wave 2 that was held late', () => {
  it('belongs to the county of wave 2 when the school moves with wave 3, and to the new one when it moves on a day', async () => {
    const panel = await openPanel(true);
    const documentId = (await panel.call('document.list', {})).find(({ title }) => title === 'A1-w2')?.id as string;
    await panel.call('design.save', { table: 'documents', rows: [{ id: documentId, cells: { date: '2022-04-01' } }] });
    const rows = [{ id: panel.wave('3'), cells: { planned_from: '2022-02-01' } }];
    await panel.call('design.save', { table: 'waves', rows });
    const [siteId, parentId] = [panel.site('A1'), panel.site('County B')];
    await panel.call('site.move', { siteId, parentId, from: { waveId: panel.wave('3') } });
    expect((await counties(panel, '2')).A1).toBe('County A');
    expect((await counties(panel, '3')).A1).toBe('County B');
    await panel.call('site.move', { siteId, parentId, from: { date: '2022-02-01' } });
    expect((await counties(panel, '2')).A1).toBe('County B');
  });
});

describe('what cannot be', () => {
  it('is refused by name, and changes nothing', async () => {
    const panel = await openPanel(true);
    const before = await panel.outline();
    const [a, a1, b] = [panel.site('County A'), panel.site('A1'), panel.site('County B')];
    const from = panel.third;
    const refused = async (call: Promise<unknown>, key: string) => {
      await expect(call).rejects.toMatchObject({ key });
      expect(await panel.outline()).toEqual(before);
    };
    await refused(panel.call('site.move', { siteId: a, parentId: a1, from }), 'site.belowItself');
    await refused(panel.call('site.move', { siteId: 'gone' as SiteId, parentId: a, from }), 'site.notFound');
    await refused(panel.call('site.merge', { siteIds: [a, b], into: { siteId: a }, from }), 'site.intoItself');
    await refused(panel.call('site.merge', { siteIds: [a], into: { siteId: a1 }, from }), 'site.belowItself');
    const parts = (one: SiteId[], other: SiteId[]) => [
      { name: 'North', childIds: one },
      { name: 'South', childIds: other },
    ];
    await refused(panel.call('site.split', { siteId: a, parts: parts([a1], [a1]), from }), 'site.inTwoParts');
    await refused(panel.call('site.split', { siteId: b, parts: parts([a1], []), from }), 'site.notBelow');
    await panel.call('design.save', { table: 'sites', rows: [{ id: b, cells: { valid_to: '2021-01-01' } }] });
    await expect(panel.call('site.merge', { siteIds: [a, b], into: { name: 'AB' }, from })).rejects.toMatchObject({
      key: 'site.notThereThen',
      params: { site: 'County B' },
    });
  });
});
