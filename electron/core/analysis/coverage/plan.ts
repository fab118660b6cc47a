/** coverage.plan: what is meant to be collected in cells of a grid, and why something is not. */
import type { Input } from '../../../../schema/contract.ts';
import { AppError } from '../../../../schema/errors.ts';
import type { RowAddress } from '../../../../schema/figures/coverage/grid.ts';
import type { CoverageAxes } from '../../../../schema/figures/coverage/model.ts';
import type { CommandContext, ReadDb } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { OPEN, placeGrid } from './grid.ts';

/** Throws Invalid for a row or column that the grid does not have. A role or agency may be planned before anybody has it. */
export function planCells({ db, newId, describe }: CommandContext, input: Input<'coverage.plan'>): number {
  const { cells, ...axes } = input;
  const { rows, columns } = placeGrid(db, axes, {});
  const addresses = new Map(rows.map((row) => [row.id, row.address]));
  const columnIds = new Set(columns.map(({ id }) => id));
  for (const { row, column, planned, reason } of cells) {
    if (!columnIds.has(column)) throw new AppError('Invalid', 'coverage.unknownColumn', { column });
    const address = addresses.get(row) ?? newAddress(db, axes, row);
    const { siteId, role, organisation, participantId } = address;
    const [waveId, phaseId] = axes.columns === 'wave' ? [column, null] : [null, column];
    const known = db.get<{ id: string }>(sql`
      SELECT id FROM coverage_plan
      WHERE site_id IS ${siteId} AND role IS ${role} AND organisation IS ${organisation}
        AND participant_id IS ${participantId} AND wave_id IS ${waveId} AND phase_id IS ${phaseId}`);
    if (planned === null && reason === '') {
      if (known) db.run(sql`DELETE FROM coverage_plan WHERE id = ${known.id}`);
    } else if (known) {
      db.run(sql`UPDATE coverage_plan SET planned = ${planned}, reason = ${reason} WHERE id = ${known.id}`);
    } else {
      db.run(sql`
        INSERT INTO coverage_plan (id, site_id, role, organisation, participant_id, wave_id, phase_id, planned, reason)
        VALUES (${newId()}, ${siteId}, ${role}, ${organisation}, ${participantId}, ${waveId}, ${phaseId}, ${planned},
          ${reason})`);
    }
  }
  describe({ number: String(cells.length) });
  return cells.length;
}

/** A row of a role or agency that nobody has yet, alone or dividing a row that is there. */
function newAddress(db: ReadDb, axes: CoverageAxes, row: string): RowAddress {
  const isName = (part: string | null): part is 'role' | 'organisation' => part === 'role' || part === 'organisation';
  if (axes.by === null && isName(axes.rows) && row !== '') return { ...OPEN, [axes.rows]: row };
  const cut = row.indexOf('/');
  if (isName(axes.by) && cut > 0 && cut < row.length - 1) {
    const divided = placeGrid(db, { ...axes, by: null }, {}).rows.find(({ id }) => id === row.slice(0, cut));
    if (divided) return { ...divided.address, [axes.by]: row.slice(cut + 1) };
  }
  throw new AppError('Invalid', 'coverage.unknownRow', { row });
}
