-- How sure a coder is of a coding, and further segments that are evidence for an act.

ALTER TABLE codings ADD COLUMN certainty TEXT NOT NULL DEFAULT 'certain'
  CHECK (certainty IN ('certain', 'probable', 'uncertain'));

CREATE TABLE act_evidence (
  id TEXT PRIMARY KEY,
  act_id TEXT NOT NULL REFERENCES acts (id) ON DELETE CASCADE,
  segment_id TEXT NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
  UNIQUE (act_id, segment_id)
) STRICT;
CREATE INDEX act_evidence_by_segment ON act_evidence (segment_id);
