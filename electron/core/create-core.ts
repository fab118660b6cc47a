/**
 * One open project and everything that can be done with it. Hosts (window, command line, tests) give it what it
 * needs from the outside and call procedures by name; it never looks at the environment itself.
 */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type CoreEvent, contract, type Input, type Output, type ProcedureName } from '../../schema/contract.ts';
import { AppError } from '../../schema/errors.ts';
import { reportedTieProcedures } from './analysis/arena-network/reported-ties.ts';
import { coverageProcedures } from './analysis/coverage/procedures.ts';
import { createFacts } from './analysis/facts.ts';
import { type FigureDeps, figureProcedures } from './analysis/figures/procedures.ts';
import { autocodeProcedures } from './autocode/procedures.ts';
import { type Announcement, announcementOf } from './changed-event.ts';
import { codebookProcedures } from './codebook/procedures.ts';
import { coderProcedures } from './coders/procedures.ts';
import { sessionCoder } from './coders/queries.ts';
import { CodingCounter } from './codings/coding-counts.ts';
import { codingProcedures } from './codings/procedures.ts';
import { consentProcedures } from './consents/procedures.ts';
import type { CommandContext, Files, Implementation, Parse, QueryContext, TaskContext } from './context.ts';
import type { Change } from './db/change-log.ts';
import { type CommandSpec, type Committed, type LogClock, rehearseCommand, runCommand } from './db/command-log.ts';
import type { ProjectFile } from './db/project-file.ts';
import { fromSqlite } from './db/sqlite-errors.ts';
import { designProcedures } from './design/procedures.ts';
import { documentSetProcedures } from './document-sets/procedures.ts';
import { documentProcedures } from './documents/procedures.ts';
import { editingProcedures } from './editing/procedures.ts';
import { excerptProcedures } from './excerpts/procedures.ts';
import { assertNotDone } from './history/command-status.ts';
import { historyProcedures } from './history/procedures.ts';
import { importProcedures } from './imports/procedures.ts';
import { LearntReads } from './learnt-reads.ts';
import { linkProcedures } from './links/procedures.ts';
import { mediaProcedures } from './media/procedures.ts';
import { meetingProcedures } from './meetings/procedures.ts';
import { memoProcedures } from './memos/procedures.ts';
import type { Alerts } from './project/alerts.ts';
import type { Inspect } from './project/inspect-file.ts';
import { projectProcedures } from './project/procedures.ts';
import { pseudonymProcedures } from './pseudonyms/procedures.ts';
import { searchProcedures } from './search/procedures.ts';
import { thirdPersonProcedures } from './third-persons/procedures.ts';
import { turnProcedures } from './turns/procedures.ts';
import { WritingTasks, writingWorkOf } from './writing-tasks.ts';

export interface CoreOptions extends FigureDeps {
  project: ProjectFile;
  clock: () => Date;
  newId: () => string;
  /** Id of this installation of the program; never kept in a study, which is copied. */
  device: string;
  files: Files;
  parse: Parse;
  inspect: Inspect;
  alerts: Alerts;
  onEvent: (event: CoreEvent) => void;
}

export interface RunOptions {
  /** Names the call's progress events. */
  taskId?: string;
  signal?: AbortSignal;
  /** The id of the command, or of a task's first one. A call whose id is in the history already is refused: it was done. */
  commandId?: string;
}

export interface Core {
  run<P extends ProcedureName>(procedure: P, input: Input<P>, options?: RunOptions): Promise<Output<P>>;
  /** Sequence number of the last command. */
  revision(): number;
}

const PROGRESS_INTERVAL_MS = 50;
const CHANGED_INTERVAL_MS = 1000;

/** Commands that Undo passes over: they say who works, not what was done. */
export const NOT_UNDOABLE: readonly ProcedureName[] = ['coder.create'];

