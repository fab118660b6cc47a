/** Reads one dimension of the documents: its values in the order they are shown in, and which of them each document has. */
import type { DocumentDimension } from '../../../schema/analysis/dimensions.ts';
import { type Axis, axisOf } from '../../../schema/analysis/facts.ts';
import { AppError } from '../../../schema/errors.ts';
import type { AttributeTarget } from '../../../schema/model/study.ts';
import { compareNames } from '../../../schema/text/names.ts';
import type { ReadDb } from '../context.ts';
import { type Sql, sql } from '../db/sql.ts';
import { ATTRIBUTE_BEARERS, holdsAt, siteGroup } from '../documents/document-filter.ts';

interface Value {
  id: string;
  name: string;
}

interface Pair {
  documentId: string;
  valueId: string;
}

/** Throws NotFound for a bracket or an attribute that the study does not have. */
export function readAxis(db: ReadDb, dimension: DocumentDimension, documents: ReadonlyMap<string, number>): Axis {
  const { values, pairs } = read(db, dimension);
  const places = new Map(values.map(({ id }, index) => [id, index]));
  return axisOf(
    documents.size,
    values,
    pairs.flatMap(({ documentId, valueId }) => {
      const document = documents.get(documentId);
      const value = places.get(valueId);
      return document === undefined || value === undefined ? [] : [[document, value] as const];
    }),
  );
}

function read(db: ReadDb, dimension: DocumentDimension): { values: Value[]; pairs: Pair[] } {
  if (typeof dimension === 'object') {
    return 'bracketId' in dimension ? readBracket(db, dimension.bracketId) : readAttribute(db, dimension.attributeId);
  }
  switch (dimension) {
    case 'county':
    case 'municipality':
    case 'school':
      return {
        values: byName(db.all<Value>(sql`SELECT id, name FROM sites WHERE ${siteGroup} = ${dimension}`)),
        // With min(), SQLite takes the other columns from the row that holds the minimum.
        pairs: db.all<Pair>(sql`
          SELECT document_id AS documentId, site_id AS valueId, min(distance) FROM document_places
          WHERE ${siteGroup} = ${dimension} GROUP BY document_id`),
      };
    case 'wave':
      return {
        values: db.all<Value>(sql`SELECT id, name FROM waves ORDER BY ordinal, id`),
        pairs: ofDocuments(db, sql`wave_id`),
      };
    case 'dataLevel':
      return {
        values: db.all<Value>(sql`SELECT id, name FROM levels ORDER BY ordinal, id`),
        pairs: ofDocuments(db, sql`level_id`),
      };
    case 'phase':
      return {
        values: db.all<Value>(sql`SELECT id, name FROM phases ORDER BY ordinal, name`),
        pairs: db.all<Pair>(sql`SELECT document_id AS documentId, phase_id AS valueId FROM document_phases`),
      };
    case 'quarter':
      return byWords(
        ofDocuments(db, sql`substr(date, 1, 4) || ' Q' || ((CAST(substr(date, 6, 2) AS INTEGER) + 2) / 3)`),
      );
    case 'role':
      return byWords(ofPeople(db, sql`role`));
    case 'agency':
      return byWords(ofPeople(db, sql`organisation`));
  }
}

const byName = (values: Value[]): Value[] => values.sort((a, b) => compareNames(a.name, b.name));

/** Values that are known by their own words alone. */
function byWords(pairs: Pair[]): { values: Value[]; pairs: Pair[] } {
  const words = [...new Set(pairs.map(({ valueId }) => valueId))];
  return { values: byName(words.map((word) => ({ id: word, name: word }))), pairs };
}

const ofDocuments = (db: ReadDb, value: Sql): Pair[] =>
  db.all<Pair>(sql`SELECT id AS documentId, ${value} AS valueId FROM documents WHERE ${value} IS NOT NULL`);

const ofPeople = (db: ReadDb, value: Sql): Pair[] =>
  db.all<Pair>(sql`
    SELECT DISTINCT document_id AS documentId, ${value} AS valueId FROM document_people WHERE ${value} IS NOT NULL`);

function readBracket(db: ReadDb, bracketId: string): { values: Value[]; pairs: Pair[] } {
  if (!db.get(sql`SELECT 1 FROM brackets WHERE id = ${bracketId}`)) {
    throw new AppError('NotFound', 'filter.unknownId', { id: bracketId, list: 'brackets' });
  }
  return {
    values: db.all<Value>(sql`
      SELECT id, name FROM bracket_periods WHERE bracket_id = ${bracketId} ORDER BY valid_from, valid_to, name`),
    pairs: db.all<Pair>(sql`
      SELECT documents.id AS documentId, period.id AS valueId
      FROM bracket_periods period JOIN documents
        ON ${holdsAt(sql`documents.date`, sql`period.valid_from`, sql`period.valid_to`)}
      WHERE period.bracket_id = ${bracketId} AND documents.date IS NOT NULL`),
  };
}

/** A value per wave counts in its own wave. */
function readAttribute(db: ReadDb, attributeId: string): { values: Value[]; pairs: Pair[] } {
  const attribute = db.get<{ target: AttributeTarget }>(sql`SELECT target FROM attributes WHERE id = ${attributeId}`);
  if (attribute === undefined)
    throw new AppError('NotFound', 'filter.unknownId', { id: attributeId, list: 'attributes' });
  return byWords(
    db.all<Pair>(sql`
      SELECT DISTINCT bearer.id AS documentId, held.value AS valueId
      FROM attribute_values held ${ATTRIBUTE_BEARERS[attribute.target]}
      WHERE held.attribute_id = ${attributeId} AND (held.wave_id IS NULL OR held.wave_id = bearer.wave_id)`),
  );
}
