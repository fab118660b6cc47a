/** A document's text replaced by a corrected file: first what that would do to its segments, then one undo step. */
import { hash } from 'node:crypto';
import type { Input } from '../../../schema/contract.ts';
import type { EditResult, ReplacePreview } from '../../../schema/model/editing.ts';
import type { SegmentId } from '../../../schema/model/ids.ts';
import { ImportOptions } from '../../../schema/model/imports.ts';
import { diffTexts } from '../../../schema/text/diff-texts.ts';
import type { CommandContext, ReadDb, TaskContext } from '../context.ts';
import { sql } from '../db/sql.ts';
import { readDocumentText } from '../documents/text-index.ts';
import type { ParsedDocument } from '../imports/formats/parsed-document.ts';
import { readSource } from '../imports/read-source.ts';
import { findOrphansAgain, readsAs, replaceText, resultWithFound } from './replace-text.ts';
import { readStoredDocument } from './stored-blocks.ts';

interface CorrectedFile {
  name: string;
  sha256: string;
  parsed: ParsedDocument;
}

/** Does the replacement and takes it back, so that what is shown is what would be. Throws NotFound, Invalid. */
export async function previewReplacement(
  task: TaskContext,
  { documentId, path }: Input<'document.replacePreview'>,
): Promise<ReplacePreview> {
  const file = await readCorrected(task, path);
  const same = readsAs(readStoredDocument(task.db, documentId), file.parsed.blocks);
  const before = { text: readDocumentText(task.db, documentId).text, turns: countTurns(task.db, documentId) };
  const quotes = anchoredQuotes(task.db, documentId);
  const after = task.rehearse((context) => {
    replaceByFile(context, documentId, file);
    const { text } = readDocumentText(context.db, documentId);
    return { text, turns: countTurns(context.db, documentId), quotes: anchoredQuotes(context.db, documentId) };
  });
  const preview: ReplacePreview = {
    same,
    diff: diffTexts(before.text, after.text),
    turnsBefore: before.turns,
    turnsAfter: after.turns,
    kept: 0,
    changed: [],
    orphaned: [],
  };
  for (const [segmentId, quote] of quotes) {
    const now = after.quotes.get(segmentId);
    if (now === undefined) preview.orphaned.push({ segmentId, quote });
    else if (now === quote) preview.kept += 1;
    else preview.changed.push({ segmentId, before: quote, after: now });
  }
  return preview;
}

/** Throws NotFound, Invalid. */
export async function replaceDocument(
  task: TaskContext,
  { documentId, path }: Input<'document.replace'>,
): Promise<EditResult> {
  const file = await readCorrected(task, path);
  return task.commit((context) => replaceByFile(context, documentId, file));
}

function replaceByFile(
  context: CommandContext,
  documentId: string,
  { name, sha256, parsed }: CorrectedFile,
): EditResult {
  const { db } = context;
  const saved = replaceText(context, readStoredDocument(db, documentId), parsed.blocks);
  const found = findOrphansAgain(context, saved, saved.segments.orphaned);
  const notes = JSON.stringify([...parsed.notes, ...parsed.warnings]);
  db.run(sql`
    UPDATE documents SET source_file = ${name}, source_sha256 = ${sha256}, import_notes = ${notes}
    WHERE id = ${documentId}`);
  return resultWithFound(saved, found);
}

async function readCorrected({ files, parse }: TaskContext, path: string): Promise<CorrectedFile> {
  const bytes = await readSource(files, path);
  const name = files.basename(path);
  const sha256 = hash('sha256', bytes, 'hex');
  const { documents } = await parse(bytes, name, ImportOptions.parse({}));
  return { name, sha256, parsed: documents[0] as ParsedDocument };
}

function anchoredQuotes(db: ReadDb, documentId: string): Map<SegmentId, string> {
  const rows = db.all<{ id: SegmentId; quote: string }>(sql`
    SELECT id, quote FROM segments WHERE document_id = ${documentId} AND state = 'anchored' ORDER BY rowid`);
  return new Map(rows.map(({ id, quote }) => [id, quote]));
}

function countTurns(db: ReadDb, documentId: string): number {
  return db.get<{ n: number }>(sql`SELECT count(*) AS n FROM turns WHERE document_id = ${documentId}`)?.n ?? 0;
}