export function createCore(options: CoreOptions): Core {
  const { project, onEvent } = options;
  const { writer, reader } = project;
  const log: LogClock = { now: options.clock, newId: options.newId, device: options.device };

  const revision = () => reader.sqlite.prepare('SELECT coalesce(max(seq), 0) FROM commands').pluck().get() as number;

  const reads = new LearntReads();
  const counter = new CodingCounter();

  const facts = createFacts(reader);

  const emit = (announcement: Announcement) => {
    facts.forget(announcement.tables, announcement.documentIds);
    onEvent({ type: 'changed', revision: revision(), queries: reads.staleAfter(announcement.tables), ...announcement });
  };
  const announce = (changes: readonly Change[]) => emit(announcementOf(reader, changes));

  const settle = <T>(committed: Committed<T>): T => {
    if (committed.seq !== null) {
      counter.follow(reader, committed.changes);
      announce(committed.changes);
    }
    return committed.value;
  };

  const writing = new WritingTasks();
  options.alerts.onAdded(() => announce([]));

  const implementation: Implementation = {
    ...projectProcedures(project, { ...options, writing }),
    ...coderProcedures(writer, () => emit({ tables: ['coders'], documentIds: null })),
    ...historyProcedures(writer),
    ...codingProcedures(counter),
    ...documentProcedures,
    ...consentProcedures,
    ...searchProcedures,
    ...figureProcedures(options),
    ...excerptProcedures,
    ...editingProcedures,
    ...autocodeProcedures,
    ...codebookProcedures,
    ...memoProcedures,
    ...linkProcedures,
    ...pseudonymProcedures(project),
    ...thirdPersonProcedures,
    ...reportedTieProcedures,
    ...meetingProcedures,
    ...mediaProcedures,
    ...turnProcedures,
    ...importProcedures,
    ...documentSetProcedures,
    ...coverageProcedures,
    ...designProcedures,
  };

  const queryContext = (): QueryContext => ({
    db: reader,
    coderId: sessionCoder(reader)?.id ?? null,
    facts: facts.read,
  });

  const specOf = (procedure: ProcedureName, { commandId }: RunOptions): CommandSpec => ({
    ...(commandId === undefined ? {} : { id: commandId }),
    procedure,
    coderId: queryContext().coderId,
    undoable: !NOT_UNDOABLE.includes(procedure),
  });

  const runTask = async (procedure: ProcedureName, handler: AnyHandler, input: unknown, run: RunOptions) => {
    const announcer = coalesce(announce);
    const end = writing.begin(procedure);
    // No table has changed, but what undo would do now has.
    if (end) announce([]);
    try {
      return await handler(taskContext(procedure, run, announcer.add), input);
    } finally {
      end?.();
      announcer.flush();
      if (end) announce([]);
    }
  };

  const taskContext = (
    procedure: ProcedureName,
    run: RunOptions,
    changed: (changes: readonly Change[]) => void,
  ): TaskContext => {
    const writesToStudy = writingWorkOf(procedure) !== null;
    let step: string | undefined;
    let reportedAt = 0;
    const spec = (): CommandSpec => (step === undefined ? specOf(procedure, run) : { ...specOf(procedure, {}), step });
    return {
      ...queryContext(),
      files: options.files,
      parse: (bytes, file, importOptions) => options.parse(bytes, file, importOptions, run.signal),
      now: options.clock,
      commit<T>(work: (context: CommandContext) => T): T {
        if (!writesToStudy) throw new Error(`the contract does not say that ${procedure} writes`);
        const committed = runCommand(writer, log, spec(), work);
        if (committed.seq !== null) {
          step ??= committed.id ?? undefined;
          facts.forget(
            committed.changes.map(({ tableName }) => tableName),
            null,
          );
          counter.follow(reader, committed.changes);
          changed(committed.changes);
        }
        return committed.value;
      },
      rehearse: (work) => rehearseCommand(writer, log, spec(), work),
      cancelled: () => run.signal?.aborted ?? false,
      async step(done, total, label) {
        const now = Date.now();
        if (now - reportedAt >= PROGRESS_INTERVAL_MS || done === total) {
          reportedAt = now;
          if (run.taskId !== undefined) onEvent({ type: 'progress', taskId: run.taskId, done, total, label });
          await nextTurn();
        }
        if (run.signal?.aborted) throw new AppError('Cancelled', 'call.cancelled');
      },
    };
  };

  return {
    revision,
    async run<P extends ProcedureName>(procedure: P, input: Input<P>, run: RunOptions = {}): Promise<Output<P>> {
      const handler = implementation[procedure] as AnyHandler;
      try {
        assertNotDone(reader, run.commandId);
        writing.assertMayRun(procedure);
        switch (contract[procedure].kind) {
          case 'query':
            return reads.answer(reader, procedure, () => handler(queryContext(), input)) as Output<P>;
          case 'command':
            return settle(
              runCommand(writer, log, { ...specOf(procedure, run), input }, (context) => handler(context, input)),
            ) as Output<P>;
          case 'task':
            return (await runTask(procedure, handler, input, run)) as Output<P>;
        }
      } catch (error) {
        throw fromSqlite(error, project.name);
      }
    },
  };
}

type AnyHandler = (context: unknown, input: unknown) => unknown;

/** A long task commits many times a second; its listeners hear of it once a second, and at the end. */
function coalesce(announce: (changes: readonly Change[]) => void) {
  let waiting: Change[] = [];
  let announcedAt = Date.now();
  const flush = () => {
    if (waiting.length === 0) return;
    announcedAt = Date.now();
    announce(waiting);
    waiting = [];
  };
  return {
    flush,
    add(changes: readonly Change[]) {
      for (const change of changes) waiting.push(change);
      if (Date.now() - announcedAt >= CHANGED_INTERVAL_MS) flush();
    },
  };
}
