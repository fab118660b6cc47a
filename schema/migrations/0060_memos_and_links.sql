-- Memos on anything, and typed links between segments. What a memo is about may be deleted; the memo stays.

CREATE TABLE memos (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('free', 'document', 'segment', 'code', 'act', 'reflexive', 'decision')),
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  coder_id TEXT NOT NULL REFERENCES coders (id),
  written_at TEXT NOT NULL,
  document_id TEXT REFERENCES documents (id) ON DELETE SET NULL,
  segment_id TEXT REFERENCES segments (id) ON DELETE SET NULL,
  code_id TEXT REFERENCES codes (id) ON DELETE SET NULL,
  act_id TEXT REFERENCES acts (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX memos_by_document ON memos (document_id);
CREATE INDEX memos_by_segment ON memos (segment_id);
CREATE INDEX memos_by_code ON memos (code_id);
CREATE INDEX memos_by_act ON memos (act_id);

CREATE TABLE links (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('explains', 'contradicts', 'leads_to', 'follows_up', 'same_event')),
  from_segment_id TEXT NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
  to_segment_id TEXT NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
  note TEXT NOT NULL DEFAULT '',
  coder_id TEXT NOT NULL REFERENCES coders (id)
) STRICT;
CREATE INDEX links_by_from ON links (from_segment_id);
CREATE INDEX links_by_to ON links (to_segment_id);
