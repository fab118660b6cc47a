/** "Institutional work by level over waves", county beside county. */
import { defineFigure } from '../define.ts';
import { figureLabels } from './labels.ts';
import { type FigureMark, FigureMarkKey, markId, WorkByLevelFigure, WorkByLevelParams } from './model.ts';

const COLUMNS = ['county', 'wave', 'actor_level', 'category', 'count', 'count_unit', 'n_documents'];

export const workByLevel = defineFigure({
  params: WorkByLevelParams,
  data: WorkByLevelFigure,
  formats: ['svg', 'png', 'csv'],
  key: FigureMarkKey,
  marks: ({ marks }) => marks,
  markId: (mark: FigureMark) => markId(mark),
  words: figureLabels,
  rows({ marks, counties, waves, levels, countUnit }) {
    const names = new Map<string, string>([...counties, ...waves, ...levels].map(({ id, name }) => [id, name]));
    const rows = marks.map(({ countyId, waveId, levelId, category, count, nDocuments }) => [
      names.get(countyId) ?? '',
      names.get(waveId) ?? '',
      levelId === null ? 'unknown' : (names.get(levelId) ?? ''),
      category,
      count === null ? '' : String(count),
      countUnit,
      String(nDocuments),
    ]);
    return [COLUMNS, ...rows];
  },
});
