/**
 * What a procedure's implementation is given. Queries get a reader; a write through it does not
 * compile. Commands get the writer inside their one transaction. Tasks get both ends: they read,
 * work for a while, and commit in chunks that undo as one step.
 */
import type { Facts } from '../../schema/analysis/facts.ts';
import type { CallInput, Contract, Input, Output, ProcedureName } from '../../schema/contract.ts';
import type { CoderId } from '../../schema/model/ids.ts';
import type { ImportOptions } from '../../schema/model/imports.ts';
import type { Sql, SqlValue } from './db/sql.ts';
import type { ParsedSource } from './imports/formats/parsed-document.ts';

declare const writable: unique symbol;

export interface ReadDb {
  all<Row>(query: Sql): Row[];
  /** Rows as lists of their columns: for very many rows, which objects would make slow. */
  tuples<Row extends readonly SqlValue[]>(query: Sql): Row[];
  get<Row>(query: Sql): Row | undefined;
}
export interface WriteDb extends ReadDb {
  readonly [writable]: true;
  run(statement: Sql): void;
}

export interface QueryContext {
  db: ReadDb;
  /** The session's coder. */
  coderId: CoderId | null;
  /** What figures and matrices count; read when it is asked for. */
  facts(): Facts;
}

export interface CommandContext {
  db: WriteDb;
  coderId: CoderId;
  newId(): string;
  now(): Date;
  /** Id of this command, for rows that are points in the history. */
  commandId: string;
  /** What the history's sentence names, e.g. { code: 'CRE.defining', document: 'A1' }. Never text of the material. */
  describe(detail: Record<string, string>): void;
  /** Makes this command the undo or redo of an earlier step. */
  actOnStep(kind: 'undo' | 'redo', step: string): void;
}

export interface TaskContext extends QueryContext {
  files: Files;
  /** As Parse; ends with the task when it is cancelled. */
  parse(bytes: Uint8Array, file: string, options: ImportOptions): Promise<ParsedSource>;
  /** Runs one transaction of the task; all of a task's transactions undo as one step. */
  commit<T>(work: (context: CommandContext) => T): T;
  /** As commit, then takes everything back: what a dry run reports is what the run would do. */
  rehearse<T>(work: (context: CommandContext) => T): T;
  /** Reports at most every 50 ms, lets other calls in, and throws Cancelled when the user asked for it. */
  step(done: number, total: number, label: string): Promise<void>;
  cancelled(): boolean;
  now(): Date;
}

/** The only way from the core to the disk outside the project file. */
export interface Files {
  /** Throws NotFound, Invalid (not granted, unreadable). */
  read(path: string): Promise<Uint8Array>;
  /** Size in bytes. */
  size(path: string): Promise<number>;
  /** Files below a folder (recursive, sorted by path), or the path itself when it is a file. */
  expand(path: string): Promise<string[]>;
  /** Writes to a temporary file beside the target and renames it; nothing is left behind on failure. */
  writeAtomically(path: string, content: Uint8Array | string): Promise<void>;
  basename(path: string): string;
}

/**
 * Parses a file away from the study's thread, within limits of time and memory, one file after the other. The bytes are
 * given away: they cannot be used afterwards. Throws Invalid (also for a file that reaches a limit) and Cancelled.
 */
export type Parse = (
  bytes: Uint8Array,
  file: string,
  options: ImportOptions,
  signal?: AbortSignal,
) => Promise<ParsedSource>;

type Handler<P extends ProcedureName> = Contract[P]['kind'] extends 'query'
  ? (context: QueryContext, input: Input<P>) => Output<P>
  : Contract[P]['kind'] extends 'command'
    ? (context: CommandContext, input: Input<P>) => Output<P>
    : (context: TaskContext, input: Input<P>) => Promise<Output<P>>;

export type Implementation<P extends ProcedureName = ProcedureName> = { [Name in P]: Handler<Name> };

/** What a host offers its caller: the contract as a typed function. */
export type Call = <P extends ProcedureName>(procedure: P, input: CallInput<P>) => Promise<Output<P>>;
