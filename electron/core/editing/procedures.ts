/** document.applyEdits, document.setFormat, document.setBlockKind, document.replace…, version.*, orphan.* */
import type { Implementation } from '../context.ts';
import { applyEdits } from './commands.ts';

type EditingProcedure =
  | 'document.applyEdits'
  | 'document.setFormat'
  | 'document.setBlockKind'
  | 'document.replacePreview'
  | 'document.replace'
  | 'version.list'
  | 'version.create'
  | 'version.text'
  | 'version.diff'
  | 'version.restore'
  | 'orphan.list'
  | 'orphan.attach'
  | 'orphan.dismiss';

export const editingProcedures: Implementation<EditingProcedure> = {
  'document.applyEdits': applyEdits,
  ...({} as Implementation<Exclude<EditingProcedure, 'document.applyEdits'>>),
};
