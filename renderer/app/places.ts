/** The places that one can be at: rooms, parts of the study's design, a document, a code, a memo that is written. */
import type { CallInput } from '../../schema/contract.ts';
import type { Span } from '../../schema/text/span.ts';

export const ROOMS = ['documents', 'codebook', 'study', 'figures', 'memos', 'reports'] as const;
export type Room = (typeof ROOMS)[number];

/** The parts of the room Study, in the order of its list. The title of each is `study:section.<id>`. */
export const STUDY_SECTIONS = [
  'overview',
  'sites',
  'people',
  'waves',
  'events',
  'arenas',
  'levels',
  'attributes',
  'documents',
  'coverage',
  'network',
] as const;
export type StudySectionId = (typeof STUDY_SECTIONS)[number];

/** What a memo is about, before anything is written. */
export type NewMemo = Omit<CallInput<'memo.create'>, 'title' | 'text'>;

/** A memo that is open for writing. Under its key what is written is kept, also while the memo is not there yet. */
export interface Writing {
  key: string;
  memoId: string | null;
  about: NewMemo;
}

export interface Place {
  room: Room;
  document: { id: string; focus: Span | null } | null;
  codeId: string | null;
  memo: Writing | null;
  /** What the list of documents shows. */
  documentFilter: CallInput<'document.list'>;
  /** Null: the first. */
  studySection: StudySectionId | null;
}
