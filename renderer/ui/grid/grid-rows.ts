/**
 * Rows of a table of the design as the grid shows them: narrowed, sorted, with what is typed but not stored yet laid
 * over what is stored, and what filling or clearing a range of cells means for them. Pure.
 */

import type { DesignRow } from '../../../schema/model/design.ts';
import { hasAllWords } from '../../../schema/text/matching/names.ts';
import { compareNames, foldName } from '../../../schema/text/names.ts';

export interface GridColumn {
  key: string;
  heading: string;
  /** All words that mean the column at the head of a table, in any language. */
  headings: readonly string[];
  type: 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'choice' | 'reference';
  required: boolean;
  /** Cells and the words for them, in the order in which they are offered; null: anything may be typed. */
  choices: readonly { cell: string; words: string }[] | null;
  /** A cell may also hold what is not among the choices. */
  free: boolean;
  /** Of the column, in pixels. */
  width: number;
}

/** By row key, then by column key. */
export type CellChanges = ReadonlyMap<string, Readonly<Record<string, string>>>;

export interface GridRow {
  /** The stored row's id, or the key of one that is not stored yet. */
  key: string;
  isNew: boolean;
  cells: Readonly<Record<string, string>>;
}

export interface Sorting {
  column: string;
  descending: boolean;
}

/** Words in place of a cell that is one of the column's choices. */
export function wordsOf(column: GridColumn, cell: string): string {
  return column.choices?.find((choice) => choice.cell === cell)?.words ?? cell;
}

/** The cell that is meant by what was typed or pasted: a choice by its words, in any case, else the text itself. */
export function cellOf(column: GridColumn, typed: string): string {
  const text = typed.trim();
  const wanted = foldName(text);
  const choice = column.choices?.find(({ cell, words }) => foldName(words) === wanted || foldName(cell) === wanted);
  return choice?.cell ?? text;
}

/**
 * Stored rows that pass, sorted, and below them, whatever narrows the rest, those that are not stored yet. A row that
 * was made here keeps the key under which it was begun.
 */
export function gridRows(
  rows: readonly DesignRow[],
  columns: readonly GridColumn[],
  { changes, stored }: { changes: CellChanges; stored: ReadonlyMap<string, string> },
  view: { text: string; sorting: Sorting | null },
): GridRow[] {
  const begunAs = new Map([...stored].map(([key, id]) => [id, key]));
  const keyOf = (id: string) => begunAs.get(id) ?? id;
  const passes = ({ id, cells }: DesignRow) =>
    begunAs.has(id) ||
    changes.has(id) ||
    hasAllWords(view.text, columns.map((column) => wordsOf(column, cells[column.key] ?? '')).join('\n'));
  const there = sorted(rows.filter(passes), columns, view.sorting).map(({ id, cells }): GridRow => {
    const key = keyOf(id);
    return { key, isNew: false, cells: { ...cells, ...changes.get(key) } };
  });
  const keys = new Set(rows.map(({ id }) => keyOf(id)));
  const added = [...changes].filter(([key]) => !keys.has(key));
  return [...there, ...added.map(([key, cells]) => ({ key, isNew: true, cells }))];
}

/**
 * Rows in the order in which they were first seen, further ones below them: what is typed into a row does not carry it
 * off to another place under one's hands. `seen` grows.
 */
export function inFirstOrder(rows: readonly DesignRow[], seen: Map<string, number>): DesignRow[] {
  for (const { id } of rows) if (!seen.has(id)) seen.set(id, seen.size);
  return rows.toSorted((a, b) => (seen.get(a.id) ?? 0) - (seen.get(b.id) ?? 0));
}

/** Empty cells come last both ways. */
function sorted(rows: DesignRow[], columns: readonly GridColumn[], sorting: Sorting | null): DesignRow[] {
  const column = columns.find(({ key }) => key === sorting?.column);
  if (!sorting || !column) return rows;
  const numeric = column.type === 'integer' || column.type === 'decimal';
  const direction = sorting.descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const first = wordsOf(column, a.cells[column.key] ?? '');
    const second = wordsOf(column, b.cells[column.key] ?? '');
    if (first === '' || second === '') return Number(first === '') - Number(second === '');
    return direction * (numeric ? Number(first) - Number(second) : compareNames(first, second));
  });
}

/** Indices of rows and columns, both ends included. */
export interface Range {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

export function rangeOf(a: { row: number; column: number }, b: { row: number; column: number }): Range {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  };
}

/** Empties the cells that hold something and may be empty. */
export function cleared(range: Range, rows: readonly GridRow[], columns: readonly GridColumn[]): CellChanges {
  const changes = new Map<string, Record<string, string>>();
  for (const row of rows.slice(range.top, range.bottom + 1)) {
    const emptied = columns
      .slice(range.left, range.right + 1)
      .filter((column) => !column.required && (row.cells[column.key] ?? '') !== '');
    if (emptied.length > 0) changes.set(row.key, Object.fromEntries(emptied.map(({ key }) => [key, ''])));
  }
  return changes;
}

export function copied(range: Range, rows: readonly GridRow[], columns: readonly GridColumn[]): string[][] {
  const chosen = columns.slice(range.left, range.right + 1);
  return rows
    .slice(range.top, range.bottom + 1)
    .map((row) => chosen.map((column) => wordsOf(column, row.cells[column.key] ?? '')));
}
