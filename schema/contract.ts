/**
 * Every procedure of ProAct: name, kind, input, output. The only place where they are written;
 * the client's types, the dispatcher, the command line and its JSON Schemas derive from here.
 *
 * query    reads; may be cached and asked again
 * command  one transaction, one undo step, one `changed` event
 * task     long or file work: reports progress, can be cancelled, commits in chunks (one undo step in all)
 */
import { z } from 'zod';
import { Notice } from './errors.ts';
import { Act, ActSlots, Code, Coding, DeletionImpact, Facet } from './model/coding.ts';
import { DocumentDetail, DocumentSummary } from './model/document.ts';
import { Excerpt, ExcerptFilter, MarkKey, WorkByLevelFigure, WorkByLevelParams } from './model/figure.ts';
import { ActId, CodeId, CoderId, CodingId, DocumentId, SegmentId } from './model/ids.ts';
import { DocumentImport, RowImport } from './model/imports.ts';
import { BackupFile, CheckReport, HistoryEntry, ProjectInfo } from './model/project.ts';
import { Coder, DocumentFilter, StudyOutline } from './model/study.ts';

export type ProcedureKind = 'query' | 'command' | 'task';

export interface Procedure<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  K extends ProcedureKind = ProcedureKind,
> {
  kind: K;
  input: I;
  output: O;
}

const define =
  <K extends ProcedureKind>(kind: K) =>
  <I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Procedure<I, O, K> => ({ kind, input, output });
const query = define('query');
const command = define('command');
const task = define('task');

const nothing = z.strictObject({});
const path = z.string().min(1);
const offset = z.number().int().nonnegative();
const codeText = {
  definition: z.string().max(4000).optional(),
  include: z.string().max(4000).optional(),
  exclude: z.string().max(4000).optional(),
  example: z.string().max(4000).optional(),
  colour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
};
const name = z.string().trim().min(1).max(200);
const shortId = z.string().trim().min(1).max(60).regex(/^\S+$/);
const span = { documentId: DocumentId, start: offset, end: offset };
/** Consent is checked for this use; without a purpose the export is an internal working copy. */
const use = {
  purpose: z.string().optional(),
  recipient: z.string().optional(),
  asOf: z.iso.date().optional(),
};

