import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COUNT_UNITS, type CountUnit } from '../../../../schema/analysis/units.ts';
import type { WorkByLevelFigure } from '../../../../schema/figures/work-by-level/model.ts';
import { markId } from '../../../../schema/figures/work-by-level/model.ts';
import { codeSmallStudy, openSmallStudy, orphan } from '../../excerpts/small-study.ts';
import { figureData, importTexts, openTestCore } from '../../test-core.ts';

async function codedStudy() {
  const study = await openSmallStudy();
  await codeSmallStudy(study);
  return study;
}

/** Marks that are neither 0 nor no data, as "county wave level category" → count. */
function counted(figure: WorkByLevelFigure): Record<string, number> {
  const name = (items: readonly { id: string; name: string }[], id: string | null) =>
    items.find((item) => item.id === id)?.name ?? 'not coded';
  return Object.fromEntries(
    figure.marks.flatMap((mark) => {
      const { countyId, waveId, levelId, category, count } = mark;
      const place = `${name(figure.counties, countyId)} ${name(figure.waves, waveId)}`;
      return count ? [[`${place} ${name(figure.levels, levelId)} ${category}`, count]] : [];
    }),
  );
}

describe('work by level over waves', () => {
  test('counts acts by hand', async () => {
    const { call } = await codedStudy();
    const figure = await figureData(call, 'work-by-level-over-waves', { countUnit: 'acts' });
    expect(counted(figure)).toEqual({
      'County A 1 county creating': 1,
      'County A 1 school creating': 1,
      'County A 1 school maintaining': 2,
      'County A 2 school maintaining': 1,
      'County A 2 municipality maintaining': 2,
      'County A 2 not coded creating': 1,
      'County B 1 school disrupting': 1,
    });
    expect(figure.n).toEqual({ documents: 4, acts: 8, coders: 2 });
    expect(figure.levels.map((level) => level.name)[0]).toBe('national');
  });

  test('counts the other units of the same marks', async () => {
    const { call } = await codedStudy();
    const of = async (countUnit: CountUnit) =>
      counted(await figureData(call, 'work-by-level-over-waves', { countUnit }));
    const municipality = 'County A 2 municipality maintaining';
    expect((await of('segments'))[municipality]).toBe(1);
    expect((await of('documents'))[municipality]).toBe(1);
    expect((await of('documentShare'))['County B 1 school disrupting']).toBe(0.5);
    // "=Skolen ringer fortsatt. 🙂 Kommunen venter og ser." without its label: 7 words, the emoji is none.
    expect((await of('perThousandWords'))[municipality]).toBeCloseTo(2000 / 7, 9);
    // 27 + 15 + 13 UTF-16 units are coded, 6 of them twice; the municipality's are 15.
    expect((await of('codedCharacterShare'))[municipality]).toBeCloseTo(15 / (27 + 15 + 13 - 6), 9);
  });

  test('a county without documents in a wave has no data there, in every unit', async () => {
    const { call } = await codedStudy();
    for (const countUnit of COUNT_UNITS) {
      const figure = await figureData(call, 'work-by-level-over-waves', { countUnit });
      const countyB = figure.counties.find((county) => county.name === 'County B')?.id;
      const second = figure.waves.find((wave) => wave.name === '2')?.id;
      for (const mark of figure.marks) {
        const empty = mark.countyId === countyB && mark.waveId === second;
        expect([mark.count === null, mark.nDocuments === 0]).toEqual([empty, empty]);
      }
    }
  });

  test('filters by county, school, wave, role and coder', async () => {
    const { call } = await codedStudy();
    const { sites, waves } = await call('study.outline', {});
    const coders = await call('coder.list', {});
    const site = (name: string) => sites.filter((one) => one.name === name).map((one) => one.id);

    const oneCounty = await figureData(call, 'work-by-level-over-waves', {
      countUnit: 'acts',
      filter: { countyIds: site('County B') },
    });
    expect(oneCounty.counties.map((county) => county.name)).toEqual(['County B']);
    expect(counted(oneCounty)).toEqual({ 'County B 1 school disrupting': 1 });

    const oneSchool = await figureData(call, 'work-by-level-over-waves', { filter: { schoolIds: site('School B') } });
    expect(oneSchool.counties.map((county) => county.name)).toEqual(['County B']);
    expect(oneSchool.n.documents).toBe(1);

    const second = waves.filter((wave) => wave.name === '2').map((wave) => wave.id);
    const oneWave = await figureData(call, 'work-by-level-over-waves', {
      countUnit: 'acts',
      filter: { waveIds: second },
    });
    expect([oneWave.waves.length, oneWave.n.acts]).toEqual([1, 4]);

    const leaders = await figureData(call, 'work-by-level-over-waves', {
      countUnit: 'acts',
      filter: { roles: ['School leader'] },
    });
    expect([leaders.n.documents, leaders.n.acts]).toEqual([2, 4]);

    const coder = coders.filter((one) => one.name === 'Coder 2').map((one) => one.id);
    const oneCoder = await figureData(call, 'work-by-level-over-waves', { countUnit: 'acts', coderIds: coder });
    expect(oneCoder.n).toEqual({ documents: 4, acts: 1, coders: 1 });
  });

  test('acts whose words are gone from the text count in no unit', async () => {
    const study = await codedStudy();
    orphan(study, 'Kommunen venter');
    for (const countUnit of COUNT_UNITS) {
      const figure = await figureData(study.call, 'work-by-level-over-waves', { countUnit });
      expect([figure.n.acts, Object.keys(counted(figure)).some((mark) => mark.includes('municipality'))]).toEqual([
        6,
        false,
      ]);
    }
  });

  test('documents without county or wave are counted outside', async () => {
    const study = openTestCore();
    await importTexts(study, { Loose: 'INF: Uten sted.' });
    const figure = await figureData(study.call, 'work-by-level-over-waves', {});
    expect([figure.documentsOutside, figure.marks.length]).toEqual([1, 0]);
    const { call } = await openSmallStudy();
    expect((await figureData(call, 'work-by-level-over-waves', {})).documentsOutside).toBe(0);
  });
});

