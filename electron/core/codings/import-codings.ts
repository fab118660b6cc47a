/** Scaffold: to be replaced by its author. */
import type { Input } from '../../../schema/contract.ts';
import type { RowImport } from '../../../schema/model/imports.ts';
import type { TaskContext } from '../context.ts';

export async function importCodings(_task: TaskContext, _input: Input<'import.codings'>): Promise<RowImport> {
  throw new Error('scaffold');
}
