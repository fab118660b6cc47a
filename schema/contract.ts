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
import { CodebookChange, CodebookVersion, CodeSet } from './model/codebook.ts';
import { Act, ActSlots, AmbiguousSegment, Certainty, Code, Coding, DeletionImpact, Facet } from './model/coding.ts';
import { CoverageAxes, CoverageGrid, CoveragePlanCell, StudyOverview } from './model/coverage.ts';
import { ColumnMapping, DesignEdit, DesignImportPreview, DesignRows, DesignTable } from './model/design.ts';
import { BLOCK_KINDS, DocumentDetail, DocumentSummary, TurnKind } from './model/document.ts';
import {
  DocumentVersion,
  Edit,
  EditableFormat,
  EditResult,
  OrphanedSegment,
  ReplacePreview,
  TextDiff,
} from './model/editing.ts';
import { Excerpt, ExcerptFilter, MarkKey, WorkByLevelFigure, WorkByLevelParams } from './model/figure.ts';
import { DocumentFilter, DocumentSet, SpeechKinds } from './model/filter.ts';
import { ActId, CodeId, CoderId, CodingId, DocumentId, ParticipantId, SegmentId, SiteId, WaveId } from './model/ids.ts';
import { DocumentImport, ImportOptions, PreviewedFile, RowImport, SpeakerMapping } from './model/imports.ts';
import { MediaRef } from './model/media.ts';
import { ArenaNetwork, Attendance, MeetingItem, MeetingItemKind, ReportedTie, TieEvidence } from './model/meeting.ts';
import { Link, LinkKind, Memo, MemoKind, MemoTarget } from './model/memo.ts';
import { BackupFile, CheckReport, HistoryEntry, ProjectInfo } from './model/project.ts';
import { KeyEntry, PseudonymStyle, Replacement, ThirdPersonMark } from './model/pseudonym.ts';
import { Coder, DesignTime, StudyOutline } from './model/study.ts';
import { SavedTurnRules, TurnRules } from './model/turn-rules.ts';

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
  'study.overview': query(nothing, StudyOverview),

  /** A table of the design with its columns, the attributes of its rows among them. */
  'design.rows': query(z.strictObject({ table: DesignTable }), DesignRows),
  /** All rows or none. Throws Invalid naming row (from 1) and column of a cell that cannot be. */
  'design.save': command(
    z.strictObject({ table: DesignTable, rows: z.array(DesignEdit).min(1).max(10_000) }),
    z.object({
      ids: z.array(z.string()),
      created: z.number().int(),
      changed: z.number().int(),
      /** What is now odd, though it was saved: values outside a choice list that was shortened. */
      notices: z.array(Notice),
    }),
  ),
  /** What points to the rows is cleared or goes along, as the tables say; undo brings all back. */
  'design.delete': command(
    z.strictObject({ table: DesignTable, ids: z.array(z.string()).min(1).max(10_000) }),
    z.object({ deleted: z.number().int() }),
  ),
  'design.previewImport': task(z.strictObject({ table: DesignTable, path }), DesignImportPreview),
  /** Without a mapping the one remembered for these headings, else the one that the headings suggest. */
  'import.design': task(
    z.strictObject({
      table: DesignTable,
      path,
      mapping: ColumnMapping.optional(),
      dryRun: z.boolean().default(false),
    }),
    RowImport,
  ),
  /** From then on the site lies under another parent; what was before stays as it was. */
  'site.move': command(
    z.strictObject({ siteId: SiteId, parentId: SiteId.nullable(), from: DesignTime }),
    z.object({ id: z.string() }),
  ),
  /** The sites end, the one they merge into takes over what lay under them; it is made if it has only a name. */
  'site.merge': command(
    z.strictObject({
      siteIds: z.array(SiteId).min(1).max(50),
      into: z.union([z.strictObject({ siteId: SiteId }), z.strictObject({ name })]),
      from: DesignTime,
    }),
    z.object({ siteId: SiteId, moved: z.number().int() }),
  ),
  /** The site ends; new ones take over the sites named below each. */
  'site.split': command(
    z.strictObject({
      siteId: SiteId,
      parts: z
        .array(z.strictObject({ name, childIds: z.array(SiteId) }))
        .min(2)
        .max(50),
      from: DesignTime,
    }),
    z.object({ siteIds: z.array(SiteId) }),
  ),

  'coverage.grid': query(CoverageAxes.extend({ filter: DocumentFilter.default({}) }), CoverageGrid),
  'coverage.plan': command(
    CoverageAxes.extend({ cells: z.array(CoveragePlanCell).min(1).max(10_000) }),
    z.object({ cells: z.number().int() }),
  ),
  'coverage.export': task(
    CoverageAxes.extend({
      filter: DocumentFilter.default({}),
      path,
      format: z.enum(['csv', 'xlsx']),
      language: z.enum(['en', 'nb']).default('en'),
    }),
    z.object({ path: z.string(), cells: z.number().int() }),
  ),

  'documentSet.list': query(nothing, z.array(DocumentSet)),
  /** Makes a set, or changes the one with this id. */
  'documentSet.save': command(z.strictObject({ id: z.string().optional(), name, filter: DocumentFilter }), DocumentSet),
  'documentSet.delete': command(z.strictObject({ id: z.string() }), z.object({ id: z.string() })),

  /** What the attribute says of anything in the study, each value once, sorted. */
  'attribute.values': query(z.strictObject({ attributeId: z.string() }), z.array(z.string())),

  'consent.mayUse': query(
    z.strictObject({
      participant: z.string(),
      purpose: z.string(),
      recipient: z.string().optional(),
      date: z.iso.date(),
    }),
    z.object({ allowed: z.boolean(), reason: Notice }),
  ),

  'document.list': query(DocumentFilter, z.array(DocumentSummary)),
  'document.get': query(z.strictObject({ documentId: DocumentId }), DocumentDetail),
  'document.deletionImpact': query(z.strictObject({ documentId: DocumentId }), DeletionImpact),
  'document.delete': command(z.strictObject({ documentId: DocumentId }), DeletionImpact),

  /** Applies the edits one after the other, each in the coordinates of the text as it then is. The editor saves through this. */
  'document.applyEdits': command(
    z.strictObject({ documentId: DocumentId, edits: z.array(Edit).min(1).max(100_000) }),
    EditResult,
  ),
  'document.setFormat': command(z.strictObject({ ...span, format: EditableFormat, on: z.boolean() }), EditResult),
  'document.setBlockKind': command(
    z.strictObject({ ...span, kind: z.enum(BLOCK_KINDS), headingLevel: z.number().int().min(0).max(6).default(0) }),
    EditResult,
  ),
  /** What replacing the text by a corrected file would do to the segments. */
  'document.replacePreview': task(z.strictObject({ documentId: DocumentId, path }), ReplacePreview),
  'document.replace': task(z.strictObject({ documentId: DocumentId, path }), EditResult),

  'version.list': query(z.strictObject({ documentId: DocumentId }), z.array(DocumentVersion)),
  'version.create': command(z.strictObject({ documentId: DocumentId, name }), DocumentVersion),
  'version.text': query(
    z.strictObject({ documentId: DocumentId, seq: z.number().int() }),
    z.object({ text: z.string() }),
  ),
  /** `to` null: the text as it is now. */
  'version.diff': query(
    z.strictObject({ documentId: DocumentId, from: z.number().int(), to: z.number().int().nullable().default(null) }),
    TextDiff,
  ),
  'version.restore': command(z.strictObject({ documentId: DocumentId, seq: z.number().int() }), EditResult),

  'orphan.list': query(z.strictObject({ documentId: DocumentId.optional() }), z.array(OrphanedSegment)),
  'orphan.attach': command(
    z.strictObject({ segmentId: SegmentId, start: offset, end: offset }),
    z.object({ segmentId: SegmentId }),
  ),
  /** Lets the codings of an orphaned segment go; undo brings them back. */
  'orphan.dismiss': command(z.strictObject({ segmentId: SegmentId }), z.object({ segmentId: SegmentId })),

  /** Files, folders and zip archives: what they would become. Writes nothing. */
  'import.preview': task(
    z.strictObject({
      paths: z.array(path).min(1),
      options: ImportOptions.default({ speakers: [], surveys: {} }),
      /** One of the files that the paths stand for, by its `path`; without it all of them. */
      only: path.optional(),
      /** Of each file. */
      blocks: z.number().int().min(0).max(500).default(40),
    }),
    z.array(PreviewedFile),
  ),
  'import.documents': task(
    z.strictObject({
      paths: z.array(path).min(1),
      attributes: path.optional(),
      options: ImportOptions.default({ speakers: [], surveys: {} }),
      /** Files that the paths stand for and that are not to be taken, by the `path` of their preview. */
      leftOut: z.array(path).default([]),
      dryRun: z.boolean().default(false),
    }),
    DocumentImport,
  ),
  'import.attributes': task(z.strictObject({ path, dryRun: z.boolean().default(false) }), RowImport),
  'import.codings': task(z.strictObject({ path, coder: name, dryRun: z.boolean().default(false) }), RowImport),
  'import.consents': task(z.strictObject({ path, dryRun: z.boolean().default(false) }), RowImport),

  'turnRules.list': query(nothing, z.array(SavedTurnRules)),
  /** Makes rules, or changes those with this id. */
  'turnRules.save': command(z.strictObject({ id: z.string().optional(), name, rules: TurnRules }), SavedTurnRules),
  'turnRules.delete': command(z.strictObject({ id: z.string() }), z.object({ id: z.string() })),
  /** Recognises a document's turns anew by these rules; turns set by hand stay. */
  'turn.recognise': command(
    z.strictObject({ documentId: DocumentId, rules: TurnRules }),
    z.object({ turns: z.number().int() }),
  ),
  /** Makes the blocks that the span touches one turn, by hand. */
  'turn.set': command(
    z.strictObject({ ...span, speaker: z.string().max(60), kind: TurnKind, interviewer: z.boolean().default(false) }),
    z.object({ turns: z.number().int() }),
  ),
  /** The blocks belong to no turn any more, by hand; with `recognised`, to the one that the rules find for them. */
  'turn.clear': command(
    z.strictObject({ ...span, recognised: z.boolean().default(false) }),
    z.object({ turns: z.number().int() }),
  ),
  'speaker.list': query(nothing, z.array(SpeakerMapping)),
  /** In the document, or in all documents; `remember` keeps it for later files. */
  'speaker.assign': command(
    SpeakerMapping.extend({ documentId: DocumentId.optional(), remember: z.boolean().default(true) }),
    z.object({ turns: z.number().int(), documents: z.number().int() }),
  ),

  /** Audio or video by the path's ending; nobody looks whether the file is there. Throws Invalid for other endings. */
  'media.attach': command(
    z.strictObject({ documentId: DocumentId, path, offsetMs: z.number().int().default(0) }),
    MediaRef,
  ),
  'media.update': command(
    z.strictObject({ id: z.string(), path: path.optional(), offsetMs: z.number().int().optional() }),
    MediaRef,
  ),
  'media.detach': command(z.strictObject({ id: z.string() }), z.object({ id: z.string() })),

  /**
   * Reads place, time, attendance and items out of the notes; what is there already stays as it is. Gives how much there
   * then is. Throws Invalid for a document that is no observation or seminar, as all commands on meetings do.
   */
  'meeting.recognise': command(
    z.strictObject({ documentId: DocumentId }),
    z.object({ items: z.number().int(), attendance: z.number().int() }),
  ),
  'meeting.update': command(
    z.strictObject({
      documentId: DocumentId,
      arena: z.string().trim().max(200).optional(),
      place: z.string().max(200).optional(),
      startsAt: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .nullable()
        .optional(),
      endsAt: z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
        .nullable()
        .optional(),
    }),
    z.object({ documentId: DocumentId }),
  ),
  'attendance.save': command(
    z.strictObject({
      id: z.string().optional(),
      documentId: DocumentId,
      name: name.optional(),
      role: z.string().max(200).optional(),
      agency: z.string().max(200).optional(),
      present: z.boolean().optional(),
      participantId: ParticipantId.nullable().optional(),
    }),
    Attendance,
  ),
  'attendance.delete': command(z.strictObject({ id: z.string() }), z.object({ id: z.string() })),
  'meetingItem.create': command(
    z.strictObject({ ...span, kind: MeetingItemKind, parentId: z.string().nullable().default(null) }),
    MeetingItem,
  ),
  'meetingItem.update': command(
    z.strictObject({
      id: z.string(),
      kind: MeetingItemKind.optional(),
      parentId: z.string().nullable().optional(),
      owner: z.string().max(200).optional(),
      due: z.string().max(100).optional(),
      followUpDocumentId: DocumentId.nullable().optional(),
    }),
    MeetingItem,
  ),
  'meetingItem.delete': command(z.strictObject({ id: z.string() }), z.object({ id: z.string() })),
  /** An empty form for observing a meeting, in the words that import recognises. */
  'meeting.template': task(
    z.strictObject({ path, format: z.enum(['docx', 'md']), language: z.enum(['en', 'nb']).default('en') }),
    z.object({ path: z.string() }),
  ),
  'network.arenas': query(
    z.strictObject({
      filter: DocumentFilter.default({}),
      evidence: z.array(TieEvidence).default(['observed', 'reported']),
      /** Ties between actors who share an arena, instead of ties between actor and arena. */
      projection: z.boolean().default(false),
    }),
    ArenaNetwork,
  ),
  'network.export': task(
    z.strictObject({
      filter: DocumentFilter.default({}),
      evidence: z.array(TieEvidence).default(['observed', 'reported']),
      projection: z.boolean().default(false),
      format: z.enum(['svg', 'png', 'csv']),
      path,
      language: z.enum(['en', 'nb']).default('en'),
    }),
    z.object({ path: z.string(), ties: z.number().int() }),
  ),
  /** Somebody tells that an actor meets in an arena: the words are the tie's evidence. */
  'tie.report': command(
    z.strictObject({
      ...span,
      arena: name,
      participantId: ParticipantId.nullable().default(null),
      role: z.string().max(200).default(''),
      agency: z.string().max(200).default(''),
      waveId: WaveId.nullable().default(null),
      note: z.string().max(2000).default(''),
    }),
    ReportedTie,
  ),
  /** Ties with the words that tell of them; those from a table without words are rows of the design. */
  'tie.list': query(z.strictObject({ documentId: DocumentId.optional() }), z.array(ReportedTie)),
  'tie.delete': command(z.strictObject({ id: z.string() }), z.object({ id: z.string() })),

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
    z.strictObject({
      documentId: DocumentId.optional(),
      codeId: CodeId.optional(),
      filter: DocumentFilter.optional(),
      /** Shows codings as that frozen version of the codebook has their codes. */
      codebookVersionId: z.string().optional(),
    }),
    z.array(Coding),
  ),
  /** Coding the same words twice with one code by one coder gives the coding that is there. */
  'coding.create': command(z.strictObject({ ...span, codeId: CodeId }), Coding),
  /** Makes a code called what the words say (at most 60 characters), or takes the one of that name, and codes with it. */
  'coding.inVivo': command(z.strictObject(span), Coding),
  'coding.update': command(
    z.strictObject({
      codingId: CodingId,
      codeId: CodeId.optional(),
      certainty: Certainty.optional(),
      /** The certainty is meant for all codings of the coding's act. */
      wholeAct: z.boolean().default(false),
    }),
    Coding,
  ),
  /** Moves a coding's ends; the codings of its act go along. */
  'coding.resize': command(z.strictObject({ codingId: CodingId, start: offset, end: offset }), Coding),
  /** Makes two codings of one, cut at an offset inside it; an act is doubled. */
  'coding.split': command(z.strictObject({ codingId: CodingId, at: offset }), z.array(Coding)),
  /** One coding over the whole stretch of several of the same code and coder in one document. */
  'coding.merge': command(z.strictObject({ codingIds: z.array(CodingId).min(2).max(100) }), Coding),

  /** Throws Invalid for a pattern that is not one. */
  'autocode.preview': task(
    z.strictObject({
      rule: z.discriminatedUnion('kind', [
        /** A label, or the code of the participant who speaks. */
        z.object({ kind: z.literal('speaker'), speaker: z.string().min(1) }),
        z.object({ kind: z.literal('text'), text: z.string().min(1).max(200) }),
        z.object({
          kind: z.literal('pattern'),
          pattern: z.string().min(1).max(500),
          caseSensitive: z.boolean().default(false),
        }),
      ]),
      filter: DocumentFilter.default({}),
      /** What gets coded around a match. */
      unit: z.enum(['match', 'sentence', 'paragraph', 'turn']).default('match'),
      limit: z.number().int().min(1).max(10_000).default(2000),
    }),
    z.object({
      total: z.number().int(),
      /** Paragraphs given up because the pattern took too long on them. */
      tooSlow: z.number().int(),
      /** So many were given up that the search ended before the last document. */
      stopped: z.boolean(),
      matches: z.array(
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
    }),
  ),
  /** Codes all the places given: one undo step. */
  'autocode.apply': task(
    z.strictObject({ codeId: CodeId, spans: z.array(z.object(span)).min(1).max(10_000) }),
    z.object({ applied: z.number().int(), alreadyThere: z.number().int() }),
  ),
  /** Deleting an act's last coding deletes the act. */
  'coding.delete': command(z.strictObject({ codingId: CodingId }), z.object({ codingId: CodingId })),

  'act.list': query(z.strictObject({ documentId: DocumentId.optional() }), z.array(Act)),
  /** `codes` are further thematic codes on the same segment. */
  'act.create': command(z.strictObject({ ...span, slots: ActSlots, codes: z.array(CodeId).default([]) }), Act),
  /** Replaces the slots named; an empty list clears a slot. */
  'act.update': command(z.strictObject({ actId: ActId, slots: ActSlots }), Act),
  'act.ambiguous': query(z.strictObject({ documentId: DocumentId.optional() }), z.array(AmbiguousSegment)),
  'act.incomplete': query(z.strictObject({ documentId: DocumentId.optional() }), z.array(Act)),
  /** Makes an act of codings that are there, all by one coder on one segment. */
  'act.fromCodings': command(
    z.strictObject({
      codingIds: z.array(CodingId).min(1).max(30),
      levelSlot: z.enum(['actor_level', 'target_level']).default('actor_level'),
    }),
    Act,
  ),
  'act.addEvidence': command(z.strictObject({ actId: ActId, ...span }), Act),
  'act.removeEvidence': command(z.strictObject({ actId: ActId, segmentId: SegmentId }), Act),
  'act.delete': command(z.strictObject({ actId: ActId }), z.object({ actId: ActId })),

  /** Merges codes into one: their codings follow, nothing is doubled, codes below them move along. */
  'codebook.merge': command(
    z.strictObject({
      fromCodeIds: z.array(CodeId).min(1).max(100),
      intoCodeId: CodeId,
      reason: z.string().max(2000).default(''),
    }),
    z.object({ code: Code, codings: z.number().int(), alreadyThere: z.number().int() }),
  ),
  /** Gives codings of a code to others, new or existing ones; the rest stays with the code. */
  'codebook.split': command(
    z.strictObject({
      codeId: CodeId,
      parts: z
        .array(z.object({ codeId: CodeId.optional(), name: name.optional(), codingIds: z.array(CodingId) }))
        .min(1)
        .max(50),
      reason: z.string().max(2000).default(''),
    }),
    z.object({ codes: z.array(Code), codings: z.number().int() }),
  ),
  'codebook.freeze': command(z.strictObject({ name, note: z.string().max(2000).default('') }), CodebookVersion),
  'codebook.versions': query(nothing, z.array(CodebookVersion)),
  /** The codes as they were when the version was frozen, with their counts of that time. */
  'codebook.version': query(
    z.strictObject({ id: z.string() }),
    z.object({ version: CodebookVersion, codes: z.array(Code) }),
  ),
  /** `to` null: the codebook as it is now. The older of the two is always the side before. */
  'codebook.diff': query(
    z.strictObject({ from: z.string(), to: z.string().nullable().default(null) }),
    z.array(CodebookChange),
  ),
  'codebook.export': task(
    z.strictObject({ path, format: z.enum(['docx', 'csv']), language: z.enum(['en', 'nb']).default('en') }),
    z.object({ path: z.string(), codes: z.number().int() }),
  ),
  'codeSet.list': query(nothing, z.array(CodeSet)),
  /** Makes a set, or changes the one with this id. */
  'codeSet.save': command(z.strictObject({ id: z.string().optional(), name, codeIds: z.array(CodeId) }), CodeSet),
  'codeSet.delete': command(z.strictObject({ id: z.string() }), z.object({ id: z.string() })),

  'memo.list': query(
    z.strictObject({
      kinds: z.array(MemoKind).optional(),
      documentIds: z.array(DocumentId).optional(),
      codeIds: z.array(CodeId).optional(),
      coderIds: z.array(CoderId).optional(),
      text: z.string().max(200).optional(),
      /** Memos on documents that pass, on words in them and on acts in them. */
      filter: DocumentFilter.optional(),
    }),
    z.array(Memo),
  ),
  'memo.create': command(
    MemoTarget.extend({
      /** Words the memo is about: their segment, made when there is none yet. */
      span: z.object(span).optional(),
      kind: MemoKind,
      title: z.string().max(300),
      text: z.string().max(200_000),
    }).strict(),
    Memo,
  ),
  'memo.update': command(
    z.strictObject({
      memoId: z.string(),
      kind: MemoKind.optional(),
      title: z.string().max(300).optional(),
      text: z.string().max(200_000).optional(),
    }),
    Memo,
  ),
  'memo.delete': command(z.strictObject({ memoId: z.string() }), z.object({ memoId: z.string() })),
  'link.list': query(z.strictObject({ documentId: DocumentId.optional() }), z.array(Link)),
  'link.create': command(
    z.strictObject({
      kind: LinkKind,
      from: z.object(span),
      to: z.object(span),
      note: z.string().max(2000).default(''),
    }),
    Link,
  ),
  'link.delete': command(z.strictObject({ linkId: z.string() }), z.object({ linkId: z.string() })),

  'pseudonym.suggest': query(
    z.strictObject({
      documentId: DocumentId,
      style: PseudonymStyle.default('role'),
      /** Of the pseudonyms' words. */
      language: z.enum(['en', 'nb']).default('en'),
      names: z.array(z.string()).default([]),
    }),
    z.array(Replacement),
  ),
  /**
   * Replaces the words by pseudonyms and writes the pairs into the encrypted key file (made if new). The originals are
   * then removed from everything the project keeps: log, versions, search index, backups. Cannot be undone.
   */
  'pseudonym.apply': task(
    z.strictObject({
      documentId: DocumentId,
      accept: z.array(Replacement).min(1),
      keyFile: path,
      passphrase: z.string().min(8),
    }),
    z.object({
      replaced: z.number().int(),
      /** Where the originals still stand: other documents' texts, coders' names. */
      remaining: z.array(z.object({ kind: z.enum(['document', 'coder']), name: z.string(), count: z.number().int() })),
      backupsRemoved: z.number().int(),
    }),
  ),
  /** Reads a key file: re-identification, only with the file and its passphrase. */
  'pseudonym.readKey': task(z.strictObject({ keyFile: path, passphrase: z.string() }), z.array(KeyEntry)),
  'thirdPerson.list': query(z.strictObject({ documentId: DocumentId.optional() }), z.array(ThirdPersonMark)),
  'thirdPerson.mark': command(
    z.strictObject({
      ...span,
      category: ThirdPersonMark.shape.category,
      action: ThirdPersonMark.shape.action,
      note: z.string().max(2000).default(''),
    }),
    ThirdPersonMark,
  ),
  'thirdPerson.remove': command(z.strictObject({ id: z.string() }), z.object({ id: z.string() })),

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
  'history.goTo': task(
    z.strictObject({ seq: z.number().int() }),
    z.object({ undone: z.number().int(), redone: z.number().int() }),
  ),
  'history.undo': command(nothing, z.object({ done: HistoryEntry.nullable() })),
  'history.redo': command(nothing, z.object({ done: HistoryEntry.nullable() })),

  'figure.workByLevel': query(WorkByLevelParams, WorkByLevelFigure),
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
    z.strictObject({
      text: z.string().trim().min(1).max(200),
      filter: DocumentFilter.default({}),
      speechKinds: SpeechKinds,
      limit: z.number().int().min(1).max(500).default(50),
    }),
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
