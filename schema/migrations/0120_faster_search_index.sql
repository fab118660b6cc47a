-- Text wholly below U+0300 is in NFC as it stands; only other text is handed to the connection's nfc() function,
-- which leaves SQLite for every block. Most Norwegian text never does.

DROP TRIGGER search_blocks_insert;
DROP TRIGGER search_blocks_update;

CREATE TRIGGER search_blocks_insert AFTER INSERT ON blocks BEGIN
  INSERT INTO block_search (rowid, text) VALUES (
    NEW.rowid,
    CASE WHEN NEW.text GLOB '*[^' || char(1) || '-' || char(767) || ']*' THEN nfc(NEW.text) ELSE NEW.text END
  );
END;
CREATE TRIGGER search_blocks_update AFTER UPDATE OF text ON blocks BEGIN
  INSERT OR REPLACE INTO block_search (rowid, text) VALUES (
    NEW.rowid,
    CASE WHEN NEW.text GLOB '*[^' || char(1) || '-' || char(767) || ']*' THEN nfc(NEW.text) ELSE NEW.text END
  );
END;
