/** All migrations, oldest first. The number is the `user_version` that a file has after it. Forward only. */
import projectAndLog from './0010_project_and_log.sql?raw';
import study from './0020_study.sql?raw';
import documents from './0030_documents.sql?raw';
import codebookAndCodings from './0040_codebook_and_codings.sql?raw';
import search from './0050_search.sql?raw';

export interface Migration {
  version: number;
  sql: string;
}

export const migrations: readonly Migration[] = [
  { version: 10, sql: projectAndLog },
  { version: 20, sql: study },
  { version: 30, sql: documents },
  { version: 40, sql: codebookAndCodings },
  { version: 50, sql: search },
];

export const SCHEMA_VERSION = 50;

/** Tables whose rows the change log does not follow: the log itself, this copy's settings, derived indexes. */
export const UNLOGGED_TABLES: readonly string[] = [
  'settings',
  'commands',
  'changes',
  'running_command',
  'block_search',
];
