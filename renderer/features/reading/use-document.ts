/**
 * The document and its codings as the core has them, always of one moment: text and places that were read before and
 * after an edit must not meet. While something typed is still on its way nothing is read, since it would be old.
 */
import { useRef } from 'react';
import type { AppError } from '../../../schema/errors.ts';
import type { Code, Coding, Facet } from '../../../schema/model/coding.ts';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import { useContractQuery } from '../../api/hooks.ts';

export interface Answers {
  document: DocumentDetail;
  /** When it was read, ms since 1970: after an undo the same text may be another answer than the last. */
  readAt: number;
  /** Undefined while they are being read: the text is there first. */
  codings: readonly Coding[] | undefined;
  /** When they were read, ms since 1970. */
  listedAt: number;
  codes: readonly Code[];
  facets: readonly Facet[];
}

export function useDocument(
  documentId: string,
  isPaused: boolean,
): { answers: Answers | null; error: AppError | null } {
  const options = { isPaused };
  const document = useContractQuery('document.get', { documentId }, options);
  const codings = useContractQuery('coding.list', { documentId }, options);
  const codes = useContractQuery('code.list', {}, options);
  const facets = useContractQuery('facet.list', {});
  const held = useRef<Pick<Answers, 'document' | 'readAt' | 'codings' | 'listedAt'> | null>(null);

  const isSameText = document.dataUpdatedAt === held.current?.readAt;
  const isOfOneMoment = !isPaused && !document.isFetching && (isSameText || !codings.isFetching);
  if (document.data && (!held.current || isOfOneMoment)) {
    held.current = {
      document: document.data,
      readAt: document.dataUpdatedAt,
      codings: codings.data,
      listedAt: codings.dataUpdatedAt,
    };
  }
  const error = document.error ?? codings.error ?? codes.error ?? facets.error;
  if (!held.current || !codes.data || !facets.data) return { answers: null, error };
  return { answers: { ...held.current, codes: codes.data, facets: facets.data }, error };
}
