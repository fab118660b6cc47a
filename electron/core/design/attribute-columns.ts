/**
 * The columns of attributes.csv that the study's design does not know: each becomes a document attribute
 * whose type is read off the whole column.
 */
import { findChoice, wordless } from '../../../schema/domain/design/column-spec.ts';
import { type Notice, notice } from '../../../schema/errors.ts';
import type { Attribute } from '../../../schema/model/study.ts';
import { foldName } from '../../../schema/text/names.ts';
import type { CommandContext } from '../context.ts';
import { sharedId } from '../db/shared-id.ts';
import { sql } from '../db/sql.ts';
import { inferType, readAs, widen } from '../imports/tables/cell-values.ts';
import type { Table, TableRow } from '../imports/tables/table.ts';
import { listAttributes } from './queries.ts';

interface ColumnAttribute extends Pick<Attribute, 'name' | 'type' | 'choices'> {
  column: string;
  /** null until the first value is written. */
  id: string | null;
}

export class AttributeColumns {
  readonly #attributes: ColumnAttribute[] = [];

  constructor(
    readonly table: Table,
    readonly known: ReadonlySet<string>,
  ) {}

  /** Decides every column's type and says what it decided. */
  prepare({ db }: CommandContext): Notice[] {
    const notices: Notice[] = [];
    this.table.columns.forEach((column, index) => {
      if (column === '' || this.known.has(column)) return;
      const heading = this.table.headings[index] as string;
      const values = this.table.rows.map((row) => row.cell(column)).filter((value) => value !== '');
      if (values.length === 0) return;
      const inferred = inferType(values);
      const before = listAttributes(db).find(
        ({ target, name }) => target === 'document' && foldName(name) === foldName(heading),
      );
      const type = before ? widen(before.type, inferred) : inferred;
      const { id = null, name = heading, choices = [] } = before ?? {};
      this.#attributes.push({ column, name, type, choices, id });
      if (!before) notices.push(notice('attributes.newColumn', { column: heading, type }));
      else if (type !== before.type) {
        db.run(sql`UPDATE attributes SET type = ${type} WHERE id = ${before.id}`);
        notices.push(notice('attributes.widenedColumn', { column: heading, before: before.type, type }));
      }
    });
    return notices;
  }

  /** Why the row cannot be taken: cells that are not among their attribute's choices. */
  problems(row: TableRow): Notice[] {
    return this.#attributes
      .filter((attribute) => row.cell(attribute.column) !== '' && readValue(attribute, row) === null)
      .map(({ column, name, choices }) =>
        notice('attributes.notAChoice', { column: name, value: row.cell(column), known: choices.join(', ') }),
      );
  }

  /** An empty cell says nothing and leaves an earlier value. */
  write(context: CommandContext, documentId: string, row: TableRow): void {
    for (const attribute of this.#attributes) {
      const text = row.cell(attribute.column);
      if (text === '') continue;
      attribute.id ??= createAttribute(context, attribute);
      context.db.run(sql`
        INSERT INTO attribute_values (id, attribute_id, document_id, value)
        VALUES (${sharedId(context.db, 'attribute_values', attribute.id, documentId, null)}, ${attribute.id}, ${documentId},
                ${readValue(attribute, row) ?? text})
        ON CONFLICT (document_id, attribute_id) WHERE document_id IS NOT NULL DO UPDATE SET value = excluded.value`);
    }
  }
}

function readValue({ type, choices, column }: ColumnAttribute, row: TableRow): string | null {
  const text = row.cell(column);
  return type === 'choice' ? (findChoice(wordless(choices), text) ?? null) : (readAs(type, text) ?? text);
}

function createAttribute({ db, newId }: CommandContext, { name, type }: ColumnAttribute): string {
  const id = newId();
  db.run(sql`INSERT INTO attributes (id, target, name, type) VALUES (${id}, 'document', ${name}, ${type})`);
  return id;
}
