/** document.applyEdits, document.setFormat, document.setBlockKind, document.replacePreview, document.replace, version.list, version.create, version.text, version.diff, version.restore, orphan.list, orphan.attach, orphan.dismiss */
import type { Implementation } from '../context.ts';

export const editingProcedures = {} as Implementation<
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
  | 'orphan.dismiss'
>;
