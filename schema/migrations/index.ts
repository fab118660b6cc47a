/** All migrations, oldest first. The number is the `user_version` that a file has after it. Forward only. */
import projectAndLog from './0010_project_and_log.sql?raw';
import study from './0020_study.sql?raw';
import documents from './0030_documents.sql?raw';
import codebookAndCodings from './0040_codebook_and_codings.sql?raw';
import search from './0050_search.sql?raw';
import memosAndLinks from './0060_memos_and_links.sql?raw';
import certaintyAndEvidence from './0070_certainty_and_evidence.sql?raw';
import codebookVersions from './0080_codebook_versions.sql?raw';
import documentVersions from './0090_document_versions.sql?raw';
import thirdPersons from './0100_third_persons.sql?raw';
import segmentsAcrossBlocks from './0105_segments_across_blocks.sql?raw';
import erasure from './0110_erasure.sql?raw';
import fasterSearchIndex from './0120_faster_search_index.sql?raw';
import studyDesign from './0130_study_design.sql?raw';
import attributesAndSets from './0140_attributes_and_sets.sql?raw';
import imports from './0150_imports.sql?raw';
import meetings from './0160_meetings.sql?raw';
import sharedLog from './0170_shared_log.sql?raw';

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
  { version: 60, sql: memosAndLinks },
  { version: 70, sql: certaintyAndEvidence },
  { version: 80, sql: codebookVersions },
  { version: 90, sql: documentVersions },
  { version: 100, sql: thirdPersons },
  { version: 105, sql: segmentsAcrossBlocks },
  { version: 110, sql: erasure },
  { version: 120, sql: fasterSearchIndex },
  { version: 130, sql: studyDesign },
  { version: 140, sql: attributesAndSets },
  { version: 150, sql: imports },
  { version: 160, sql: meetings },
  { version: 170, sql: sharedLog },
];

export const SCHEMA_VERSION = 170;

/** Tables whose rows the change log does not follow: the log itself, this copy's settings, derived indexes. */
export const UNLOGGED_TABLES: readonly string[] = [
  'settings',
  'commands',
  'changes',
  'log_tables',
  'document_commands',
  'block_search',
];
