/** A design table that is one SQL table: every column of the one is a column of the other. */

import type { ColumnSpec } from '../../../../../schema/domain/design/column-spec.ts';
import { DESIGN_TABLE_SPECS } from '../../../../../schema/domain/design/design-tables.ts';
import type { DesignTable } from '../../../../../schema/model/design.ts';
import type { CommandContext } from '../../../context.ts';
import { identifier, inList, joinSql, type Sql, sql } from '../../../db/sql.ts';
import type { Value, Values } from '../cells.ts';
import type { Store } from './store.ts';

interface Stored extends Pick<Store, 'check' | 'defaults'> {
  table: string;
  order: Sql;
  /** Column key → column of the SQL table, where it is not the key, for references the key with "_id". */
  columns?: Record<string, string>;
  beforeRemoving?: (context: CommandContext, ids: readonly string[]) => void;
}

export function storedTable(
  design: DesignTable,
  { table: name, order, columns, beforeRemoving, ...rest }: Stored,
): Store {
  const specs = DESIGN_TABLE_SPECS[design].columns;
  const table = identifier(name);
  const place = (spec: ColumnSpec) => identifier(columns?.[spec.key] ?? (spec.refersTo ? `${spec.key}_id` : spec.key));
  // A text that is not known is the empty text; everything else is null.
  const toStored = (spec: ColumnSpec, value: Value) => (value === null && spec.type === 'text' ? '' : value);
  return {
    ...rest,
    load(db) {
      const selected = joinSql(
        specs.map((spec) => sql`${place(spec)} AS ${identifier(spec.key)}`),
        ', ',
      );
      const rows = db.all<{ rowId: string } & Values>(sql`
        SELECT id AS "rowId", ${selected} FROM ${table} ORDER BY ${order}`);
      return new Map(
        rows.map(({ rowId, ...values }) => {
          for (const key of Object.keys(values)) if (values[key] === '') values[key] = null;
          return [rowId, values];
        }),
      );
    },
    insert({ db, newId }, values) {
      const id = newId();
      db.run(sql`
        INSERT INTO ${table} (id, ${joinSql(specs.map(place), ', ')})
        VALUES (${id}, ${joinSql(
          specs.map((spec) => sql`${toStored(spec, values[spec.key] ?? null)}`),
          ', ',
        )})`);
      return id;
    },
    update({ db }, id, changed) {
      const updates = specs
        .filter(({ key }) => key in changed)
        .map((spec) => sql`${place(spec)} = ${toStored(spec, changed[spec.key] ?? null)}`);
      if (updates.length > 0) db.run(sql`UPDATE ${table} SET ${joinSql(updates, ', ')} WHERE id = ${id}`);
    },
    remove(context, ids) {
      beforeRemoving?.(context, ids);
      context.db.run(sql`DELETE FROM ${table} WHERE id IN ${inList(ids)}`);
    },
  };
}
