import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FigureEvent } from '../../../../schema/figures/work-by-level/model.ts';
import { codeSmallStudy, openSmallStudy, type SmallStudy } from '../../excerpts/small-study.ts';
import { figureData } from '../../test-core.ts';

const EVENTS = [
  { name: 'Fraværsgrense', actual_from: '2016-08-01' },
  { name: 'Stengte skoler', actual_from: '2020-03-12', actual_to: '2021-04-15', planned_from: '2030-01-01' },
  { name: 'Ny plan', site: 'School A', planned_from: '2021-11-01' },
  { name: 'Nytt team', site: 'County B', actual_from: '2022-03-02' },
  { name: 'Uten dato' },
];

/** The ids of the events by name. */
async function withEvents(study: SmallStudy): Promise<(...names: string[]) => string[]> {
  await study.call('design.save', { table: 'events', rows: EVENTS.map((cells) => ({ cells })) });
  const { events } = await study.call('study.outline', {});
  return (...names) => events.filter(({ name }) => names.includes(name)).map(({ id }) => id);
}

const ALL = EVENTS.map(({ name }) => name);

describe('events in figure.workByLevel', () => {
  test('stand among the waves by the dates of the documents, as they happened, else as planned', async () => {
    const study = await openSmallStudy();
    const ids = await withEvents(study);
    const { events, counties } = await figureData(study.call, 'work-by-level-over-waves', { events: ids(...ALL) });
    const name = new Map<string, string>(counties.map((county) => [county.id, county.name]));
    const seen = ({ name: event, from, to, planned, place, countyIds }: FigureEvent) => [
      event,
      from,
      to,
      planned,
      place && [place.first, place.last],
      countyIds.map((id) => name.get(id)).join(' '),
    ];
    expect(new Map(events.map((event) => [event.name, seen(event).slice(1)]))).toEqual(
      new Map<string, unknown[]>([
        ['Uten dato', [null, null, false, null, 'County A County B']],
        ['Fraværsgrense', ['2016-08-01', null, false, [0, 0], 'County A County B']],
        ['Stengte skoler', ['2020-03-12', '2021-04-15', false, [0, 1], 'County A County B']],
        ['Ny plan', ['2021-11-01', null, true, [2, 2], 'County A']],
        ['Nytt team', ['2022-03-02', null, false, [4, 4], 'County B']],
      ]),
    );
  });

  test('the filter narrows what is counted, not what a wave’s time is', async () => {
    const study = await openSmallStudy();
    const ids = await withEvents(study);
    const { sites } = await study.call('study.outline', {});
    const countyIds = sites.filter(({ name }) => name === 'County A').map(({ id }) => id);
    const figure = await figureData(study.call, 'work-by-level-over-waves', {
      events: ids('Stengte skoler', 'Nytt team'),
      filter: { countyIds },
    });
    expect(figure.events.map(({ name, place, countyIds: shown }) => [name, place, shown.length])).toEqual([
      ['Stengte skoler', { first: 0, last: 1 }, 1],
      ['Nytt team', { first: 4, last: 4 }, 0],
    ]);
  });

  test('waves without dated documents are as long as planned, and without a plan take no event', async () => {
    const study = await openSmallStudy();
    const ids = await withEvents(study);
    const documentIds = Object.values(study.documents);
    const rows = documentIds.map((id) => ({ id, cells: { date: '' } }));
    await study.call('design.save', { table: 'documents', rows });
    const asked = { events: ids('Fraværsgrense') };
    expect((await figureData(study.call, 'work-by-level-over-waves', asked)).events[0]?.place).toBeNull();
    const waves = [
      { name: '1', planned_from: '2015-01-01', planned_to: '2016-12-31' },
      { name: '2', planned_from: '2017-01-01' },
    ];
    await study.call('design.save', { table: 'waves', rows: waves.map((cells) => ({ cells })) });
    expect((await figureData(study.call, 'work-by-level-over-waves', asked)).events[0]?.place).toEqual({
      first: 1,
      last: 1,
    });
  });

  test('an id that is no event is refused by name', async () => {
    const { call } = await openSmallStudy();
    await expect(figureData(call, 'work-by-level-over-waves', { events: ['none-such'] })).rejects.toMatchObject({
      code: 'NotFound',
      key: 'filter.unknownId',
      params: { list: 'events', id: 'none-such' },
    });
  });

  test('leave the numbers as they are, and are in the picture', async () => {
    const study = await openSmallStudy();
    await codeSmallStudy(study);
    const ids = await withEvents(study);
    const write = async (events: string[], format: 'csv' | 'svg') => {
      const path = join(study.folder, `f.${format}`);
      await study.call('figure.export', { figure: 'work-by-level-over-waves', params: { events }, format, path });
      return readFileSync(path, 'utf8');
    };
    expect(await write(ids(...ALL), 'csv')).toBe(await write([], 'csv'));
    expect(await write(ids(...ALL), 'svg')).toContain('Ny plan, School A, 1 Nov 2021 (planned)');
    expect(await write([], 'svg')).not.toContain('Ny plan');
  });
});
