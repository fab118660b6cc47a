-- Observed meetings: where people meet (arenas), who was there or missing, and what was dealt with, each item with
-- its words; ties that were told of and not observed.

CREATE TABLE arenas (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  site_id TEXT REFERENCES sites (id) ON DELETE SET NULL,
  frequency TEXT NOT NULL DEFAULT '',
  notes TEXT NOT NULL DEFAULT ''
) STRICT;

-- A document that records one meeting. Times are HH:MM.
CREATE TABLE meetings (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL UNIQUE REFERENCES documents (id) ON DELETE CASCADE,
  arena_id TEXT REFERENCES arenas (id) ON DELETE SET NULL,
  place TEXT NOT NULL DEFAULT '',
  starts_at TEXT,
  ends_at TEXT
) STRICT;
CREATE INDEX meetings_by_arena ON meetings (arena_id);

-- `name` is the label in the notes, e.g. "Rektor"; `agency` the organisation, e.g. "NAV".
CREATE TABLE attendance (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  participant_id TEXT REFERENCES participants (id) ON DELETE SET NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL DEFAULT '',
  agency TEXT NOT NULL DEFAULT '',
  present INTEGER NOT NULL,
  segment_id TEXT REFERENCES segments (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX attendance_by_document ON attendance (document_id);
CREATE INDEX attendance_by_segment ON attendance (segment_id);

-- Problems, alternatives and decisions stand under their agenda item. `due` as written, ISO where it is a date.
CREATE TABLE meeting_items (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  parent_id TEXT REFERENCES meeting_items (id) ON DELETE SET NULL,
  kind TEXT NOT NULL CHECK (kind IN ('agenda_item', 'problem', 'alternative', 'decision')),
  segment_id TEXT NOT NULL REFERENCES segments (id) ON DELETE CASCADE,
  owner TEXT NOT NULL DEFAULT '',
  due TEXT NOT NULL DEFAULT '',
  -- The meeting in which a decision is followed up.
  follow_up_document_id TEXT REFERENCES documents (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX meeting_items_by_document ON meeting_items (document_id);
CREATE INDEX meeting_items_by_segment ON meeting_items (segment_id);

-- Somebody told that this actor meets in that arena. An actor is a participant, or a role of an agency. A tie goes with
-- the words that tell of it; one from a table of the design never had any.
CREATE TABLE reported_ties (
  id TEXT PRIMARY KEY,
  arena_id TEXT NOT NULL REFERENCES arenas (id) ON DELETE CASCADE,
  participant_id TEXT REFERENCES participants (id) ON DELETE CASCADE,
  role TEXT NOT NULL DEFAULT '',
  agency TEXT NOT NULL DEFAULT '',
  wave_id TEXT REFERENCES waves (id) ON DELETE SET NULL,
  segment_id TEXT REFERENCES segments (id) ON DELETE CASCADE,
  note TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX reported_ties_by_arena ON reported_ties (arena_id);
CREATE INDEX reported_ties_by_segment ON reported_ties (segment_id);

-- Who speaks or attends, in the role of that time: the one written with the document, else the one held at its date. Of
-- those whom a meeting's notes list only participants who were there count: others are no people of the study.
CREATE VIEW document_people AS
SELECT people.document_id, people.participant_id,
  coalesce(people.role, held.role) AS role,
  coalesce(people.organisation, nullif(held.organisation, '')) AS organisation,
  nullif(held.profession, '') AS profession
FROM (
  SELECT document_id, participant_id, role, organisation FROM document_participants
  UNION ALL
  SELECT document_id, participant_id, nullif(role, ''), nullif(agency, '') FROM attendance
  WHERE present = 1 AND participant_id IS NOT NULL
) people
JOIN documents ON documents.id = people.document_id
LEFT JOIN waves ON waves.id = documents.wave_id
LEFT JOIN role_assignments held ON held.participant_id = people.participant_id
  AND (people.role IS NULL OR held.role = people.role COLLATE NOCASE)
  AND (held.valid_from IS NULL OR held.valid_from <= coalesce(documents.date, waves.planned_from))
  AND (held.valid_to IS NULL OR held.valid_to > coalesce(documents.date, waves.planned_from));
