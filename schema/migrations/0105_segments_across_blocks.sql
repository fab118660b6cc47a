-- An edit asks for the segments that begin before it and end after it: few, among the many that stay in one block.

CREATE INDEX segments_across_blocks ON segments (document_id) WHERE start_block_id <> end_block_id;
