/** A design table's columns as they now are: its own and one for every attribute of its rows. */
import { type ColumnSpec, column, type TableSpec, wordless } from '../../../../schema/domain/design/column-spec.ts';
import type { DesignColumn } from '../../../../schema/model/design.ts';
import type { Attribute } from '../../../../schema/model/study.ts';
import type { ReadDb } from '../../context.ts';
import { identifier, sql } from '../../db/sql.ts';
import { listAttributes } from '../queries.ts';
import type { References } from './references.ts';

export interface SheetColumn extends ColumnSpec {
  /** null for a column of the design itself. */
  attribute: Attribute | null;
}

export const attributeKey = (id: string) => `attribute:${id}`;

export function sheetColumns(db: ReadDb, { columns, attributes }: TableSpec): SheetColumn[] {
  const own = columns.map((one) => ({ ...one, attribute: null }));
  if (!attributes) return own;
  const further = listAttributes(db)
    .filter(({ target, perWave }) => target === attributes.of && perWave === attributes.perWave)
    .map((attribute) => attributeColumn(attribute));
  return [...own, ...further];
}

function attributeColumn(attribute: Attribute): SheetColumn {
  const { id, type, name, choices } = attribute;
  const fixed = type === 'choice' ? { choices: wordless(choices) } : {};
  return { ...column(attributeKey(id), type, [name], fixed), attribute };
}

/** For a person: an attribute by its name, any other column by its key. */
export const columnName = (one: SheetColumn): string => one.attribute?.name ?? one.key;

export function toDesignColumn(one: SheetColumn, references: References, db: ReadDb): DesignColumn {
  return {
    key: one.key,
    name: one.attribute?.name ?? null,
    type: one.suggests ? 'choice' : one.type,
    required: one.required ?? false,
    choices: offered(one, references, db),
    free: one.suggests !== undefined,
  };
}

function offered({ choices, refersTo, suggests }: SheetColumn, references: References, db: ReadDb): string[] | null {
  if (refersTo) return references.labels(refersTo);
  if (choices) return choices.map(({ value }) => value);
  return suggests ? namesInUse(db, suggests) : null;
}

/** What the study already says of its people, and the codebook's names. */
function namesInUse(db: ReadDb, facet: 'actor' | 'agency'): string[] {
  const column = facet === 'actor' ? identifier('role') : identifier('organisation');
  return db
    .all<{ name: string }>(sql`
      SELECT codes.name FROM codes JOIN facets ON facets.id = facet_id WHERE facets.key = ${facet}
      UNION SELECT ${column} FROM role_assignments
      UNION SELECT ${column} FROM document_participants
      ORDER BY 1`)
    .map(({ name }) => name)
    .filter(Boolean);
}
