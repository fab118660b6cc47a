-- Documents as ordered blocks grouped into speaker turns. The canonical text is the blocks' texts
-- joined by a line feed. Lengths and offsets count UTF-16 code units.

CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL UNIQUE COLLATE NOCASE,
  kind TEXT NOT NULL,
  date TEXT,
  wave_id TEXT REFERENCES waves (id) ON DELETE SET NULL,
  phase_id TEXT REFERENCES phases (id) ON DELETE SET NULL,
  site_id TEXT REFERENCES sites (id) ON DELETE SET NULL,
  level_id TEXT REFERENCES levels (id) ON DELETE SET NULL,
  source_file TEXT,
  source_sha256 TEXT,
  import_notes TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX documents_by_source ON documents (source_sha256);

CREATE TABLE turns (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  speaker TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('verbatim', 'paraphrase', 'field_note')),
  interviewer INTEGER NOT NULL,
  time_ms INTEGER
) STRICT;
CREATE INDEX turns_by_document ON turns (document_id);

-- `formats` is JSON [{format,start,end}] within the block. `words` counts the block's words after
-- its label and timestamp.
CREATE TABLE blocks (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  order_key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('paragraph', 'heading', 'list_item', 'table_cell')),
  heading_level INTEGER NOT NULL DEFAULT 0,
  turn_id TEXT REFERENCES turns (id) ON DELETE SET NULL,
  text TEXT NOT NULL,
  length_utf16 INTEGER NOT NULL,
  speech_start_utf16 INTEGER NOT NULL DEFAULT 0,
  words INTEGER NOT NULL,
  formats TEXT NOT NULL DEFAULT '[]'
) STRICT;
CREATE INDEX blocks_by_document ON blocks (document_id, order_key);
CREATE INDEX blocks_by_turn ON blocks (turn_id);

-- Who speaks, with the role held at the document's date: a role is dated, not a property of the person.
CREATE TABLE document_participants (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  participant_id TEXT REFERENCES participants (id) ON DELETE CASCADE,
  role TEXT,
  organisation TEXT
) STRICT;
CREATE INDEX document_participants_by_document ON document_participants (document_id);
CREATE INDEX document_participants_by_participant ON document_participants (participant_id);

-- `value` is text in the attribute type's own form: integers and decimals with a point, ISO dates, true/false.
CREATE TABLE attribute_values (
  id TEXT PRIMARY KEY,
  attribute_id TEXT NOT NULL REFERENCES attributes (id) ON DELETE CASCADE,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  UNIQUE (attribute_id, document_id)
) STRICT;
CREATE INDEX attribute_values_by_document ON attribute_values (document_id);
