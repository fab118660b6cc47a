/** Editing: document.applyEdits and its kin, version.*, orphan.* */
import type { Implementation } from '../context.ts';
import { applyEdits, formatSpan, setBlockKind } from './commands.ts';
import { attachOrphan, dismissOrphan, listOrphans } from './orphans.ts';
import { previewReplacement, replaceDocument } from './replace-document.ts';
import { readTextAt } from './text-at.ts';
import { createVersion, diffVersions, listVersions, restoreVersion } from './versions.ts';

export const editingProcedures: Implementation<
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
> = {
  'document.applyEdits': applyEdits,
  'document.setFormat': formatSpan,
  'document.setBlockKind': setBlockKind,
  'document.replacePreview': previewReplacement,
  'document.replace': replaceDocument,
  'version.list': ({ db }, { documentId }) => listVersions(db, documentId),
  'version.create': createVersion,
  'version.text': ({ db }, { documentId, seq }) => ({ text: readTextAt(db, documentId, seq) }),
  'version.diff': ({ db }, input) => diffVersions(db, input),
  'version.restore': restoreVersion,
  'orphan.list': ({ db }, { documentId }) => listOrphans(db, documentId),
  'orphan.attach': attachOrphan,
  'orphan.dismiss': dismissOrphan,
};
