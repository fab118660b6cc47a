/** import.codings: codings and acts of one coder from a table. */
import type { Input } from '../../../schema/contract.ts';
import type { RowImport } from '../../../schema/model/imports.ts';
import type { TaskContext } from '../context.ts';
import { importRows } from '../imports/tables/apply-rows.ts';
import { readTable } from '../imports/tables/read-table.ts';
import { codingRows } from './coding-rows.ts';

export async function importCodings(
  task: TaskContext,
  { path, coder, dryRun }: Input<'import.codings'>,
): Promise<RowImport> {
  const table = await readTable(task.files, path, [['doc_id'], ['start'], ['end'], ['code']]);
  return importRows(task, table, dryRun, codingRows(coder));
}
