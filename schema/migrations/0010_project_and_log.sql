-- The project itself, its coders, and the log that is undo stack, audit trail and sync log in one.
-- Triggers that write `changes` are generated from the schema (electron/core/db/change-log.ts).

CREATE TABLE project (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  template TEXT NOT NULL
) STRICT;

CREATE TABLE coders (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;

-- Not logged: what this copy of the file remembers between sessions (last coder, device).
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- `step` is what Undo takes back at once: for kind 'do' the seq of the step's first command
-- (a long import is several commands and one step); for 'undo' and 'redo' the step they acted on.
-- `hash` covers the row, `change_hashes` (32 bytes per change, in order) and the previous `hash`,
-- so erasing a change's payload later leaves the chain verifiable.
CREATE TABLE commands (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
  step INTEGER NOT NULL,
  undoable INTEGER NOT NULL,
  procedure TEXT NOT NULL,
  detail TEXT NOT NULL,
  coder_id TEXT,
  device TEXT NOT NULL,
  clock TEXT NOT NULL,
  change_hashes BLOB NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX commands_by_step ON commands (step, seq);
CREATE INDEX commands_by_kind ON commands (kind, seq);

CREATE TABLE changes (
  id INTEGER PRIMARY KEY,
  command_seq INTEGER NOT NULL,
  table_name TEXT NOT NULL,
  row_id TEXT NOT NULL,
  operation TEXT NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  before TEXT,
  after TEXT,
  erased INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX changes_by_command ON changes (command_seq, id);
CREATE INDEX changes_by_row ON changes (table_name, row_id);

-- Holds one row while a command runs; a logged write outside a command fails on changes.command_seq.
CREATE TABLE running_command (
  seq INTEGER PRIMARY KEY
) STRICT;
