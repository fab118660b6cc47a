-- Frozen versions of the codebook, the descent of codes through merges and splits, and named sets of codes.

-- `content` is JSON: the codes as they were, by id. `command_seq` is the point in the history that it shows.
CREATE TABLE codebook_versions (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  note TEXT NOT NULL DEFAULT '',
  coder_id TEXT NOT NULL REFERENCES coders (id),
  frozen_at TEXT NOT NULL,
  command_seq INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;

-- Code ids are kept as text: a code that was merged away has no row any more.
CREATE TABLE code_descents (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'split')),
  from_code_id TEXT NOT NULL,
  to_code_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  coder_id TEXT NOT NULL REFERENCES coders (id),
  at TEXT NOT NULL
) STRICT;
CREATE INDEX code_descents_by_from ON code_descents (from_code_id);
CREATE INDEX code_descents_by_to ON code_descents (to_code_id);

CREATE TABLE code_sets (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;

CREATE TABLE code_set_members (
  id TEXT PRIMARY KEY,
  code_set_id TEXT NOT NULL REFERENCES code_sets (id) ON DELETE CASCADE,
  code_id TEXT NOT NULL REFERENCES codes (id) ON DELETE CASCADE,
  UNIQUE (code_set_id, code_id)
) STRICT;
CREATE INDEX code_set_members_by_code ON code_set_members (code_id);
