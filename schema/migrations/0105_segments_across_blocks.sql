-- An edit asks for the segments that begin before it and end after it: few, among the many that stay in one block.
-- All that is needed to tell which they are is in the index.

CREATE INDEX segments_across_blocks ON segments (document_id, start_block_id, end_block_id, id)
  WHERE start_block_id <> end_block_id;
