/**
 * Importing transcripts, many at once: files are read and parsed outside any transaction and written in
 * chunks, each file wholly or not at all. A file that cannot be read is named and the rest goes on;
 * cancelling keeps what was finished.
 */
import { hash } from 'node:crypto';
import type { Input } from '../../../schema/contract.ts';
import { AppError, notice } from '../../../schema/errors.ts';
import type { DocumentImport, ImportedFile, RowImport } from '../../../schema/model/imports.ts';
import type { CommandContext, TaskContext } from '../context.ts';
import { announcements, attributeRows, readAttributeTable } from '../study/attribute-rows.ts';
import { importRows, importRowsAtOnce } from '../tables/apply-rows.ts';
import { insertDocument, type NewDocument } from './commands.ts';
import { KnownSources } from './known-sources.ts';
import { canImport, parseDocument, readSource } from './parse-document.ts';

/** Text per transaction: small enough that writing it takes a few hundredths of a second. */
const CHUNK_UTF16 = 150_000;

interface Pending {
  document: NewDocument;
  line: ImportedFile;
}

export async function importDocuments(task: TaskContext, input: Input<'import.documents'>): Promise<DocumentImport> {
  // A table that cannot be read is refused before any document is written.
  const table = input.attributes === undefined ? null : await readAttributeTable(task.files, input.attributes);
  const { paths, lines } = await findFiles(task, input.paths);
  const announced = announcements(table);
  const known = new KnownSources(task.db);
  const pending: Pending[] = [];
  let pendingUnits = 0;
  let cancelled = false;

  const write = (context: CommandContext) => {
    context.describe({ files: String(pending.length), first: pending[0]?.line.file ?? '' });
    for (const { document, line } of pending) {
      const { id, turns, words } = insertDocument(context, document);
      Object.assign(line, { turns, words, documentId: input.dryRun ? null : id });
      known.setId(document.sha256, id);
    }
  };
  const flush = () => {
    if (pending.length > 0 && !input.dryRun) {
      task.commit(write);
      pending.length = 0;
      pendingUnits = 0;
    }
  };

  for (const [index, path] of paths.entries()) {
    const file = task.files.basename(path);
    cancelled = await isCancelled(task, index, paths.length, file);
    if (cancelled) break;
    try {
      const bytes = await readSource(task.files, path);
      const sha256 = hash('sha256', bytes, 'hex');
      if (known.isPending(sha256)) flush();
      const twin = known.find(sha256);
      if (twin) {
        const reason = notice('import.alreadyThere', { title: twin.title });
        lines.push({
          ...emptyLine(file),
          status: 'skipped',
          documentId: twin.id,
          title: twin.title,
          warnings: [reason],
        });
        continue;
      }
      const parsed = await parseDocument(bytes, file);
      const said = announced(file);
      const { title, warnings } = known.chooseTitle(said?.title || file.replace(/\.[^.]+$/, ''));
      const line = { ...emptyLine(file), title, warnings: [...parsed.warnings, ...warnings] };
      const notes = [...parsed.notes, ...parsed.warnings];
      const kind = said?.kind ?? 'interview';
      pending.push({ document: { title, kind, sourceFile: file, sha256, blocks: parsed.blocks, notes }, line });
      known.add(sha256, title);
      lines.push(line);
      pendingUnits += parsed.blocks.reduce((units, block) => units + block.text.length, 0);
      if (pendingUnits >= CHUNK_UTF16) flush();
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'Cancelled') throw error;
      lines.push({ ...emptyLine(file), status: 'refused', error: error.toWire() });
    }
  }

  let attributes: RowImport | null = null;
  if (input.dryRun) {
    task.rehearse((context) => {
      write(context);
      attributes = table && importRowsAtOnce(context, table, attributeRows(table));
    });
  } else {
    flush();
    if (table && !cancelled) attributes = await importRows(task, table, false, attributeRows(table));
  }
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

/** Folders give their transcripts and name the rest; a file chosen by itself is always tried. */
async function findFiles(
  task: TaskContext,
  chosen: readonly string[],
): Promise<{ paths: string[]; lines: ImportedFile[] }> {
  const paths = new Set<string>();
  const lines: ImportedFile[] = [];
  for (const path of chosen) {
    let found: string[];
    try {
      found = await task.files.expand(path);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      lines.push({ ...emptyLine(task.files.basename(path)), status: 'refused', error: error.toWire() });
      continue;
    }
    for (const one of found) {
      const file = task.files.basename(one);
      if (canImport(file) || file === task.files.basename(path)) paths.add(one);
      else lines.push({ ...emptyLine(file), status: 'skipped', warnings: [notice('import.otherFormat')] });
    }
  }
  return { paths: [...paths], lines };
}

function emptyLine(file: string): ImportedFile {
  return { file, status: 'done', documentId: null, title: null, turns: 0, words: 0, warnings: [], error: null };
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
