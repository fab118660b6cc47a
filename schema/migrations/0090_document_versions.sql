-- Named points in the history of a document. The text at a point is rebuilt from the change log, never kept twice.

CREATE TABLE document_versions (
  id TEXT PRIMARY KEY,
  document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  command_seq INTEGER NOT NULL,
  coder_id TEXT NOT NULL REFERENCES coders (id)
) STRICT;
CREATE INDEX document_versions_by_document ON document_versions (document_id, command_seq);
