-- What was erased must not be found again by guessing: a hash over a text with one name in it can be tried with
-- every name there is. So each change and each command is hashed with random bytes that go when its content goes.

ALTER TABLE changes ADD COLUMN salt BLOB;
ALTER TABLE commands ADD COLUMN salt BLOB;
ALTER TABLE commands ADD COLUMN erased INTEGER NOT NULL DEFAULT 0;
