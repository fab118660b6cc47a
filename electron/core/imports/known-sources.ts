/** Which files and titles the study has, with those that the running import adds. */
import { type Notice, notice } from '../../../schema/errors.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import { foldName } from '../../../schema/text/names.ts';
import type { ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';

/** What a file has become in the study. */
export interface KnownSource {
  /** Of its documents; empty while they wait to be written. */
  ids: DocumentId[];
  title: string;
}

export class KnownSources {
  readonly #bySha256 = new Map<string, KnownSource>();
  /** Only what was in the study before: files of one name within an import are different documents. */
  readonly #byName = new Map<string, { documentId: DocumentId; title: string }>();
  readonly #titles = new Set<string>();

  constructor(db: ReadDb) {
    const rows = db.all<{ id: DocumentId; title: string; file: string | null; sha256: string | null }>(
      sql`SELECT id, title, source_file AS file, source_sha256 AS sha256 FROM documents ORDER BY id`,
    );
    for (const { id, title, file, sha256 } of rows) {
      this.#titles.add(foldName(title));
      if (file !== null) this.#byName.set(foldName(file), { documentId: id, title });
      if (sha256 === null) continue;
      const source = this.#bySha256.get(sha256);
      if (source) source.ids.push(id);
      else this.#bySha256.set(sha256, { ids: [id], title });
    }
  }

  find(sha256: string): KnownSource | undefined {
    return this.#bySha256.get(sha256);
  }

  /** The newest document that came from a file of this name. */
  findNamesake(name: string): { documentId: DocumentId; title: string } | undefined {
    return this.#byName.get(foldName(name));
  }

  isWaiting(sha256: string): boolean {
    return this.find(sha256)?.ids.length === 0;
  }

  add(sha256: string, title: string): void {
    this.#bySha256.set(sha256, { ids: [], title });
  }

  setIds(sha256: string, ids: DocumentId[]): void {
    const source = this.find(sha256);
    if (source) source.ids = ids;
  }

  /** The title wished for, or the first of "A1 (2)", "A1 (3)" … that is free; it is taken from now on. */
  takeTitle(wished: string): { title: string; warnings: Notice[] } {
    let title = wished;
    for (let number = 2; this.#titles.has(foldName(title)); number += 1) title = `${wished} (${number})`;
    this.#titles.add(foldName(title));
    return { title, warnings: title === wished ? [] : [notice('import.titleTaken', { taken: wished, title })] };
  }
}
