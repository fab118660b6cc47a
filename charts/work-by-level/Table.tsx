/**
 * The figure's numbers as a table, for reading aloud, for checking a bar, for copying. Counties and
 * levels are rows, categories and waves columns; each county begins with its n.
 */

import { markId } from '../../schema/figures/work-by-level/model.ts';
import { WORK_CATEGORIES } from '../../schema/model/coding.ts';
import type { LevelId } from '../../schema/model/ids.ts';
import type { DrawingProps } from '../drawing.ts';

export function WorkByLevelTable({
  data: figure,
  words: labels,
}: Pick<DrawingProps<'work-by-level-over-waves'>, 'data' | 'words'>) {
  const marks = new Map(figure.marks.map((mark) => [markId(mark), mark]));
  const levels: { id: LevelId | null; name: string | null }[] = [...figure.levels];
  if (figure.hasUnknownLevel) levels.push({ id: null, name: null });
  const columns = WORK_CATEGORIES.flatMap((category) => figure.waves.map((wave) => ({ category, wave })));

  return (
    <table>
      <caption>{`${labels.title}. ${labels.unit}. ${labels.spoken.join(' ')}`}</caption>
      <thead>
        <tr>
          <th scope="col" rowSpan={2}>
            {labels.county}
          </th>
          <th scope="col" rowSpan={2}>
            {labels.actorLevel}
          </th>
          {WORK_CATEGORIES.map((category) => (
            <th key={category} scope="colgroup" colSpan={figure.waves.length}>
              {labels.category(category)}
            </th>
          ))}
        </tr>
        <tr>
          {columns.map(({ category, wave }) => (
            <th key={`${category} ${wave.id}`} scope="col">
              {labels.wave(wave.name)}
            </th>
          ))}
        </tr>
      </thead>
      {figure.counties.map((county) => {
        const at = (levelId: LevelId | null, { category, wave }: (typeof columns)[number]) =>
          marks.get(markId({ countyId: county.id, waveId: wave.id, levelId, category }));
        return (
          <tbody key={county.id}>
            <tr>
              <th scope="rowgroup" rowSpan={levels.length + 1}>
                {county.name}
              </th>
              <th scope="row">{labels.documents}</th>
              {columns.map((column) => (
                <td key={`${column.category} ${column.wave.id}`}>
                  {labels.n(at(levels[0]?.id ?? null, column)?.nDocuments ?? 0)}
                </td>
              ))}
            </tr>
            {levels.map((level) => (
              <tr key={level.id}>
                <th scope="row">{labels.level(level.name)}</th>
                {columns.map((column) => {
                  const count = at(level.id, column)?.count ?? null;
                  return (
                    <td key={`${column.category} ${column.wave.id}`}>
                      {count === null ? labels.noData : labels.value(count)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
