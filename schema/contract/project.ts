/** The study file: its name, its check, backups, coders and history. */
import { z } from 'zod';
import { CoderId } from '../model/ids.ts';
import {
  BackupBudget,
  BackupFile,
  CheckReport,
  CommandStatus,
  HistoryEntry,
  ProjectCounts,
  ProjectInfo,
} from '../model/project.ts';
import { Coder } from '../model/study.ts';
import { command, name, nothing, query, task, writingTask } from './procedure.ts';

export const project = {
  'project.info': query(nothing, ProjectInfo),
  'project.counts': query(nothing, ProjectCounts),
  'project.rename': command(z.strictObject({ name }), ProjectInfo),
  'project.check': task(nothing, CheckReport),
  'backup.list': query(nothing, z.array(BackupFile)),
  'backup.create': task(nothing, BackupFile),
  /** What all backups of the study may take. */
  'backup.budget': query(nothing, BackupBudget),
  /** Holds from the next backup on. */
  'backup.setBudget': task(BackupBudget, BackupBudget),
  'coder.list': query(nothing, z.array(Coder)),
  'coder.create': command(z.strictObject({ name }), Coder),
  'coder.use': task(z.strictObject({ coderId: CoderId }), Coder),
  /** Whether the call with this id was done. */
  'command.status': query(
    z.strictObject({ id: z.uuid(), procedure: z.string() }),
    z.object({ status: CommandStatus, seq: z.number().int().nullable() }),
  ),
  'history.list': query(
    z.strictObject({ limit: z.number().int().min(1).max(1000).default(100), coderId: CoderId.optional() }),
    z.array(HistoryEntry),
  ),
  /** How many steps lie between now and that step as the last one done. */
  'history.stepsTo': query(
    z.strictObject({ seq: z.number().int() }),
    z.object({ undo: z.number().int(), redo: z.number().int() }),
  ),
  /** Undoes or redoes until the step is the last one done. */
  'history.goTo': writingTask(
    'goTo',
    z.strictObject({ seq: z.number().int() }),
    z.object({ undone: z.number().int(), redone: z.number().int() }),
  ),
  'history.undo': command(nothing, z.object({ done: HistoryEntry.nullable() })),
  'history.redo': command(nothing, z.object({ done: HistoryEntry.nullable() })),
};
