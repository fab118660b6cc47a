/**
 * Importing transcripts, many at once: files are read and parsed outside any transaction, each is written
 * wholly or not at all. A file that cannot be read is named and the rest goes on; cancelling keeps what
 * was finished.
 */
import { hash } from 'node:crypto';
import type { Input } from '../../../schema/contract.ts';
import { AppError, notice } from '../../../schema/errors.ts';
import {
  type DocumentImport,
  type ImportedFile,
  ImportOptions,
  type RowImport,
} from '../../../schema/model/imports.ts';
import { looksLikeMeeting } from '../../../schema/text/meeting-parts.ts';
import type { TaskContext } from '../context.ts';
import { type Announcements, announcements, attributeRows, readAttributeTable } from '../study/attribute-rows.ts';
import { importRows, importRowsAtOnce } from '../tables/apply-rows.ts';
import type { Table } from '../tables/table.ts';
import { canImport, parseSource } from './formats/parse-source.ts';
import type { ParsedDocument } from './formats/parsed-document.ts';
import { ImportBatch } from './import-batch.ts';
import { readSource } from './read-source.ts';

export async function importDocuments(task: TaskContext, input: Input<'import.documents'>): Promise<DocumentImport> {
  // A table that cannot be read is refused before any document is written.
  const table = input.attributes === undefined ? null : await readAttributeTable(task.files, input.attributes);
  const announced = announcements(table);
  const { paths, lines } = await findFiles(task, input);
  const batch = new ImportBatch(task, input.dryRun);
  let cancelled = false;
  for (const [index, path] of paths.entries()) {
    cancelled = await isCancelled(task, index, paths.length, task.files.basename(path));
    if (cancelled) break;
    lines.push(await takeFile(path, batch, announced));
  }
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

async function takeFile(path: string, batch: ImportBatch, announced: Announcements): Promise<ImportedFile> {
  const { task, known } = batch;
  const file = task.files.basename(path);
  try {
    const bytes = await readSource(task.files, path);
    const sha256 = hash('sha256', bytes, 'hex');
    // The line of a second copy names the first one's document, so that one is written now.
    if (known.isWaiting(sha256)) batch.commit();
    const twin = known.find(sha256);
    if (twin) {
      const reason = notice('import.alreadyThere', { title: twin.title });
      return {
        ...emptyLine(file),
        status: 'skipped',
        documentId: twin.id,
        documentIds: twin.id ? [twin.id] : [],
        title: twin.title,
        warnings: [reason],
      };
    }
    const { documents } = await parseSource(bytes, file, ImportOptions.parse({}));
    const parsed = documents[0] as ParsedDocument;
    const said = announced(file);
    const { title, warnings } = known.chooseTitle(said?.title || file.replace(/\.[^.]+$/, ''));
    const line = { ...emptyLine(file), title, warnings: [...parsed.warnings, ...warnings] };
    const notes = [...parsed.notes, ...parsed.warnings];
    const kind = said?.kind ?? (looksLikeMeeting(parsed.blocks) ? 'observation' : 'interview');
    batch.add({ title, kind, sourceFile: file, sha256, blocks: parsed.blocks, notes, comments: parsed.comments }, line);
    return line;
  } catch (error) {
    return refusedLine(file, error);
  }
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

/** Folders give their transcripts and name the rest; a file chosen by itself is always tried. */
async function findFiles({ files }: TaskContext, input: Input<'import.documents'>) {
  const paths = new Set<string>();
  const lines: ImportedFile[] = [];
  const tables = input.attributes === undefined ? [] : await files.expand(input.attributes);
  for (const path of input.paths) {
    const name = files.basename(path);
    try {
      for (const found of await files.expand(path)) {
        const file = files.basename(found);
        if (canImport(file) || file === name) paths.add(found);
        else if (!tables.includes(found)) {
          lines.push({ ...emptyLine(file), status: 'skipped', warnings: [notice('import.otherFormat')] });
        }
      }
    } catch (error) {
      lines.push(refusedLine(name, error));
    }
  }
  return { paths: [...paths], lines };
}

function emptyLine(file: string): ImportedFile {
  return {
    file,
    status: 'done',
    documentId: null,
    documentIds: [],
    title: null,
    turns: 0,
    words: 0,
    warnings: [],
    error: null,
  };
}

/** Only what the user can act upon concerns one file; a full disk or a defect ends the import. */
function refusedLine(file: string, error: unknown): ImportedFile {
  if (!(error instanceof AppError) || !['Invalid', 'NotFound'].includes(error.code)) throw error;
  return { ...emptyLine(file), status: 'refused', error: error.toWire() };
}

/** Reports progress; a wish to stop ends the import instead of failing it. */
async function isCancelled(task: TaskContext, done: number, total: number, label: string): Promise<boolean> {
  try {
    await task.step(done, total, label);
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'Cancelled') return true;
    throw error;
  }
}
