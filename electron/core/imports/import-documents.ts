/**
 * Importing material, many files at once: they are read and parsed outside any transaction, each is written wholly or
 * not at all. A file that cannot be read is named and the rest goes on; cancelling keeps what was finished.
 */
import type { Input } from '../../../schema/contract.ts';
import { AppError, type Notice, notice } from '../../../schema/errors.ts';
import type { DocumentImport, ImportedFile, ImportOptions, RowImport } from '../../../schema/model/imports.ts';
import { looksLikeMeeting } from '../../../schema/text/meeting-parts.ts';
import type { TaskContext } from '../context.ts';
import { type Announcements, announcements, attributeRows, readAttributeTable } from '../design/attribute-rows.ts';
import { findSources, type SourceFile } from './find-sources.ts';
import type { ParsedDocument } from './formats/parsed-document.ts';
import { withChosen } from './formats/turn-rules.ts';
import { ImportBatch, type PlannedDocument } from './import-batch.ts';
import { type BegunSource, readAhead } from './read-ahead.ts';
import { emptyLine, refusedLine, skippedLine } from './result-lines.ts';
import { importRows, importRowsAtOnce } from './tables/apply-rows.ts';
import type { Table } from './tables/table.ts';

export async function importDocuments(task: TaskContext, input: Input<'import.documents'>): Promise<DocumentImport> {
  const { options, dryRun } = input;
  // A table that cannot be read is refused before any document is written.
  const table = input.attributes === undefined ? null : await readAttributeTable(task.files, input.attributes);
  const announced = announcements(table);
  const tables = input.attributes === undefined ? [] : await task.files.expand(input.attributes);
  const { sources, lines } = await findSources(task.files, input.paths, [...tables, ...input.leftOut]);
  const batch = new ImportBatch(task, dryRun, options.speakers);
  const cancelled = await takeAll(batch, sources, options, announced, lines);
  const attributes = await finish(batch, cancelled ? null : table);
  const count = (status: ImportedFile['status']) => lines.filter((line) => line.status === status).length;
  return {
    done: count('done'),
    skipped: count('skipped'),
    refused: count('refused'),
    cancelled,
    files: lines,
    attributes,
  };
}

/** True when the user ended it; what was taken until then is in `lines`. */
async function takeAll(
  batch: ImportBatch,
  sources: readonly SourceFile[],
  options: ImportOptions,
  announced: Announcements,
  lines: ImportedFile[],
): Promise<boolean> {
  const { task } = batch;
  let index = 0;
  try {
    for await (const { source, begun } of readAhead(task, sources, options)) {
      await task.step(index, sources.length, source.file);
      lines.push(await takeFile(batch, source, begun, options, announced));
      index += 1;
    }
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'Cancelled') return true;
    throw error;
  }
}

async function takeFile(
  batch: ImportBatch,
  source: SourceFile,
  begun: Promise<BegunSource>,
  options: ImportOptions,
  announced: Announcements,
): Promise<ImportedFile> {
  const { known } = batch;
  const { file, name } = source;
  const said = announced(name);
  const attributesRow = said?.row ?? null;
  try {
    const { sha256, parsed } = await begun;
    // The line of a second copy names the first one's document, so that one is written now.
    if (known.isWaiting(sha256)) batch.commit();
    const twin = known.find(sha256);
    if (twin) {
      const { ids, title } = twin;
      const line = skippedLine(file, notice('import.alreadyThere', { title }));
      return { ...line, attributesRow, documentId: ids[0] ?? null, documentIds: ids, title };
    }
    const { format, documents, notMaterial } = await parsed;
    if (notMaterial) return skippedLine(file, notMaterial);
    const whole = said?.title || name.replace(/\.[^.]+$/, '');
    const warnings: Notice[] = [];
    const planned = documents.map((document): PlannedDocument => {
      const own = known.takeTitle(document.title === undefined ? whole : `${whole} – ${document.title}`);
      warnings.push(...document.warnings, ...own.warnings);
      return plan(document, source, sha256, own.title, said?.kind ?? null, options);
    });
    const namesake = known.findNamesake(name);
    if (namesake) warnings.push(notice('import.newVersion', { ...namesake }));
    const title = planned.length === 1 ? (planned[0]?.title ?? whole) : whole;
    const encoding = documents[0]?.encoding ?? null;
    const line: ImportedFile = { ...emptyLine(file), format, encoding, attributesRow, title, warnings };
    batch.add({ sha256, documents: planned, line });
    return line;
  } catch (error) {
    return refusedLine(file, error);
  }
}

function plan(
  { blocks, notes, warnings, kind: ownKind, turnRules: ownRules, comments = [], attributes = {} }: ParsedDocument,
  { name }: SourceFile,
  sha256: string,
  title: string,
  saidKind: PlannedDocument['kind'] | null,
  options: ImportOptions,
): PlannedDocument {
  const turnRules = withChosen(ownRules, options.turnRules);
  const kind = saidKind ?? ownKind ?? (looksLikeMeeting(blocks) ? 'observation' : 'interview');
  return {
    title,
    kind,
    sourceFile: name,
    sha256,
    blocks,
    notes: [...notes, ...warnings],
    comments,
    attributes,
    ...(turnRules === undefined ? {} : { turnRules }),
  };
}

/** Writes what still waits, then the attributes. A dry run does both and takes them back. */
async function finish(batch: ImportBatch, table: Table | null): Promise<RowImport | null> {
  if (batch.dryRun) {
    return batch.task.rehearse((context) => {
      batch.write(context);
      return table && importRowsAtOnce(context, table, attributeRows(table));
    });
  }
  batch.commit();
  return table && importRows(batch.task, table, false, attributeRows(table));
}
