/** Documents: their text and its editing, versions, codings that lost their words, recordings, search. */
import { z } from 'zod';
import { DeletionImpact } from '../model/coding.ts';
import { BLOCK_KINDS, DocumentDetail, DocumentSummary } from '../model/document.ts';
import {
  DocumentVersion,
  Edit,
  EditableFormat,
  EditResult,
  OrphanedSegment,
  ReplacePreview,
  TextDiff,
} from '../model/editing.ts';
import { DocumentFilter, SpeechKinds } from '../model/filter.ts';
import { DocumentId, SegmentId } from '../model/ids.ts';
import { MediaRef } from '../model/media.ts';
import { command, name, offset, path, query, span, task, writingTask } from './procedure.ts';

export const documents = {
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
  'document.replace': writingTask('replace', z.strictObject({ documentId: DocumentId, path }), EditResult),
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
};
