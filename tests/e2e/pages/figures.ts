/** The room of the figure: its marks, read as a screen reader reads them, and the quotes behind one. */
import type { Locator, Page } from 'playwright-core';
import type { FigureCallParams, FigureData } from '../../../schema/figures/registry.ts';
import { call } from '../port.ts';
import { chooseInMenu } from './frame.ts';

export const figure = (page: Page): Locator => page.getByRole('group', { name: /^Institutional work by actor level/ });

/** By the beginning of its sentence, e.g. "Fjordheim, Wave 1, actor level School, Creating". */
export const mark = (page: Page, place: string): Locator =>
  figure(page).getByRole('button', { name: new RegExp(`^${place}: `) });

export const quotesBehindMark = (page: Page): Locator => page.getByRole('region', { name: 'Quotes behind the mark' });

export const exportFigure = (page: Page, format: 'SVG' | 'PNG' | 'CSV'): Promise<void> =>
  chooseInMenu(page, 'Export', new RegExp(`^${format}`));

/** The numbers behind the figure, as the core counts them. */
export async function workByLevel(
  page: Page,
  params: FigureCallParams<'work-by-level-over-waves'>,
): Promise<FigureData<'work-by-level-over-waves'>> {
  const { data } = await call(page, 'figure.data', { figure: 'work-by-level-over-waves', params });
  return data as FigureData<'work-by-level-over-waves'>;
}
