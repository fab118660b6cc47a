-- Study design: levels, dated sites, waves, phases, participants with dated roles, typed attributes, consents.

CREATE TABLE levels (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  ordinal INTEGER NOT NULL
) STRICT;

CREATE TABLE sites (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('county', 'municipality', 'school')),
  level_id TEXT REFERENCES levels (id) ON DELETE SET NULL,
  parent_id TEXT REFERENCES sites (id),
  valid_from TEXT,
  valid_to TEXT
) STRICT;
CREATE INDEX sites_by_parent ON sites (parent_id);

CREATE TABLE waves (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  ordinal INTEGER NOT NULL
) STRICT;

CREATE TABLE phases (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  ordinal INTEGER NOT NULL
) STRICT;

-- A code only, never a name: the key that links codes to people lives outside the project file.
CREATE TABLE participants (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL UNIQUE COLLATE NOCASE
) STRICT;

CREATE TABLE attributes (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  type TEXT NOT NULL CHECK (type IN ('text', 'integer', 'decimal', 'boolean', 'date'))
) STRICT;

CREATE TABLE consents (
  id TEXT PRIMARY KEY,
  participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
  purpose TEXT NOT NULL,
  recipient TEXT,
  decision TEXT NOT NULL CHECK (decision IN ('allow', 'deny')),
  valid_from TEXT,
  valid_to TEXT,
  withdrawn_on TEXT
) STRICT;
CREATE INDEX consents_by_participant ON consents (participant_id, purpose);
