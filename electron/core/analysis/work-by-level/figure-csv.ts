/**
 * The figure's numbers as tidy CSV: one row per mark, for a spreadsheet or a statistics program.
 * RFC 4180 quoting, lines end in LF. An empty count is "no data" and not 0.
 */
import { stringify } from 'csv-stringify/sync';
import type { WorkByLevelFigure } from '../../../../schema/figures/work-by-level/model.ts';

const COLUMNS = ['county', 'wave', 'actor_level', 'category', 'count', 'count_unit', 'n_documents'];

export function figureCsv(figure: WorkByLevelFigure): string {
  const names = (items: readonly { id: string; name: string }[]) =>
    new Map<string, string>(items.map(({ id, name }) => [id, name]));
  const counties = names(figure.counties);
  const waves = names(figure.waves);
  const levels = names(figure.levels);
  const rows = figure.marks.map((mark) => [
    counties.get(mark.countyId) ?? '',
    waves.get(mark.waveId) ?? '',
    mark.levelId === null ? 'unknown' : (levels.get(mark.levelId) ?? ''),
    mark.category,
    mark.count === null ? '' : String(mark.count),
    figure.countUnit,
    String(mark.nDocuments),
  ]);
  return stringify([COLUMNS, ...rows], { record_delimiter: 'unix' });
}
