/**
 * How a design table is kept: its rows as values by column, and how one is made, changed and taken away. The sheet
 * reads and checks cells; a store knows the SQL tables behind them.
 */
import type { MessageKey, MessageParams, Notice } from '../../../../../schema/errors.ts';
import type { CommandContext, ReadDb } from '../../../context.ts';
import type { Values } from '../cells.ts';
import type { References } from '../references.ts';

export interface Store {
  /** In the order in which they are shown. */
  load(db: ReadDb, references: References): Map<string, Values>;
  /** Throws Invalid where the cells are right one by one, but not together; `before` is null for a new row. */
  check?(context: CheckContext, values: Values, before: Values | null, id: string | null): Values;
  /** What stands in cells that are empty, for columns that always hold something. */
  defaults?(db: ReadDb): Values;
  /** Missing where the table takes no new rows. */
  insert?(context: CommandContext, values: Values): string;
  /** `changed` holds only what differs; missing where attributes, which the sheet writes, are all that can change. */
  update?(context: CommandContext, id: string, changed: Values, values: Values): void;
  /** Throws Invalid when something else needs one of the rows. */
  remove(context: CommandContext, ids: readonly string[]): void;
}

export interface CheckContext {
  context: CommandContext;
  references: References;
  /** Throws Invalid for the cell. */
  refuse(column: string, key: MessageKey, params?: MessageParams): never;
  /** Remarks for the user that stop nothing. */
  remark(notice: Notice): void;
}
