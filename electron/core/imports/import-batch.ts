/**
 * Parsed documents that wait to be written: many small files share a transaction, so that an import of
 * hundreds is quick, while each transaction stays short. A dry run keeps all of them to the end.
 */
import type { ImportedFile } from '../../../schema/model/imports.ts';
import type { CommandContext, TaskContext } from '../context.ts';
import { insertDocument, type NewDocument } from '../documents/commands.ts';
import type { ParsedComment } from './formats/parsed-document.ts';
import { writeComments } from './import-comments.ts';
import { KnownSources } from './known-sources.ts';

/** Text per transaction: writing it takes a few hundredths of a second. */
const CHUNK_UTF16 = 150_000;

/** Written together with what stands beside its text. */
export interface ImportedDocument extends NewDocument {
  comments?: readonly ParsedComment[] | undefined;
}

export class ImportBatch {
  readonly known: KnownSources;
  #waiting: { document: ImportedDocument; line: ImportedFile }[] = [];
  #units = 0;

  constructor(
    readonly task: TaskContext,
    readonly dryRun: boolean,
  ) {
    this.known = new KnownSources(task.db);
  }

  /** `line` is completed with what was written. */
  add(document: ImportedDocument, line: ImportedFile): void {
    this.#waiting.push({ document, line });
    this.known.add(document.sha256, document.title);
    this.#units += document.blocks.reduce((units, block) => units + block.text.length, 0);
    if (this.#units >= CHUNK_UTF16) this.commit();
  }

  commit(): void {
    if (this.dryRun || this.#waiting.length === 0) return;
    this.task.commit((context) => this.write(context));
    this.#waiting = [];
    this.#units = 0;
  }

  write(context: CommandContext): void {
    for (const { document, line } of this.#waiting) {
      const { id, turns, words } = insertDocument(context, document);
      writeComments(context, id, document.comments);
      Object.assign(line, { turns, words, documentId: this.dryRun ? null : id, documentIds: this.dryRun ? [] : [id] });
      this.known.setId(document.sha256, id);
    }
    const [first] = this.#waiting;
    if (first) context.describe({ files: String(this.#waiting.length), document: first.document.title });
  }
}
