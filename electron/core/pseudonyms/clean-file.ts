/**
 * After erasing: nothing of it is left in the file's free pages, the search index, the write-ahead log or older
 * backups. What was begun is finished at the next opening, should the program be stopped in between.
 */

import { indexAllBlocks } from '../db/index-blocks.ts';
import type { ProjectFile } from '../db/project-file.ts';
import { sql } from '../db/sql.ts';
import { backUpClosedFile, removeBackups } from '../project/backups.ts';

const PENDING = 'erasure_pending';

/** In the same transaction as the erasing. */
export function markErasure(project: ProjectFile): void {
  project.writer.run(sql`INSERT OR REPLACE INTO settings (key, value) VALUES (${PENDING}, 'true')`);
}

/** Does nothing when nothing was erased. Returns how many older backups were removed. */
export function finishErasure(project: ProjectFile, now: Date): number {
  const { writer, path } = project;
  if (writer.get(sql`SELECT 1 FROM settings WHERE key = ${PENDING}`) === undefined) return 0;
  // A deleted word stays in an FTS index until its segments are merged, so the index is made anew;
  // and after VACUUM, since that numbers the rows of a table without an integer key anew.
  writer.sqlite.exec("INSERT INTO block_search (block_search) VALUES ('delete-all')");
  try {
    writer.sqlite.exec('VACUUM');
  } finally {
    // Also where there is no room to vacuum: a search that finds nothing would be wrong without a word.
    indexAllBlocks(writer);
  }
  writer.sqlite.pragma('wal_checkpoint(TRUNCATE)');
  const removed = removeBackups(path);
  // The log is folded in and nothing is written meanwhile, so the file can be copied as it lies there.
  const revision = writer.get<{ seq: number }>(sql`SELECT max(seq) AS seq FROM commands`)?.seq ?? 0;
  backUpClosedFile(path, revision, now);
  writer.run(sql`DELETE FROM settings WHERE key = ${PENDING}`);
  return removed;
}
