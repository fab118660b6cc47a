#!/usr/bin/env bash
# SQLite FTS5, as an index that a trigger fills: within one transaction the index is written out to its tables again and
# again, row by row, instead of once. The same rows put in by one INSERT ... SELECT at the end of the same transaction
# stay in memory until the commit.
#
# A statement that fires a trigger may have to be taken back alone, so SQLite opens a savepoint for it, and at a savepoint
# FTS5 flushes what it has gathered. The manual describes the flush at the end of a transaction only. Measured with 2,000
# rows of 60 words: three times as many rows written and four times as long.
#
# Seen with better-sqlite3-multiple-ciphers 13.0.3 (SQLite 3.53.4) on Node 24.21.0. Fails when that changes.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > package.json <<'JSON'
{
  "private": true,
  "type": "module",
  "allowScripts": { "node": true },
  "dependencies": { "better-sqlite3-multiple-ciphers": "13.0.3", "node": "24.21.0" }
}
JSON
npm install --no-audit --no-fund --loglevel=error
cat > run.mjs <<'JS'
import Database from 'better-sqlite3-multiple-ciphers';

const ROWS = 2000;
const text = (row) => Array.from({ length: 60 }, (_, word) => `w${(row * 7919 + word * 104729) % 5003}`).join(' ');

function fill(how) {
  const db = new Database(':memory:');
  db.exec(`CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT);
    CREATE VIRTUAL TABLE found USING fts5(text, content = '', contentless_delete = 1)`);
  if (how === 'by a trigger')
    db.exec(`CREATE TRIGGER fill AFTER INSERT ON texts BEGIN
      INSERT INTO found (rowid, text) VALUES (NEW.id, NEW.text); END`);
  const value = (sql) => db.prepare(sql).pluck().get();
  const insert = db.prepare('INSERT INTO texts (text) VALUES (?)');
  const before = value('SELECT total_changes()');
  db.exec('BEGIN');
  for (let row = 0; row < ROWS; row += 1) insert.run(text(row));
  if (how === 'at the end') db.exec('INSERT INTO found (rowid, text) SELECT id, text FROM texts');
  const pages = value('SELECT count(*) FROM found_idx');
  db.exec('COMMIT');
  const written = value('SELECT total_changes()') - before;
  console.log(`${how}: ${pages} index pages written before the commit, ${written} rows written in all`);
  return { pages, written };
}

console.log(`SQLite ${new Database(':memory:').prepare('SELECT sqlite_version()').pluck().get()}`);
const trigger = fill('by a trigger');
const end = fill('at the end');
if (trigger.pages === 0 || end.pages !== 0 || trigger.written < 2 * end.written) {
  console.error('The behaviour has changed.');
  process.exit(1);
}
JS
node_modules/.bin/node run.mjs
