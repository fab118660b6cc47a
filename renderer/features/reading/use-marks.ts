/** The document's codings as the page shows them: what the core lists, whose are wanted, and what is on its way. */
import { useMemo, useRef, useState } from 'react';
import type { Act, Code, Coding, Facet } from '../../../schema/model/coding.ts';
import type { Edit } from '../../../schema/model/editing.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { type CodeIndex, indexCodes } from '../coding/code-index.ts';
import { type Mark, marksOf } from '../coding/marks.ts';
import { type CodingActions, useCoding } from '../coding/use-coding.ts';
import { EVERYTHING, filterMarks, type MarkFilter } from './mark-filter.ts';
import { useFollowed } from './use-followed.ts';

export interface Listed {
  documentId: string;
  /** Undefined while they are being read: the text is there first. */
  codings: readonly Coding[] | undefined;
  /** When they were read, ms since 1970. */
  listedAt: number;
  codes: readonly Code[];
  facets: readonly Facet[];
  /** Every edit made in the text since it was opened, and whether the codings are those of the text shown. */
  log: readonly Edit[];
  isTaken: boolean;
  /** While something typed is on its way, nothing is read. */
  isPaused: boolean;
}

export interface Marks {
  index: CodeIndex;
  marks: readonly Mark[];
  /** By id; empty while they are being read. */
  acts: ReadonlyMap<string, Act>;
  actions: CodingActions;
  filter: MarkFilter;
  setFilter: (filter: MarkFilter) => void;
}

const NONE: readonly Mark[] = [];

export function useMarks({ documentId, codings, listedAt, codes, facets, log, isTaken, isPaused }: Listed): Marks {
  const { sayError } = useToasts();
  const [filter, setFilter] = useState(EVERYTHING);
  const me = useContractQuery('coder.list', {}).data?.find(({ current }) => current);
  const actList = useContractQuery('act.list', { documentId }, { isPaused }).data;
  const acts = useMemo(() => new Map(actList?.map((act) => [act.id as string, act])), [actList]);
  const index = useMemo(() => indexCodes(codes, facets), [codes, facets]);

  // Codings of a text that the page is about to take over wait for it.
  const ofShown = useRef(codings);
  if (isTaken) ofShown.current = codings;
  const ofText = ofShown.current;
  const read = useMemo(() => (ofText ? marksOf(ofText) : NONE), [ofText]);
  const listed = useFollowed(read, log);
  const wanted = useMemo(() => filterMarks(listed, filter, index, me?.id), [listed, filter, index, me]);
  const actions = useCoding(documentId, listed, listedAt, me?.name ?? '', sayError);
  const { pending, placed } = actions;
  const marks = useMemo(
    () => (pending.length === 0 ? placed(wanted) : [...placed(wanted), ...pending]),
    [wanted, pending, placed],
  );
  return { index, marks, acts, actions, filter, setFilter };
}
