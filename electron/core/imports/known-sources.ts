/** Which files and titles the study has, with those that the running import adds. */
import { type Notice, notice } from '../../../schema/errors.ts';
import type { DocumentId } from '../../../schema/model/ids.ts';
import type { ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';

interface Source {
  /** null while the document waits to be written. */
  id: DocumentId | null;
  title: string;
}

export class KnownSources {
  readonly #bySha256 = new Map<string, Source>();
  readonly #titles = new Set<string>();

  constructor(db: ReadDb) {
    const rows = db.all<{ id: DocumentId; title: string; sha256: string | null }>(
      sql`SELECT id, title, source_sha256 AS sha256 FROM documents`,
    );
    for (const { id, title, sha256 } of rows) {
      this.#titles.add(title.toLowerCase());
      if (sha256 !== null) this.#bySha256.set(sha256, { id, title });
    }
  }

  find(sha256: string): Source | undefined {
    return this.#bySha256.get(sha256);
  }

  isWaiting(sha256: string): boolean {
    return this.find(sha256)?.id === null;
  }

  add(sha256: string, title: string): void {
    this.#bySha256.set(sha256, { id: null, title });
    this.#titles.add(title.toLowerCase());
  }

  setId(sha256: string, id: DocumentId): void {
    const source = this.find(sha256);
    if (source) source.id = id;
  }

  /** The title wished for, or the first of "A1 (2)", "A1 (3)" … that is free. */
  chooseTitle(wished: string): { title: string; warnings: Notice[] } {
    let title = wished;
    for (let number = 2; this.#titles.has(title.toLowerCase()); number += 1) title = `${wished} (${number})`;
    return { title, warnings: title === wished ? [] : [notice('import.titleTaken', { taken: wished, title })] };
  }
}
