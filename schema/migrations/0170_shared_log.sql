-- A log that two copies of a study can share: commands are named by id, each device has a chain of its own, and what an
-- insert wrote is kept in its row only. What was logged before is rewritten by electron/core/db/convert-log.ts, which
-- fills the new tables from the old ones and drops those.

ALTER TABLE commands RENAME TO old_commands;
ALTER TABLE changes RENAME TO old_changes;
DROP TABLE running_command;

-- `seq` is the order in which this copy took the commands; other copies number otherwise. `step` is what Undo takes
-- back at once: for kind 'do' the id of the step's first command (a long import is several commands and one step); for
-- 'undo' and 'redo' the step they acted on. `input` is what the procedure was called with, as JSON, where that is worth
-- keeping. `changes` lists the rows in order (electron/core/db/packed-changes.ts), `hashes` has 16 bytes for each, over
-- the row as the change left it. `hash` covers the row and the previous `hash` of the same device.
-- A salt goes with what it hides: `content_salt` is null when a content was erased, `salt` when detail or input was.
CREATE TABLE commands (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  step TEXT NOT NULL,
  undoable INTEGER NOT NULL,
  procedure TEXT NOT NULL,
  detail TEXT NOT NULL,
  input TEXT,
  coder_id TEXT,
  device TEXT NOT NULL,
  clock TEXT NOT NULL,
  changes BLOB NOT NULL,
  hashes BLOB NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  content_salt BLOB,
  salt BLOB
) STRICT;
CREATE INDEX commands_by_step_id ON commands (step, seq);
CREATE INDEX commands_of_kind ON commands (kind, seq);
CREATE INDEX commands_by_device ON commands (device, seq);

-- What rows were before they were updated (a JSON object of the columns that changed) or deleted (a JSON array of all
-- columns); null when it was erased. What an insert wrote is not kept: it is in the row, or in what the next change of
-- the row kept of it.
CREATE TABLE changes (
  command_seq INTEGER NOT NULL REFERENCES commands (seq) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  before TEXT,
  PRIMARY KEY (command_seq, position)
) STRICT, WITHOUT ROWID;

-- The tables by number, with their columns as a JSON array as they were when something was logged.
CREATE TABLE log_tables (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  columns TEXT NOT NULL,
  UNIQUE (name, columns)
) STRICT;

-- Which commands changed a document's text or its looks; `whole`: they brought it in, took it away or back.
CREATE TABLE document_commands (
  document_id TEXT NOT NULL,
  command_seq INTEGER NOT NULL REFERENCES commands (seq) ON DELETE CASCADE,
  whole INTEGER NOT NULL,
  PRIMARY KEY (document_id, command_seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_commands_by_command ON document_commands (command_seq);

-- Versions are points in the history that every copy knows.
ALTER TABLE document_versions ADD COLUMN command_id TEXT NOT NULL DEFAULT '';
UPDATE document_versions SET command_id = coalesce((SELECT id FROM old_commands WHERE seq = command_seq), '');
DROP INDEX document_versions_by_document;
ALTER TABLE document_versions DROP COLUMN command_seq;
CREATE INDEX document_versions_by_document ON document_versions (document_id, command_id);

ALTER TABLE codebook_versions ADD COLUMN command_id TEXT NOT NULL DEFAULT '';
UPDATE codebook_versions SET command_id = coalesce((SELECT id FROM old_commands WHERE seq = command_seq), '');
ALTER TABLE codebook_versions DROP COLUMN command_seq;

ALTER TABLE code_descents ADD COLUMN command_id TEXT NOT NULL DEFAULT '';
UPDATE code_descents SET command_id = coalesce((
  SELECT old_commands.id FROM old_changes JOIN old_commands ON old_commands.seq = old_changes.command_seq
  WHERE old_changes.table_name = 'code_descents' AND old_changes.row_id = code_descents.id
    AND old_changes.operation = 'insert' AND old_commands.kind = 'do'
  LIMIT 1), '');

-- Indexes are most of a coded study. A segment and an act have a handful of codings, so those are found by it alone;
-- a coder has thousands, which are counted and not looked up.
DROP INDEX codings_by_coder;
DROP INDEX acts_by_coder;
DROP INDEX codings_by_act;
CREATE INDEX codings_by_act ON codings (act_id) WHERE act_id IS NOT NULL;
DROP INDEX codings_by_segment;
CREATE INDEX codings_by_segment ON codings (segment_id);

-- Inserted blocks are indexed once at the end of a command (electron/core/db/index-blocks.ts); by a trigger, the
-- index was written out once for each.
DROP TRIGGER search_blocks_insert;
