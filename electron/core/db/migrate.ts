/** Brings a file to the current schema: all pending steps, the log triggers and a foreign-key check in one transaction. */
import type Database from 'better-sqlite3';
import { migrations, SCHEMA_VERSION } from '../../../schema/migrations/index.ts';
import { dropLogTriggers, installLogTriggers } from './change-log.ts';
import { convertLog, SHARED_LOG } from './convert-log.ts';

export function schemaVersion(sqlite: Database.Database): number {
  return sqlite.pragma('user_version', { simple: true }) as number;
}

export function migrate(sqlite: Database.Database): void {
  const from = schemaVersion(sqlite);
  if (from === SCHEMA_VERSION) return;
  // Some steps make a table anew; with references enforced, dropping the old one would clear what points to it.
  sqlite.pragma('foreign_keys = OFF');
  sqlite.transaction(() => {
    dropLogTriggers(sqlite);
    for (const step of migrations) {
      if (step.version <= from) continue;
      sqlite.exec(step.sql);
      if (step.version === SHARED_LOG) convertLog(sqlite);
    }
    installLogTriggers(sqlite);
    const broken = sqlite.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error(`migration from ${from} leaves ${broken.length} broken references`);
    sqlite.pragma(`user_version = ${SCHEMA_VERSION}`);
  })();
  sqlite.pragma('foreign_keys = ON');
}
