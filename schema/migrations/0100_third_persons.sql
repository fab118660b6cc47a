-- Information on persons who did not take part: what kind it is and what is to be done with it.

CREATE TABLE third_person_marks (
  id TEXT PRIMARY KEY,
  segment_id TEXT NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
  category TEXT NOT NULL CHECK (category IN ('identity', 'health', 'family', 'crime', 'child_welfare', 'economy', 'other')),
  action TEXT NOT NULL CHECK (action IN ('keep', 'generalise', 'remove')),
  note TEXT NOT NULL DEFAULT '',
  coder_id TEXT NOT NULL REFERENCES coders (id)
) STRICT;
CREATE INDEX third_person_marks_by_segment ON third_person_marks (segment_id);
