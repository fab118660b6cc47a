/** A cell's text as the value that is stored, and back. What cannot be read is refused by row and column. */
import { findChoice } from '../../../../schema/domain/design/column-spec.ts';
import { AppError, type MessageKey, type MessageParams } from '../../../../schema/errors.ts';
import { readAs, readBoolean, readDate } from '../../imports/tables/cell-values.ts';
import { columnName, type SheetColumn } from './columns.ts';
import type { References } from './references.ts';

/** A reference is the row's id; nothing known is null. */
export type Value = string | number | null;
export type Values = Record<string, Value>;

const MOST_NAMES = 20;

/** `key` is the column's key, for a window that marks the cell. */
export function cellError(row: number, column: SheetColumn, key: MessageKey, params: MessageParams = {}): AppError {
  return new AppError('Invalid', key, { row, column: columnName(column), key: column.key, ...params });
}

/** Throws Invalid, naming row and column. */
export function readCell(row: number, column: SheetColumn, written: string, references: References): Value {
  const value = written.trim();
  if (value === '') {
    if (column.required) throw cellError(row, column, 'design.required');
    return null;
  }
  const read = (result: Value, key: MessageKey, params: MessageParams = {}) => {
    if (result === null) throw cellError(row, column, key, { value, ...params });
    return result;
  };
  switch (column.type) {
    case 'reference':
      return readReference(row, column, value, references);
    case 'choice': {
      const choices = column.choices ?? [];
      return read(findChoice(choices, value) ?? null, 'design.unknownChoice', {
        known: listed(choices.map((choice) => choice.value)),
      });
    }
    case 'date':
      return read(readDate(value), 'design.notADate');
    case 'boolean': {
      const truth = readBoolean(value);
      if (column.attribute) return read(truth === null ? null : String(truth), 'design.notYesOrNo');
      return read(truth === null ? null : Number(truth), 'design.notYesOrNo');
    }
    case 'integer': {
      const text = read(readAs('integer', value), 'design.notAWholeNumber') as string;
      if (Number(text) < (column.least ?? Number.NEGATIVE_INFINITY)) {
        throw cellError(row, column, 'design.tooSmall', { value, least: column.least as number });
      }
      return column.attribute ? text : Number(text);
    }
    case 'decimal':
      return read(readAs('decimal', value), 'design.notANumber');
    case 'text':
      return value;
  }
}

export function writeCell(column: SheetColumn, value: Value, references: References): string {
  if (value === null) return '';
  if (column.refersTo) return references.label(column.refersTo, String(value));
  if (column.type === 'boolean' && !column.attribute) return value === 1 ? 'true' : 'false';
  return String(value);
}

function readReference(row: number, column: SheetColumn, value: string, references: References): string {
  const kind = column.refersTo;
  if (!kind) throw new Error(`column ${column.key} refers to nothing`);
  const [found, other] = references.find(kind, value);
  if (found !== undefined && other === undefined) return found;
  if (found === undefined) {
    throw cellError(row, column, 'design.unknownName', { value, known: listed(references.labels(kind)) });
  }
  const meant = references.find(kind, value).map((id) => references.label(kind, id));
  throw cellError(row, column, 'design.ambiguousName', { value, known: listed(meant) });
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(', ');
  if (names.length === 0) return '–';
  return names.length > MOST_NAMES ? `${shown} …` : shown;
}
