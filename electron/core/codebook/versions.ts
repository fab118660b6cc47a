/** Frozen versions: the whole codebook as it was at a point of the history, with its counts of that time. */
import type { Input, Output } from '../../../schema/contract.ts';
import { AppError } from '../../../schema/errors.ts';
import type { CodebookVersion } from '../../../schema/model/codebook.ts';
import type { CountedCode } from '../../../schema/model/coding.ts';
import type { CommandContext, ReadDb } from '../context.ts';
import { type Sql, sql } from '../db/sql.ts';
import { listCountedCodes } from './code-queries.ts';

export interface CodebookThen {
  version: CodebookVersion;
  /** The last command that the version holds. */
  seq: number;
  codes: Map<string, CountedCode>;
}

export function freezeCodebook(context: CommandContext, input: Input<'codebook.freeze'>): CodebookVersion {
  const { db, newId, now, coderId, describe } = context;
  if (db.get(sql`SELECT 1 FROM codebook_versions WHERE name = ${input.name}`)) {
    throw new AppError('Conflict', 'codebook.versionNameTaken', { name: input.name });
  }
  const id = newId();
  const content = JSON.stringify(Object.fromEntries(listCountedCodes(db).map((code) => [code.id, code])));
  db.run(sql`INSERT INTO codebook_versions (id, name, note, coder_id, frozen_at, command_id, content)
    VALUES (${id}, ${input.name}, ${input.note}, ${coderId}, ${now().toISOString()},
            (SELECT id FROM commands ORDER BY seq DESC LIMIT 1), ${content})`);
  describe({ name: input.name });
  return getVersion(db, id).version;
}

/** Newest first. */
export function listVersions(db: ReadDb): CodebookVersion[] {
  return db.all<CodebookVersion>(sql`SELECT ${COLUMNS} ${FROM} ORDER BY commands.seq DESC, codebook_versions.id DESC`);
}

export function getVersion(db: ReadDb, id: string): CodebookThen {
  const row = db.get<CodebookVersion & { seq: number; content: string }>(sql`
    SELECT ${COLUMNS}, commands.seq, content ${FROM} WHERE codebook_versions.id = ${id}`);
  if (row === undefined) throw new AppError('NotFound', 'codebook.versionNotFound');
  const { seq, content, ...version } = row;
  return { version, seq, codes: new Map(Object.entries(JSON.parse(content) as Record<string, CountedCode>)) };
}

export function versionCodes(db: ReadDb, id: string): Output<'codebook.version'> {
  const { version, codes } = getVersion(db, id);
  return { version, codes: [...codes.values()] };
}

const COLUMNS: Sql = sql`codebook_versions.id, codebook_versions.name, note, coders.name AS coder, frozen_at AS frozenAt,
  (SELECT count(*) FROM json_each(content)) AS codes`;
const FROM: Sql = sql`FROM codebook_versions JOIN coders ON coders.id = codebook_versions.coder_id
  JOIN commands ON commands.id = codebook_versions.command_id`;
