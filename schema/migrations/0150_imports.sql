-- What material of every format brings along: pages, media outside the project, speakers who are participants; and what
-- an import is taught once: turn rules, which label is whom, which column of a table means what.

-- 1 for the first page of a pdf; null where there are no pages.
ALTER TABLE blocks ADD COLUMN page INTEGER;

ALTER TABLE turns ADD COLUMN participant_id TEXT REFERENCES participants (id) ON DELETE SET NULL;
-- 1: set in the text by a researcher; recognising turns anew leaves it.
ALTER TABLE turns ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0;
-- 1: taken out of every turn by a researcher.
ALTER TABLE blocks ADD COLUMN no_turn INTEGER NOT NULL DEFAULT 0;
CREATE INDEX turns_by_participant ON turns (participant_id);

-- `rules` is TurnRules (schema/text/turn-rules.ts) as JSON.
CREATE TABLE turn_rules (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  rules TEXT NOT NULL
) STRICT;
-- The rules a document's turns were recognised by, kept with it as JSON; null: the default ones.
ALTER TABLE documents ADD COLUMN turn_rules TEXT;

-- Which speaker label is whom, in every file: `label` as schema/text/speaker-label.ts reads it.
CREATE TABLE speaker_mappings (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL UNIQUE COLLATE NOCASE,
  participant_id TEXT REFERENCES participants (id) ON DELETE CASCADE,
  interviewer INTEGER NOT NULL DEFAULT 0
) STRICT;

-- `mapping` is a JSON object, heading → column key or '' (left out); `headings` the table's headings as a JSON array.
CREATE TABLE column_mappings (
  id TEXT PRIMARY KEY,
  target TEXT NOT NULL,
  headings TEXT NOT NULL,
  mapping TEXT NOT NULL,
  UNIQUE (target, headings)
) STRICT;

-- Audio and video stay outside the project; `offset_ms` is added to a turn's time to find the place in the recording.
CREATE TABLE media_refs (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  path TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('audio', 'video')),
  offset_ms INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX media_refs_by_document ON media_refs (document_id);

-- Words of speech are summed over all turns of a study: everything that needs is in the index.
DROP INDEX blocks_by_turn;
CREATE INDEX blocks_by_turn ON blocks (turn_id, document_id, words);
