/** The columns of a table of the design in the window's language: headings, words of choices, and how wide each is. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DESIGN_TABLE_SPECS } from '../../../schema/domain/design/design-tables.ts';
import { levelName, waveName } from '../../../schema/domain/study-names.ts';
import type { DesignColumn, DesignRow, DesignTable } from '../../../schema/model/design.ts';
import { useLanguage } from '../../i18n/index.ts';
import type { GridColumn } from '../../ui/grid/grid-rows.ts';

const CHARACTER = 8;
const NARROWEST = 96;
const WIDEST = 300;
/** Longer tables are measured by their first rows. */
const MEASURED = 300;
const NO_ROWS: readonly DesignRow[] = [];

/** An attribute's own name, or the name of a column of the design in the window's language. */
export function useColumnName(table: DesignTable): (column: Pick<DesignColumn, 'key' | 'name'>) => string {
  const { t, i18n } = useTranslation('study');
  return useMemo(
    () =>
      ({ key, name }) => {
        if (name !== null) return name;
        const own = `columnOf.${table}.${key}`;
        return t((i18n.exists(own, { ns: 'study' }) ? own : `column.${key}`) as 'column.name');
      },
    [t, i18n, table],
  );
}

export function useGridColumns(
  table: DesignTable,
  columns: readonly DesignColumn[],
  rows: readonly DesignRow[] = NO_ROWS,
): GridColumn[] {
  const { t, i18n } = useTranslation('study');
  const language = useLanguage();
  const nameOf = useColumnName(table);
  return useMemo(() => {
    // Words of an attribute's choices are the researchers' own.
    const wordsOf = ({ key, name, type }: DesignColumn, cell: string) => {
      if (name !== null || cell === '') return cell;
      if (type === 'choice' && i18n.exists(`choice.${cell}`, { ns: 'study' }))
        return t(`choice.${cell}` as 'choice.other');
      if (type === 'reference' && key === 'level') return levelName(cell, language);
      return type === 'reference' && (key === 'wave' || key === 'from_wave') ? waveName(cell, language) : cell;
    };
    const specs = DESIGN_TABLE_SPECS[table].columns;
    return columns.map((column): GridColumn => {
      const heading = nameOf(column);
      const headings = [heading, ...(specs.find(({ key }) => key === column.key)?.headings ?? [])];
      const choices =
        column.type === 'boolean'
          ? [
              { cell: 'true', words: t('grid.yes') },
              { cell: 'false', words: t('grid.no') },
            ]
          : (column.choices?.map((cell) => ({ cell, words: wordsOf(column, cell) })) ?? null);
      const longest = rows
        .slice(0, MEASURED)
        .reduce(
          (most, { cells }) => Math.max(most, wordsOf(column, cells[column.key] ?? '').length),
          heading.length + 2,
        );
      const width = Math.round(Math.min(WIDEST, Math.max(NARROWEST, longest * CHARACTER + 20)));
      const { key, type, required, free } = column;
      return { key, heading, headings, type, required, free, choices, width };
    });
  }, [table, columns, rows, nameOf, language, t, i18n]);
}