export const contract = {
  'project.info': query(nothing, ProjectInfo),
  'project.rename': command(z.strictObject({ name }), ProjectInfo),
  'project.check': task(nothing, CheckReport),
  'backup.list': query(nothing, z.array(BackupFile)),
  'backup.create': task(nothing, BackupFile),

  'coder.list': query(nothing, z.array(Coder)),
  'coder.create': command(z.strictObject({ name }), Coder),
  'coder.use': task(z.strictObject({ coderId: CoderId }), Coder),

  'study.outline': query(nothing, StudyOutline),
  'consent.mayUse': query(
    z.strictObject({
      participant: z.string(),
      purpose: z.string(),
      recipient: z.string().optional(),
      date: z.iso.date(),
    }),
    z.object({ allowed: z.boolean(), reason: Notice }),
  ),

  'document.list': query(DocumentFilter.strict(), z.array(DocumentSummary)),
  'document.get': query(z.strictObject({ documentId: DocumentId }), DocumentDetail),
  'document.deletionImpact': query(z.strictObject({ documentId: DocumentId }), DeletionImpact),
  'document.delete': command(z.strictObject({ documentId: DocumentId }), DeletionImpact),

  'import.documents': task(
    z.strictObject({ paths: z.array(path).min(1), attributes: path.optional(), dryRun: z.boolean().default(false) }),
    DocumentImport,
  ),
  'import.attributes': task(z.strictObject({ path, dryRun: z.boolean().default(false) }), RowImport),
  'import.codings': task(z.strictObject({ path, coder: name, dryRun: z.boolean().default(false) }), RowImport),
  'import.consents': task(z.strictObject({ path, dryRun: z.boolean().default(false) }), RowImport),

  'facet.list': query(nothing, z.array(Facet)),
  'code.list': query(nothing, z.array(Code)),
  'code.create': command(
    z.strictObject({
      facet: z.string(),
      parentId: CodeId.nullable().default(null),
      name,
      shortId: shortId.optional(),
      ...codeText,
    }),
    Code,
  ),
  'code.update': command(
    z.strictObject({ codeId: CodeId, name: name.optional(), shortId: shortId.optional(), ...codeText }),
    Code,
  ),
  /** Moves a code with its children to a facet, under a parent, before a sibling (last when null). */
  'code.move': command(
    z.strictObject({
      codeId: CodeId,
      facet: z.string(),
      parentId: CodeId.nullable().default(null),
      beforeCodeId: CodeId.nullable().default(null),
    }),
    Code,
  ),
  'code.deletionImpact': query(z.strictObject({ codeId: CodeId }), DeletionImpact),
  'code.delete': command(z.strictObject({ codeId: CodeId }), DeletionImpact),

  'coding.list': query(
    z.strictObject({ documentId: DocumentId.optional(), codeId: CodeId.optional() }),
    z.array(Coding),
  ),
  /** Coding the same words twice with one code by one coder gives the coding that is there. */
  'coding.create': command(z.strictObject({ ...span, codeId: CodeId }), Coding),
  'coding.update': command(z.strictObject({ codingId: CodingId, codeId: CodeId }), Coding),
  /** Deleting an act's last coding deletes the act. */
  'coding.delete': command(z.strictObject({ codingId: CodingId }), z.object({ codingId: CodingId })),

  'act.list': query(z.strictObject({ documentId: DocumentId.optional() }), z.array(Act)),
  /** `codes` are further thematic codes on the same segment. */
  'act.create': command(z.strictObject({ ...span, slots: ActSlots, codes: z.array(CodeId).default([]) }), Act),
  /** Replaces the slots named; an empty list clears a slot. */
  'act.update': command(z.strictObject({ actId: ActId, slots: ActSlots }), Act),
  'act.delete': command(z.strictObject({ actId: ActId }), z.object({ actId: ActId })),

  'history.list': query(
    z.strictObject({ limit: z.number().int().min(1).max(1000).default(100) }),
    z.array(HistoryEntry),
  ),
  'history.undo': command(nothing, z.object({ done: HistoryEntry.nullable() })),
  'history.redo': command(nothing, z.object({ done: HistoryEntry.nullable() })),

  'figure.workByLevel': query(WorkByLevelParams.strict(), WorkByLevelFigure),
  'figure.quotes': query(z.strictObject({ params: WorkByLevelParams, mark: MarkKey }), z.array(Excerpt)),
  'figure.export': task(
    z.strictObject({
      figure: z.enum(['work-by-level-over-waves']),
      params: WorkByLevelParams,
      format: z.enum(['svg', 'png', 'csv']),
      path,
      language: z.enum(['en', 'nb']).default('en'),
    }),
    z.object({ path: z.string(), marks: z.number().int() }),
  ),

  'excerpt.list': query(
    z.strictObject({ filter: ExcerptFilter, limit: z.number().int().min(1).max(5000).default(200) }),
    z.object({ total: z.number().int(), excerpts: z.array(Excerpt) }),
  ),
  'excerpt.export': task(
    z.strictObject({
      path,
      format: z.enum(['docx', 'csv']),
      filter: ExcerptFilter.default({}),
      ...use,
      language: z.enum(['en', 'nb']).default('en'),
    }),
    z.object({
      path: z.string(),
      excerpts: z.number().int(),
      /** Excerpts left out because consent does not cover the use, by reason. */
      excluded: z.array(z.object({ reason: Notice, count: z.number().int() })),
    }),
  ),

  'search.text': query(
    z.strictObject({ text: z.string().trim().min(1).max(200), limit: z.number().int().min(1).max(500).default(50) }),
    z.array(
      z.object({
        documentId: DocumentId,
        title: z.string(),
        start: offset,
        end: offset,
        before: z.string(),
        match: z.string(),
        after: z.string(),
      }),
    ),
  ),
  /** The segment's current place, e.g. to open a quote found earlier. */
  'segment.locate': query(
    z.strictObject({ segmentId: SegmentId }),
    z.object({ documentId: DocumentId, start: offset, end: offset }),
  ),
} satisfies Record<string, Procedure>;

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;
export type NameOfKind<K extends ProcedureKind> = {
  [P in ProcedureName]: Contract[P]['kind'] extends K ? P : never;
}[ProcedureName];
/** What a caller writes: defaults may be left out, ids are plain strings. */
export type CallInput<P extends ProcedureName> = z.input<Contract[P]['input']>;
/** What the core receives. */
export type Input<P extends ProcedureName> = z.output<Contract[P]['input']>;
export type Output<P extends ProcedureName> = z.output<Contract[P]['output']>;

/** After a commit. `tables` are those that changed; clients ask again for what is built from them. */
export interface ChangedEvent {
  type: 'changed';
  revision: number;
  tables: string[];
}
export interface ProgressEvent {
  type: 'progress';
  taskId: string;
  done: number;
  total: number;
  label: string;
}
export type CoreEvent = ChangedEvent | ProgressEvent;
