-- Full text over blocks. å is not a; text is compared in NFC through the connection's nfc() function,
-- while the stored text stays as imported. The index keeps no copy of the text.

CREATE VIRTUAL TABLE block_search USING fts5(
  text,
  content = '',
  contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 0'
);

CREATE TRIGGER search_blocks_insert AFTER INSERT ON blocks BEGIN
  INSERT INTO block_search (rowid, text) VALUES (NEW.rowid, nfc(NEW.text));
END;
CREATE TRIGGER search_blocks_update AFTER UPDATE OF text ON blocks BEGIN
  INSERT OR REPLACE INTO block_search (rowid, text) VALUES (NEW.rowid, nfc(NEW.text));
END;
CREATE TRIGGER search_blocks_delete AFTER DELETE ON blocks BEGIN
  DELETE FROM block_search WHERE rowid = OLD.rowid;
END;