describe('figure.quotes', () => {
  test('lists exactly the acts that a mark counts, for every mark', async () => {
    const { call } = await codedStudy();
    const params = { countUnit: 'acts' } as const;
    const figure = await figureData(call, 'work-by-level-over-waves', params);
    for (const { countyId, waveId, levelId, category, count } of figure.marks) {
      const mark = { countyId, waveId, levelId, category };
      const quotes = await call('figure.quotes', { figure: 'work-by-level-over-waves', params, mark });
      expect(new Set(quotes.map((quote) => quote.actId)).size, markId(mark)).toBe(count ?? 0);
      expect(quotes.length).toBe(count ?? 0);
      for (const quote of quotes) {
        const { text } = await call('document.get', { documentId: quote.documentId });
        expect(text.slice(quote.start, quote.end)).toBe(quote.quote);
      }
    }
  });

  test('keeps to the figure’s filter and coders', async () => {
    const { call } = await codedStudy();
    const figure = await figureData(call, 'work-by-level-over-waves', { countUnit: 'acts' });
    const mark = figure.marks.find((one) => one.category === 'disrupting' && one.count);
    if (!mark) throw new Error('No disrupting act');
    const { countyId, waveId, levelId, category } = mark;
    const key = { countyId, waveId, levelId, category };
    const first = (await call('coder.list', {})).filter((coder) => coder.name === 'Coder 1').map((coder) => coder.id);
    expect(await call('figure.quotes', { figure: 'work-by-level-over-waves', params: {}, mark: key })).toHaveLength(1);
    expect(
      await call('figure.quotes', { figure: 'work-by-level-over-waves', params: { coderIds: first }, mark: key }),
    ).toEqual([]);
    expect(
      await call('figure.quotes', {
        figure: 'work-by-level-over-waves',
        params: { filter: { roles: ['Teacher'] } },
        mark: key,
      }),
    ).toEqual([]);
  });
});

describe('figure.export', () => {
  const work = 'work-by-level-over-waves' as const;

  test('CSV has one row per mark; the count is empty for no data and 0 for nothing', async () => {
    const { call, folder } = await codedStudy();
    const path = join(folder, 'f.csv');
    const { marks } = await call('figure.export', {
      figure: work,
      params: { countUnit: 'segments' },
      format: 'csv',
      path,
    });
    const text = readFileSync(path, 'utf8');
    const lines = text.trimEnd().split('\n');
    expect(text).not.toContain('\r');
    expect(lines[0]).toBe('county,wave,actor_level,category,count,count_unit,n_documents');
    expect(lines).toHaveLength(marks + 1);
    expect(lines).toContain('County A,2,municipality,maintaining,1,segments,1');
    expect(lines).toContain('County A,1,municipality,maintaining,0,segments,1');
    expect(lines).toContain('County A,2,unknown,creating,1,segments,1');
    expect(lines).toContain('County B,2,school,disrupting,,segments,0');
  });

  test('SVG and PNG show the study, in the language asked for', async () => {
    const { call, folder } = await codedStudy();
    const svg = join(folder, 'f.svg');
    await call('figure.export', { figure: work, params: {}, format: 'svg', path: svg, language: 'nb' });
    expect(readFileSync(svg, 'utf8')).toMatch(/County A<\/text>[\s\S]*ingen data[\s\S]*Telleenhet/);
    const png = join(folder, 'f.png');
    await call('figure.export', { figure: work, params: {}, format: 'png', path: png });
    expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG');
  });

  test('a place that cannot be written is refused and nothing is left', async () => {
    const { call, folder } = await openSmallStudy();
    const path = join(folder, 'missing', 'f.csv');
    const attempt = call('figure.export', { figure: work, params: {}, format: 'csv', path });
    await expect(attempt).rejects.toMatchObject({ code: 'Invalid', key: 'file.unwritable' });
    expect(existsSync(join(folder, 'missing'))).toBe(false);
  });
});
