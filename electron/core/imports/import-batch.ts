/**
 * Parsed files that wait to be written: many small ones share a transaction, so that an import of hundreds is quick,
 * while each transaction stays short. All of a file's documents are in one. A dry run keeps all of them to the end.
 */
import type { ImportedFile, SpeakerMapping } from '../../../schema/model/imports.ts';
import type { CommandContext, TaskContext } from '../context.ts';
import { insertDocument, type NewDocument } from '../documents/commands.ts';
import { assignSpeakers } from '../turns/speakers.ts';
import type { ParsedComment } from './formats/parsed-document.ts';
import { writeComments } from './import-comments.ts';
import { KnownSources } from './known-sources.ts';
import { writeSurveyAttributes } from './survey-attributes.ts';

/** Text per transaction: each costs a write-through to the disk and a merge of the index, and lasts less than a tenth of a second. */
const CHUNK_UTF16 = 400_000;

export interface PlannedDocument extends NewDocument {
  comments: readonly ParsedComment[];
  /** Of a survey's respondent, by question. */
  attributes: Readonly<Record<string, string>>;
}

interface WaitingFile {
  sha256: string;
  documents: PlannedDocument[];
  line: ImportedFile;
}

export class ImportBatch {
  readonly known: KnownSources;
  readonly task: TaskContext;
  readonly dryRun: boolean;
  readonly #speakers: readonly SpeakerMapping[];
  #waiting: WaitingFile[] = [];
  #units = 0;

  constructor(task: TaskContext, dryRun: boolean, speakers: readonly SpeakerMapping[]) {
    this.task = task;
    this.dryRun = dryRun;
    this.known = new KnownSources(task.db);
    this.#speakers = speakers;
  }

  /** `line` is completed with what was written. */
  add(file: WaitingFile): void {
    this.#waiting.push(file);
    this.known.add(file.sha256, file.line.title ?? file.line.file);
    for (const { blocks } of file.documents) {
      this.#units += blocks.reduce((units, block) => units + block.text.length, 0);
    }
    if (this.#units >= CHUNK_UTF16) this.commit();
  }

  commit(): void {
    if (this.dryRun || this.#waiting.length === 0) return;
    this.task.commit((context) => this.write(context));
    this.#waiting = [];
    this.#units = 0;
  }

  write(context: CommandContext): void {
    for (const file of this.#waiting) this.#writeFile(context, file);
    const [first] = this.#waiting;
    if (first) context.describe({ files: String(this.#waiting.length), document: first.line.title ?? first.line.file });
  }

  #writeFile(context: CommandContext, { sha256, documents, line }: WaitingFile): void {
    const ids = documents.map((document) => {
      const { id, turns, words } = insertDocument(context, document);
      writeComments(context, id, document.comments);
      assignSpeakers(context, id, this.#speakers);
      line.turns += turns;
      line.words += words;
      return id;
    });
    const answers = documents.map(({ attributes }) => attributes);
    line.warnings.push(...writeSurveyAttributes(context, line.file, ids, answers));
    if (this.dryRun) return;
    line.documentIds = ids;
    line.documentId = ids[0] ?? null;
    this.known.setIds(sha256, ids);
  }
}
