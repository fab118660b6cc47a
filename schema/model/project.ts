/** The open project, its history, its backups and the report of `check`. */
import { z } from 'zod';
import { Notice } from '../errors.ts';
import { Coder } from './study.ts';

export const HistoryEntry = z.object({
  /** Position in the log; grows by one with every command. */
  seq: z.number().int(),
  /** The procedure, e.g. "coding.create". */
  procedure: z.string(),
  /** What it was done to, for the entry's sentence: { code: "CRE.defining", document: "A1" }. */
  detail: z.record(z.string(), z.string()),
  coder: z.string().nullable(),
  /** ISO 8601, UTC. */
  at: z.string(),
  undone: z.boolean(),
  /** False for an undone step after which something else was done: it cannot be reached any more. */
  reachable: z.boolean(),
});

/** What a task that writes to the study does, as a message names it ("history.during.import"). */
export const WritingWork = z.enum(['import', 'autocode', 'replace', 'pseudonymise', 'goTo']);

export const ProjectInfo = z.object({
  id: z.string(),
  name: z.string(),
  /** File name without folder. */
  file: z.string(),
  schemaVersion: z.number().int(),
  /** Sequence number of the last command. */
  revision: z.number().int(),
  /** When the last command was committed, ISO 8601. */
  savedAt: z.string().nullable(),
  coder: Coder.nullable(),
  /** What Undo and Redo would do next. */
  undo: HistoryEntry.nullable(),
  redo: HistoryEntry.nullable(),
  /** The task that is writing, until whose end nothing can be undone or redone. */
  writing: WritingWork.nullable(),
  /** What the person must know about the file: damage, an unsafe place, a clean-up that could not be finished. */
  alerts: z.array(Notice),
});

/** What is known of a call by the id that its caller gave it, e.g. after the answer was lost. */
export const CommandStatus = z.enum([
  'done',
  /** A task of several commits wrote at least the first of them. */
  'begun',
  'notDone',
  /** It writes nothing to the study, so the study cannot tell. */
  'noTrace',
]);

/** At least room for a few copies of a small study. */
export const BackupBudget = z.strictObject({ bytes: z.number().int().min(10_000_000) });

/** How much there is of it all. */
export const ProjectCounts = z.object({
  documents: z.number().int(),
  codes: z.number().int(),
  codings: z.number().int(),
  acts: z.number().int(),
  coders: z.number().int(),
});

export const BackupFile = z.object({
  file: z.string(),
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  bytes: z.number().int(),
});

export const CheckReport = z.object({
  ok: z.boolean(),
  findings: z.array(Notice),
  counts: z.object({
    documents: z.number().int(),
    blocks: z.number().int(),
    segments: z.number().int(),
    codings: z.number().int(),
    acts: z.number().int(),
    commands: z.number().int(),
    changes: z.number().int(),
  }),
});

export type HistoryEntry = z.infer<typeof HistoryEntry>;
export type WritingWork = z.infer<typeof WritingWork>;
export type ProjectCounts = z.infer<typeof ProjectCounts>;
export type ProjectInfo = z.infer<typeof ProjectInfo>;
export type CommandStatus = z.infer<typeof CommandStatus>;
export type BackupFile = z.infer<typeof BackupFile>;
export type CheckReport = z.infer<typeof CheckReport>;
