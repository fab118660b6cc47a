-- Codebook by facet; codings stand off the text: a segment is a span anchored in blocks.

-- `slots` is a JSON list of the act slots that the facet's codes may fill.
CREATE TABLE facets (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  prefix TEXT NOT NULL,
  slots TEXT NOT NULL,
  work_category TEXT CHECK (work_category IN ('creating', 'maintaining', 'disrupting')),
  colour TEXT NOT NULL,
  ordinal INTEGER NOT NULL
) STRICT;

CREATE TABLE codes (
  id TEXT PRIMARY KEY,
  facet_id TEXT NOT NULL REFERENCES facets (id),
  parent_id TEXT REFERENCES codes (id) ON DELETE CASCADE,
  short_id TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name TEXT NOT NULL,
  definition TEXT NOT NULL DEFAULT '',
  include TEXT NOT NULL DEFAULT '',
  exclude TEXT NOT NULL DEFAULT '',
  example TEXT NOT NULL DEFAULT '',
  colour TEXT NOT NULL,
  level_id TEXT REFERENCES levels (id) ON DELETE SET NULL,
  order_key TEXT NOT NULL
) STRICT;
CREATE INDEX codes_by_facet ON codes (facet_id, order_key);
CREATE INDEX codes_by_parent ON codes (parent_id);

-- Offsets are UTF-16 code units within the block named. `quote` is the text between them;
-- `prefix` and `suffix` are the 32 units around it, for finding it again.
CREATE TABLE segments (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  start_block_id TEXT REFERENCES blocks (id) ON DELETE SET NULL,
  start_offset_utf16 INTEGER NOT NULL,
  end_block_id TEXT REFERENCES blocks (id) ON DELETE SET NULL,
  end_offset_utf16 INTEGER NOT NULL,
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('anchored', 'orphaned'))
) STRICT;
CREATE INDEX segments_by_document ON segments (document_id);
CREATE INDEX segments_by_start ON segments (start_block_id, start_offset_utf16, end_block_id, end_offset_utf16);
CREATE INDEX segments_by_end_block ON segments (end_block_id);

CREATE TABLE acts (
  id TEXT PRIMARY KEY,
  segment_id TEXT NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
  coder_id TEXT NOT NULL REFERENCES coders (id)
) STRICT;
CREATE INDEX acts_by_segment ON acts (segment_id);
CREATE INDEX acts_by_coder ON acts (coder_id);

CREATE TABLE codings (
  id TEXT PRIMARY KEY,
  segment_id TEXT NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
  code_id TEXT NOT NULL REFERENCES codes (id) ON DELETE CASCADE,
  coder_id TEXT NOT NULL REFERENCES coders (id),
  act_id TEXT REFERENCES acts (id) ON DELETE CASCADE,
  slot TEXT,
  CHECK ((act_id IS NULL) = (slot IS NULL))
) STRICT;
CREATE INDEX codings_by_segment ON codings (segment_id, coder_id, code_id);
CREATE INDEX codings_by_code ON codings (code_id);
CREATE INDEX codings_by_coder ON codings (coder_id);
CREATE INDEX codings_by_act ON codings (act_id, slot, code_id);
