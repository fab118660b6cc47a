/** Refusals of cells speak of rows as they were sent and columns as files name them; here of what is on the screen. */
import { AppError } from '../../../schema/errors.ts';
import type { GridColumn } from '../../ui/grid/grid-rows.ts';

/** `row`: as it is numbered on the screen. */
export function asShown(error: unknown, columns: readonly GridColumn[], row?: number): unknown {
  if (!(error instanceof AppError)) return error;
  const { code, key, params } = error;
  const column = columns.find((candidate) => candidate.key === params.key);
  const known = column?.type === 'choice' && column.choices?.map(({ words }) => words).join(', ');
  return new AppError(code, key, {
    ...params,
    ...(column ? { column: column.heading } : {}),
    ...(row === undefined ? {} : { row }),
    ...(known && params.known !== undefined ? { known } : {}),
  });
}
