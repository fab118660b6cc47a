/**
 * Every procedure of ProAct: name, kind, input, output, written once in schema/contract/ by domain.
 * The client's types, the dispatcher, the command line and its JSON Schemas derive from here.
 */
import type { z } from 'zod';
import { codebook } from './contract/codebook.ts';
import { codings } from './contract/codings.ts';
import { design } from './contract/design.ts';
import { documents } from './contract/documents.ts';
import { figures } from './contract/figures.ts';
import { imports } from './contract/imports.ts';
import { meetings } from './contract/meetings.ts';
import { memos } from './contract/memos.ts';
import type { Procedure, ProcedureKind } from './contract/procedure.ts';
import { project } from './contract/project.ts';
import { protection } from './contract/protection.ts';
import { turns } from './contract/turns.ts';
import type { Act, Coding } from './model/coding.ts';
import type { DocumentId } from './model/ids.ts';
import type { Link, Memo } from './model/memo.ts';

export type { ProcedureKind };

export const contract = {
  ...project,
  ...design,
  ...documents,
  ...imports,
  ...turns,
  ...meetings,
  ...codebook,
  ...codings,
  ...memos,
  ...protection,
  ...figures,
} satisfies Record<string, Procedure>;

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
export type NameOfKind<K extends ProcedureKind> = {
  [P in ProcedureName]: Contract[P]['kind'] extends K ? P : never;
}[ProcedureName];
export type QueryName = NameOfKind<'query'>;
/** What a caller writes: defaults may be left out, ids are plain strings. */
export type CallInput<P extends ProcedureName> = z.input<Contract[P]['input']>;
/** What the core receives. */
export type Input<P extends ProcedureName> = z.output<Contract[P]['input']>;
export type Output<P extends ProcedureName> = z.output<Contract[P]['output']>;

/** After a commit, or several of one task: what changed, so that a client asks again for that only. */
export interface ChangedEvent {
  type: 'changed';
  /** Sequence number of the last command. */
  revision: number;
  /** Tables with changed rows. */
  tables: string[];
  /** Queries that were answered from these tables. */
  queries: QueryName[];
  /** The documents that all changed rows belong to; null when some belong to none, or when there are too many to tell. */
  documentIds: DocumentId[] | null;
  /** Absent when they cannot be told row by row: lists are to be asked for again. */
  rows?: ChangedRows;
}

/** Every coding, act, memo and link that is now listed otherwise than before, as its list shows it. */
export interface ChangedRows {
  codings: RowChanges<Coding>;
  acts: RowChanges<Act>;
  memos: RowChanges<Memo>;
  links: RowChanges<Link>;
}

export interface RowChanges<Row> {
  /** New or changed. */
  upserted: Row[];
  /** Ids of rows that are gone. */
  removed: string[];
}
export interface ProgressEvent {
  type: 'progress';
  taskId: string;
  done: number;
  total: number;
  label: string;
}
export type CoreEvent = ChangedEvent | ProgressEvent;
