import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CellPlan,
  type CoveredDocument,
  cellMark,
  cellState,
  coverageGrid,
  type PlacedColumn,
  type PlacedRow,
  type RowAddress,
} from '../../../schema/figures/coverage/grid.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';

const OPEN: RowAddress = { siteId: null, role: null, organisation: null, participantId: null };
/** Two schools below a county. */
const ABOVE: Record<string, string[]> = { county: ['county'], s1: ['s1', 'county'], s2: ['s2', 'county'] };
const column = (id: string, outside: string[] = []): PlacedColumn => ({
  id,
  name: id,
  isOutside: (site) => outside.includes(site),
  liesIn: (site, above) => ABOVE[site]?.includes(above) ?? false,
});
const row = (id: string, address: Partial<RowAddress>): PlacedRow => ({
  ...{ id, name: id, by: null },
  address: { ...OPEN, ...address },
});
const plan = (address: Partial<RowAddress>, planned: number | null, reason = ''): CellPlan => ({
  ...{ ...OPEN, ...address },
  ...{ column: 'w', planned, reason },
});
const document = (id: string, site: string, role: string | null, columns = ['w']): CoveredDocument => ({
  id: id as DocumentId,
  siteIds: new Set(ABOVE[site]),
  people: [{ participantId: null, role, organisation: null }],
  columns,
});
const ROWS = [row('county', { siteId: 'county' }), row('s1', { siteId: 's1' }), row('s2', { siteId: 's2' })];
const planned = (plans: CellPlan[], rows = ROWS, documents: CoveredDocument[] = [], outside: string[] = []) =>
  coverageGrid(rows, [column('w', outside)], documents, plans).cells.map((cell) => cell.planned);

describe('the plan of a cell', () => {
  it('is its own, else what is planned within it, else unknown', () => {
    expect(planned([])).toEqual([null, null, null]);
    expect(planned([plan({ siteId: 's1' }, 2), plan({ siteId: 's2' }, 1)])).toEqual([3, 2, 1]);
    expect(planned([plan({ siteId: 'county' }, 5), plan({ siteId: 's1' }, 2)])).toEqual([5, 2, null]);
    expect(planned([plan({ siteId: 's1', role: 'Teacher' }, 2), plan({ siteId: 's1', role: 'Leader' }, 1)])).toEqual([
      ...[3, 3, null],
    ]);
  });

  it('is not counted twice where one plan is part of another', () => {
    const plans = [plan({ siteId: 's1' }, 3), plan({ siteId: 's1', role: 'Teacher' }, 2), plan({ siteId: 's2' }, 1)];
    expect(planned(plans)).toEqual([4, 3, 1]);
  });

  it('of a role at all sites is not that of one site', () => {
    expect(planned([plan({ role: 'Teacher' }, 4)], [...ROWS, row('t', { role: 'Teacher' })])).toEqual([
      null,
      null,
      null,
      4,
    ]);
  });

  it('is nothing where the site is not there in that time, unless something is planned after all', () => {
    expect(planned([], ROWS, [], ['county', 's1'])).toEqual([0, 0, null]);
    expect(planned([plan({ siteId: 's1' }, 1)], ROWS, [], ['county', 's1'])).toEqual([1, 1, null]);
  });

  it('may be a reason only, which takes no plan away', () => {
    const { cells } = coverageGrid(ROWS, [column('w')], [], [plan({ siteId: 's1' }, null, 'Closed for works')]);
    expect(cells[1]).toMatchObject({ planned: null, missing: true, reason: 'Closed for works' });
  });
});

describe('a coverage grid', () => {
  it('counts a document in the row of its site and of all above, for one person of whom all holds', () => {
    const rows = [...ROWS, row('s1/Teacher', { siteId: 's1', role: 'Teacher' }), row('Leader', { role: 'Leader' })];
    const documents = [
      document('d1', 's1', 'Teacher'),
      document('d2', 's2', 'Leader'),
      document('d3', 's2', 'Leader', []),
    ];
    const grid = coverageGrid(rows, [column('w'), column('v')], documents, []);
    expect(grid.cells.filter((cell) => cell.column === 'w').map((cell) => cell.documents)).toEqual([2, 1, 1, 1, 1]);
    expect(grid).toMatchObject({ filled: 5, total: 10, documentsOutside: 1 });
    expect(grid.cells.filter((cell) => cell.column === 'v').every((cell) => cell.missing)).toBe(true);
  });

  it('has a cell for every pair, and every document is in a cell or outside', () => {
    const sites = ['county', 's1', 's2'];
    fc.assert(
      fc.property(
        fc.subarray(ROWS),
        fc.subarray(['w', 'v', 'u']),
        fc.array(fc.tuple(fc.constantFrom(...sites), fc.constantFrom('Teacher', null), fc.subarray(['w', 'v'])), {
          maxLength: 8,
        }),
        (rows, columnIds, places) => {
          const documents = places.map(([site, role, columns], n) => document(`d${n}`, site, role, columns));
          const grid = coverageGrid(
            rows,
            columnIds.map((id) => column(id)),
            documents,
            [],
          );
          expect(grid.cells.map((cell) => `${cell.row} ${cell.column}`)).toEqual(
            rows.flatMap(({ id }) => columnIds.map((one) => `${id} ${one}`)),
          );
          const inside = new Set(grid.cells.flatMap((cell) => cell.documentIds));
          expect(inside.size + grid.documentsOutside).toBe(documents.length);
          expect(grid.filled).toBe(grid.cells.filter((cell) => !cell.missing).length);
        },
      ),
    );
  });

  it('tells states apart by sign and number, never by colour alone', () => {
    const cell = (documents: number, of: number | null) => {
      const one = { documents, planned: of };
      return `${cellState(one)} ${cellMark(one)}`;
    };
    expect([cell(2, null), cell(2, 2), cell(1, 3), cell(0, 2), cell(0, null), cell(0, 0), cell(1, 0)]).toEqual([
      ...['filled ● 2', 'filled ● 2', 'partly ◐ 1/3', 'missing ○ 0/2', 'missing ○', 'notExpected –', 'filled ● 1'],
    ]);
  });
});
