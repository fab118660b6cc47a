-- The longitudinal, multi-site design: more kinds of sites, dated moves and links between them, dated roles, planned
-- waves, phases that repeat and overlap, brackets, events, and the plan that coverage is held against.
-- Dates are ISO; periods are half-open [valid_from, valid_to), null meaning "always" on that side.

-- SQLite cannot change a CHECK: the table is made anew. `parent_id` is the parent from the beginning; later ones are moves.
CREATE TABLE new_sites (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  pseudonym TEXT NOT NULL DEFAULT '',
  kind TEXT NOT NULL CHECK (kind IN ('country', 'county', 'municipality', 'school', 'upper_secondary_school',
    'lower_secondary_school', 'agency_office', 'university', 'other')),
  level_id TEXT REFERENCES levels (id) ON DELETE SET NULL,
  parent_id TEXT REFERENCES sites (id),
  valid_from TEXT,
  valid_to TEXT,
  notes TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO new_sites (id, name, kind, level_id, parent_id, valid_from, valid_to)
  SELECT id, name, kind, level_id, parent_id, valid_from, valid_to FROM sites;
DROP TABLE sites;
ALTER TABLE new_sites RENAME TO sites;
CREATE INDEX sites_by_parent ON sites (parent_id);

ALTER TABLE levels ADD COLUMN crosswalk TEXT NOT NULL DEFAULT '';

ALTER TABLE waves ADD COLUMN planned_from TEXT;
ALTER TABLE waves ADD COLUMN planned_to TEXT;

ALTER TABLE participants ADD COLUMN notes TEXT NOT NULL DEFAULT '';

-- From that day, or from that wave in a study without dates, the site lies under another parent (null: under none).
CREATE TABLE site_moves (
  id TEXT PRIMARY KEY,
  site_id TEXT NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
  parent_id TEXT REFERENCES sites (id),
  from_date TEXT,
  from_wave_id TEXT REFERENCES waves (id),
  CHECK ((from_date IS NULL) <> (from_wave_id IS NULL))
) STRICT;
CREATE INDEX site_moves_by_site ON site_moves (site_id);
CREATE INDEX site_moves_by_parent ON site_moves (parent_id);

CREATE TABLE site_links (
  id TEXT PRIMARY KEY,
  from_site_id TEXT NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
  to_site_id TEXT NOT NULL REFERENCES sites (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('feeds_into', 'merged_into', 'split_from', 'partners_with')),
  valid_from TEXT,
  valid_to TEXT,
  CHECK (from_site_id <> to_site_id)
) STRICT;
CREATE INDEX site_links_by_from ON site_links (from_site_id, kind);
CREATE INDEX site_links_by_to ON site_links (to_site_id, kind);

CREATE TABLE role_assignments (
  id TEXT PRIMARY KEY,
  participant_id TEXT NOT NULL REFERENCES participants (id) ON DELETE CASCADE,
  role TEXT NOT NULL,
  profession TEXT NOT NULL DEFAULT '',
  organisation TEXT NOT NULL DEFAULT '',
  site_id TEXT REFERENCES sites (id) ON DELETE SET NULL,
  level_id TEXT REFERENCES levels (id) ON DELETE SET NULL,
  valid_from TEXT,
  valid_to TEXT
) STRICT;
CREATE INDEX role_assignments_by_participant ON role_assignments (participant_id);

-- When a phase ran, at a site or in the whole study (site null); a phase comes back as a further iteration.
CREATE TABLE phase_periods (
  id TEXT PRIMARY KEY,
  phase_id TEXT NOT NULL REFERENCES phases (id) ON DELETE CASCADE,
  site_id TEXT REFERENCES sites (id) ON DELETE CASCADE,
  iteration INTEGER NOT NULL DEFAULT 1 CHECK (iteration >= 1),
  valid_from TEXT,
  valid_to TEXT,
  product TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX phase_periods_by_phase ON phase_periods (phase_id);

CREATE TABLE document_phases (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  phase_id TEXT NOT NULL REFERENCES phases (id) ON DELETE CASCADE,
  iteration INTEGER NOT NULL DEFAULT 1 CHECK (iteration >= 1),
  UNIQUE (document_id, phase_id, iteration)
) STRICT;
CREATE INDEX document_phases_by_phase ON document_phases (phase_id);
INSERT INTO document_phases (id, document_id, phase_id)
  SELECT 'phase-of-' || id, id, phase_id FROM documents WHERE phase_id IS NOT NULL;
ALTER TABLE documents DROP COLUMN phase_id;

-- What stays in force for a time (policies) has an interval; `date` is when a document was made or said.
ALTER TABLE documents ADD COLUMN valid_from TEXT;
ALTER TABLE documents ADD COLUMN valid_to TEXT;
ALTER TABLE documents ADD COLUMN language TEXT NOT NULL DEFAULT '';

-- The analyst's periods: a bracket is a named set of periods with the rule by which they were cut.
CREATE TABLE brackets (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  rule TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE bracket_periods (
  id TEXT PRIMARY KEY,
  bracket_id TEXT NOT NULL REFERENCES brackets (id) ON DELETE CASCADE,
  name TEXT NOT NULL COLLATE NOCASE,
  valid_from TEXT,
  valid_to TEXT,
  UNIQUE (bracket_id, name)
) STRICT;

CREATE TABLE events (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT '',
  level_id TEXT REFERENCES levels (id) ON DELETE SET NULL,
  site_id TEXT REFERENCES sites (id) ON DELETE SET NULL,
  planned_from TEXT,
  planned_to TEXT,
  actual_from TEXT,
  actual_to TEXT,
  source TEXT NOT NULL DEFAULT '',
  description TEXT NOT NULL DEFAULT ''
) STRICT;

-- What is meant to be collected in a cell of the coverage grid; a null part does not narrow the cell.
CREATE TABLE coverage_plan (
  id TEXT PRIMARY KEY,
  site_id TEXT REFERENCES sites (id) ON DELETE CASCADE,
  role TEXT,
  organisation TEXT,
  participant_id TEXT REFERENCES participants (id) ON DELETE CASCADE,
  wave_id TEXT REFERENCES waves (id) ON DELETE CASCADE,
  phase_id TEXT REFERENCES phases (id) ON DELETE CASCADE,
  planned INTEGER CHECK (planned >= 0),
  reason TEXT NOT NULL DEFAULT '',
  CHECK ((wave_id IS NULL) <> (phase_id IS NULL))
) STRICT;
CREATE INDEX coverage_plan_by_wave ON coverage_plan (wave_id);
CREATE INDEX coverage_plan_by_phase ON coverage_plan (phase_id);

-- A document's site and all above it as they were at the document's time: its date, else the day on which its wave was
-- planned to begin. A move on a day goes by dates; a move with a wave goes by the order of waves wherever the document
-- has a wave. What has no time counts as of the beginning. The same rules: schema/domain/site-tree.ts.
CREATE VIEW document_places AS
WITH RECURSIVE
  above (document_id, date, wave, site_id, distance) AS (
    SELECT documents.id, coalesce(documents.date, waves.planned_from), waves.ordinal, documents.site_id, 0
    FROM documents LEFT JOIN waves ON waves.id = documents.wave_id
    WHERE documents.site_id IS NOT NULL
    UNION ALL
    SELECT above.document_id, above.date, above.wave,
      CASE WHEN moves.id IS NULL THEN sites.parent_id ELSE moves.parent_id END, above.distance + 1
    FROM above
    JOIN sites ON sites.id = above.site_id
    LEFT JOIN site_moves moves ON moves.id = (
      SELECT move.id FROM site_moves move LEFT JOIN waves ON waves.id = move.from_wave_id
      WHERE move.site_id = above.site_id
        AND CASE WHEN waves.ordinal IS NOT NULL AND above.wave IS NOT NULL THEN waves.ordinal <= above.wave
          ELSE coalesce(move.from_date, waves.planned_from) <= above.date END
      ORDER BY coalesce(move.from_date, (SELECT max(planned_from) FROM waves before WHERE before.ordinal <= waves.ordinal), '')
        DESC, waves.ordinal DESC
      LIMIT 1)
    WHERE above.distance < 20
  )
SELECT above.document_id, above.site_id, sites.kind, sites.name, above.distance
FROM above JOIN sites ON sites.id = above.site_id;
