/** Which documents and codings of the study a figure counts: one filter for lists, figures and matrices. */
import type { CubeQuery } from '../../../schema/analysis/cube.ts';
import type { Facts } from '../../../schema/analysis/facts.ts';
import type { TurnKind } from '../../../schema/model/document.ts';
import type { DocumentFilter } from '../../../schema/model/filter.ts';
import type { CoderId } from '../../../schema/model/ids.ts';
import type { ReadDb } from '../context.ts';
import { idsPassing } from '../documents/document-filter.ts';
import { requireKnown } from '../documents/known-ids.ts';

export interface Asked {
  filter: DocumentFilter;
  /** All coders when empty. */
  coderIds: readonly CoderId[];
  /** All speech when missing or empty. */
  speechKinds?: readonly TurnKind[] | undefined;
}

/** Throws NotFound for an id that names nothing in the study. */
export function selectionOf(
  db: ReadDb,
  { documents, codebook }: Facts,
  { filter, coderIds, speechKinds }: Asked,
): Omit<CubeQuery, 'by'> {
  requireKnown(db, { coderIds });
  const passing = idsPassing(db, filter);
  return {
    documents: documents.ids.flatMap((id, index) => (passing.has(id) ? [index] : [])),
    ...(coderIds.length === 0 ? {} : { coders: new Set(coderIds.map((id) => codebook.coderIds.indexOf(id))) }),
    ...(speechKinds === undefined ? {} : { speechKinds }),
  };
}
