/**
 * How a column of the study's design is described, and how a cell and a heading find the choice or column
 * they mean. The words are those that people write in their own tables, in English and Norwegian.
 */
import type { DesignColumn } from '../../model/design.ts';
import type { AttributeTarget } from '../../model/study.ts';
import { foldName } from '../../text/names.ts';

/** What a cell may name by its name. */
export type ReferenceKind = 'site' | 'participant' | 'wave' | 'phase' | 'level' | 'arena';

/** A fixed choice: how it is stored, and other words that mean it. */
export interface Choice {
  value: string;
  words: readonly string[];
}

export interface ColumnSpec {
  key: string;
  type: DesignColumn['type'];
  required?: true;
  /** Headings that mean the column, besides its key. */
  headings: readonly string[];
  choices?: readonly Choice[];
  refersTo?: ReferenceKind;
  /** The names of this facet's codes and those in use are offered; any other text may stand in the cell too. */
  suggests?: 'actor' | 'agency';
  /** The least whole number that makes sense. */
  least?: number;
}

export interface TableSpec {
  columns: readonly ColumnSpec[];
  /** The cells by which a row is known when it comes without an id; the first is always needed. */
  identity: readonly string[];
  /** Tells rows of the same identity apart: a county that ended and a later one of its name. */
  apart?: string;
  /** A row in which an identifying cell was empty is meant by a row that knows it. */
  fillsIn?: true;
  /** The attributes of these are columns too: those with a value per wave, or those with one value. */
  attributes?: { of: AttributeTarget; perWave: boolean };
  /** Rows come from elsewhere: documents from files, site × wave from their own tables. */
  noNewRows?: true;
}

/** Words of the design itself may also be joined by spaces, hyphens or underscores. */
function wordKey(text: string): string {
  return foldName(text).replace(/[\s_-]+/g, ' ');
}

/** The choices of a study's own list, which nothing else means. */
export const wordless = (values: readonly string[]): Choice[] => values.map((value) => ({ value, words: [] }));

export function findChoice(choices: readonly Choice[], text: string): string | undefined {
  const key = wordKey(text);
  return choices.find(({ value, words }) => wordKey(value) === key || words.some((word) => wordKey(word) === key))
    ?.value;
}

export function isNamedBy(column: Pick<ColumnSpec, 'key' | 'headings'>, heading: string): boolean {
  const key = wordKey(heading);
  return wordKey(column.key) === key || column.headings.some((one) => wordKey(one) === key);
}

type Options = Omit<ColumnSpec, 'key' | 'type' | 'headings'>;

export const column = (
  key: string,
  type: ColumnSpec['type'],
  headings: readonly string[],
  options: Options = {},
): ColumnSpec => ({ key, type, headings, ...options });
