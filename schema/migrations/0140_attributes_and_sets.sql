-- Attributes on documents, participants and sites, per wave where wanted, and choice lists; filters saved by name.

-- `choices` is a JSON array of texts, for type 'choice'.
CREATE TABLE new_attributes (
  id TEXT PRIMARY KEY,
  target TEXT NOT NULL CHECK (target IN ('document', 'participant', 'site')),
  name TEXT NOT NULL COLLATE NOCASE,
  type TEXT NOT NULL CHECK (type IN ('text', 'integer', 'decimal', 'boolean', 'date', 'choice')),
  per_wave INTEGER NOT NULL DEFAULT 0,
  choices TEXT NOT NULL DEFAULT '[]',
  UNIQUE (target, name)
) STRICT;
INSERT INTO new_attributes (id, target, name, type) SELECT id, 'document', name, type FROM attributes;

-- `value` is text in the attribute type's own form: integers and decimals with a point, ISO dates, true/false.
CREATE TABLE new_attribute_values (
  id TEXT PRIMARY KEY,
  attribute_id TEXT NOT NULL REFERENCES attributes (id) ON DELETE CASCADE,
  document_id TEXT REFERENCES documents (id) ON DELETE CASCADE,
  participant_id TEXT REFERENCES participants (id) ON DELETE CASCADE,
  site_id TEXT REFERENCES sites (id) ON DELETE CASCADE,
  wave_id TEXT REFERENCES waves (id) ON DELETE CASCADE,
  value TEXT NOT NULL,
  CHECK ((document_id IS NOT NULL) + (participant_id IS NOT NULL) + (site_id IS NOT NULL) = 1)
) STRICT;
INSERT INTO new_attribute_values (id, attribute_id, document_id, value)
  SELECT id, attribute_id, document_id, value FROM attribute_values;

DROP TABLE attribute_values;
DROP TABLE attributes;
ALTER TABLE new_attributes RENAME TO attributes;
ALTER TABLE new_attribute_values RENAME TO attribute_values;
CREATE UNIQUE INDEX attribute_values_of_documents ON attribute_values (document_id, attribute_id)
  WHERE document_id IS NOT NULL;
CREATE UNIQUE INDEX attribute_values_of_participants
  ON attribute_values (participant_id, attribute_id, coalesce(wave_id, '')) WHERE participant_id IS NOT NULL;
CREATE UNIQUE INDEX attribute_values_of_sites
  ON attribute_values (site_id, attribute_id, coalesce(wave_id, '')) WHERE site_id IS NOT NULL;
CREATE INDEX attribute_values_by_attribute ON attribute_values (attribute_id, value);

-- `filter` is a DocumentFilter (schema/model/filter.ts) as JSON, asked anew whenever the set is used.
CREATE TABLE document_sets (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE COLLATE NOCASE,
  filter TEXT NOT NULL
) STRICT;
