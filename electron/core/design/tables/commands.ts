/** Saving and deleting rows of the design, each as one step: all rows or none. */
import type { Input, Output } from '../../../../schema/contract.ts';
import { AppError } from '../../../../schema/errors.ts';
import type { DesignEdit } from '../../../../schema/model/design.ts';
import type { CommandContext } from '../../context.ts';
import { DesignSheet, type SavedRow } from './sheet.ts';
import { STORES } from './stores/stores.ts';

export function saveRows(context: CommandContext, input: Input<'design.save'>): Output<'design.save'> {
  const sheet = new DesignSheet(context.db, input.table);
  const saved = saveInAnyOrder(context, sheet, input.rows);
  const count = (outcome: SavedRow['outcome']) => saved.filter((row) => row.outcome === outcome).length;
  context.describe({ name: input.table, count: String(input.rows.length) });
  return {
    ids: saved.map(({ id }) => id),
    created: count('created'),
    changed: count('changed'),
    notices: sheet.notices,
  };
}

/** People paste a school above its county as often as below: what names a row yet to come waits for it. */
function saveInAnyOrder(context: CommandContext, sheet: DesignSheet, edits: readonly DesignEdit[]): SavedRow[] {
  const saved: SavedRow[] = [];
  let waiting = edits.map((edit, index) => ({ edit, index }));
  while (waiting.length > 0) {
    const later: typeof waiting = [];
    let firstRefusal: unknown;
    for (const one of waiting) {
      try {
        saved[one.index] = sheet.save(context, one.edit, one.index + 1);
      } catch (error) {
        if (!(error instanceof AppError) || error.key !== 'design.unknownName') throw error;
        firstRefusal ??= error;
        later.push(one);
      }
    }
    if (later.length === waiting.length) throw firstRefusal;
    waiting = later;
  }
  return saved;
}

export function deleteRows(context: CommandContext, { table, ids }: Input<'design.delete'>): Output<'design.delete'> {
  const sheet = new DesignSheet(context.db, table);
  const wanted = [...new Set(ids)];
  if (!wanted.every((id) => sheet.has(id))) throw new AppError('NotFound', 'design.notThere');
  STORES[table].remove(context, wanted);
  context.describe({ name: table, count: String(wanted.length) });
  return { deleted: wanted.length };
}
