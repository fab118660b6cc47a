/**
 * Which column of a file is which column of the design: as its headings suggest, as it was decided for the same
 * headings before, or as is said now.
 */
import { isNamedBy } from '../../../../schema/domain/design/column-spec.ts';
import { AppError } from '../../../../schema/errors.ts';
import type { ColumnMapping, DesignTable } from '../../../../schema/model/design.ts';
import { AttributeType } from '../../../../schema/model/study.ts';
import type { CommandContext, ReadDb } from '../../context.ts';
import { sharedId } from '../../db/shared-id.ts';
import { sql } from '../../db/sql.ts';
import type { Table } from '../../imports/tables/table.ts';
import { columnName, type SheetColumn } from './columns.ts';

const NEW = 'new:';

/** The type of the attribute that a heading is to become; null for a column that is there, or for none. */
export function newAttributeType(target: string): AttributeType | null {
  if (!target.startsWith(NEW)) return null;
  return AttributeType.options.find((type) => type === target.slice(NEW.length)) ?? null;
}

/** Every heading's column; '' where none fits. A column is given to the first heading that means it. */
export function suggestMapping(headings: readonly string[], columns: readonly SheetColumn[]): ColumnMapping {
  const free = new Set(columns);
  return Object.fromEntries(
    headings.map((heading) => {
      const column = [...free].find((one) => isNamedBy(one, heading));
      if (column) free.delete(column);
      return [heading, column?.key ?? ''];
    }),
  );
}

/** What was decided for a table with these headings; null when nothing was. Columns that are gone are left out. */
export function rememberedMapping(
  db: ReadDb,
  target: DesignTable,
  headings: readonly string[],
  columns: readonly SheetColumn[],
): ColumnMapping | null {
  const stored = db.get<{ mapping: string }>(sql`
    SELECT mapping FROM column_mappings WHERE target = ${target} AND headings = ${JSON.stringify(headings)}`);
  if (!stored) return null;
  const mapping = JSON.parse(stored.mapping) as ColumnMapping;
  const known = (key: string | undefined) => (columns.some((column) => column.key === key) ? (key as string) : '');
  return Object.fromEntries(headings.map((heading) => [heading, known(mapping[heading])]));
}

export function rememberMapping(
  { db }: CommandContext,
  target: DesignTable,
  headings: readonly string[],
  mapping: ColumnMapping,
): void {
  db.run(sql`
    INSERT INTO column_mappings (id, target, headings, mapping)
    VALUES (${sharedId(db, 'column_mappings', target, ...headings)}, ${target}, ${JSON.stringify(headings)},
            ${JSON.stringify(mapping)})
    ON CONFLICT (target, headings) DO UPDATE SET mapping = excluded.mapping`);
}

/**
 * Throws Invalid for a column that is not there or was given twice, for an attribute where rows have none, and when
 * no heading says which rows are meant.
 */
export function checkMapping(
  { file, headings }: Table,
  mapping: ColumnMapping,
  columns: readonly SheetColumn[],
  identity: string,
  mayHaveAttributes: boolean,
): void {
  const used = new Set<string>();
  for (const heading of headings) {
    const target = mapping[heading] ?? '';
    if (target === '') continue;
    const known = columns.find((one) => one.key === target);
    if (!known && (newAttributeType(target) === null || !mayHaveAttributes)) {
      throw new AppError('Invalid', 'design.noSuchColumn', { file, heading, column: target });
    }
    if (known && used.has(target)) {
      throw new AppError('Invalid', 'design.columnGivenTwice', { file, column: columnName(known) });
    }
    used.add(target);
  }
  if (!used.has(identity)) {
    throw new AppError('Invalid', 'design.noIdentity', { file, column: identity, found: headings.join(', ') });
  }
}
