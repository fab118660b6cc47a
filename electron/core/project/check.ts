/**
 * Integrity of a project: SQLite's own structure, references, acts, meetings, every quote at its place, block lengths, and the
 * history's hash chain. Reads only; runs in slices so that a large project can be checked while work goes on.
 */
import { type Notice, notice } from '../../../schema/errors.ts';
import type { CheckReport } from '../../../schema/model/project.ts';
import type { ReadDb, TaskContext } from '../context.ts';
import { openReader, type Reader } from '../db/connection.ts';
import { type CommandRow, GENESIS, HASH_BYTES, hashChange, hashCommand, rowText } from '../db/log-hashes.ts';
import { BLOCK_ORDER } from '../db/order-keys.ts';
import type { ProjectFile } from '../db/project-file.ts';
import { commandsBack, type LoggedCommand, type SeenChange } from '../db/read-log.ts';
import { sql } from '../db/sql.ts';
import { type Anchor, readDocumentText } from '../documents/text-index.ts';

const COMMANDS_PER_SLICE = 200;

/** On a connection of its own, which sees the study as it was at one moment while work goes on. */
export async function checkProject(project: ProjectFile, task: TaskContext): Promise<CheckReport> {
  const reader = openReader(project.path);
  try {
    reader.sqlite.exec('BEGIN');
    return await checkSnapshot(reader, task);
  } finally {
    reader.sqlite.close();
  }
}

interface LogCheck {
  db: ReadDb;
  commands: Generator<LoggedCommand>;
  /** Of each device, the command that follows the one to be read next. */
  next: Map<string, StoredCommand>;
}

async function checkSnapshot(reader: Reader, task: TaskContext): Promise<CheckReport> {
  const findings: Notice[] = [...checkSqlite(reader), ...checkReferences(reader)];
  findings.push(...checkActs(reader), ...checkMeetings(reader));
  const documents = reader.all<{ id: string; title: string }>(sql`SELECT id, title FROM documents ORDER BY title`);
  const commands = reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM commands`)?.n ?? 0;
  const total = documents.length + commands;
  let done = 0;
  for (const document of documents) {
    findings.push(...checkDocument(reader, document.id, document.title));
    done += 1;
    await task.step(done, total, document.title);
  }
  const log: LogCheck = { db: reader, commands: commandsBack(reader, 0), next: new Map() };
  for (let taken = checkSlice(log, findings); taken > 0; taken = checkSlice(log, findings)) {
    done += taken;
    await task.step(Math.min(done, total), total, '');
  }
  findings.push(...checkBeginnings(log));
  return { ok: findings.length === 0, findings, counts: counts(reader) };
}

function checkSqlite(reader: Reader): Notice[] {
  // FTS5 checks by what it remembers of the index, and forgets what the writer has changed since only when it is read:
  // without this, a sound index is reported as damaged (seen with SQLite 3.53).
  reader.get(sql`SELECT rowid FROM block_search WHERE block_search MATCH 'a' LIMIT 1`);
  const rows = reader.sqlite.pragma('integrity_check(20)') as { integrity_check: string }[];
  return rows
    .filter((row) => row.integrity_check !== 'ok')
    .map((row) => notice('check.sqlite', { problem: row.integrity_check }));
}

function checkReferences(reader: Reader): Notice[] {
  const rows = reader.sqlite.pragma('foreign_key_check') as { table: string; parent: string }[];
  return rows.slice(0, 20).map((row) => notice('check.reference', { table: row.table, parent: row.parent }));
}

/** All codings of an act are its coder's, on its words; no key of the database says so. */
function checkActs(db: ReadDb): Notice[] {
  const rows = db.all<{ document: string }>(sql`
    SELECT DISTINCT acts.id, documents.title AS document FROM codings JOIN acts ON acts.id = codings.act_id
    JOIN segments ON segments.id = acts.segment_id JOIN documents ON documents.id = segments.document_id
    WHERE codings.segment_id <> acts.segment_id OR codings.coder_id <> acts.coder_id
    ORDER BY document, acts.id LIMIT 20`);
  return rows.map(({ document }) => notice('check.act', { document }));
}

/** Items and attendance stand on words of their own meeting, items under its agenda items; no key of the database says so. */
function checkMeetings(db: ReadDb): Notice[] {
  const rows = db.all<{ document: string }>(sql`
    SELECT documents.title AS document FROM documents WHERE id IN (
      SELECT items.document_id FROM meeting_items items JOIN segments ON segments.id = items.segment_id
      LEFT JOIN meeting_items parents ON parents.id = items.parent_id
      WHERE segments.document_id <> items.document_id OR parents.document_id <> items.document_id
        OR parents.kind <> 'agenda_item'
      UNION
      SELECT attendance.document_id FROM attendance JOIN segments ON segments.id = attendance.segment_id
      WHERE segments.document_id <> attendance.document_id)
    ORDER BY document LIMIT 20`);
  return rows.map(({ document }) => notice('check.meeting', { document }));
}

interface SegmentRow extends Anchor {
  quote: string;
}

function checkDocument(db: ReadDb, documentId: string, title: string): Notice[] {
  const findings: Notice[] = [];
  const text = readDocumentText(db, documentId);
  const lengths = db.all<{ length: number }>(
    sql`SELECT length_utf16 AS length FROM blocks WHERE document_id = ${documentId} ORDER BY ${BLOCK_ORDER}`,
  );
  if (text.blocks.some((block, index) => block.end - block.start !== lengths[index]?.length)) {
    findings.push(notice('check.blockLength', { document: title }));
  }
  const segments = db.all<SegmentRow>(sql`
    SELECT start_block_id AS startBlockId, start_offset_utf16 AS startOffset,
           end_block_id AS endBlockId, end_offset_utf16 AS endOffset, quote
    FROM segments WHERE document_id = ${documentId} AND state = 'anchored'`);
  for (const segment of segments) {
    const span = text.span(segment);
    if (span === null) findings.push(notice('check.foreignBlock', { document: title }));
    else if (text.text.slice(span.start, span.end) !== segment.quote) {
      findings.push(notice('check.quote', { document: title, start: span.start, end: span.end }));
    }
  }
  return findings;
}

type StoredCommand = CommandRow & { seq: number; contentSalt: Uint8Array | null; previousHash: string; hash: string };

/**
 * Verifies each command against its content, newest first, so that what a change wrote is told by what came after it,
 * and each device's chain. Returns how many it took.
 */
function checkSlice(log: LogCheck, findings: Notice[]): number {
  const { db, commands, next } = log;
  for (let taken = 0; taken < COMMANDS_PER_SLICE; taken += 1) {
    const { value: logged, done } = commands.next();
    if (done) return taken;
    const row = db.get<StoredCommand>(sql`
      SELECT seq, id, kind, step, undoable, procedure, detail, input, coder_id AS coderId, device, clock, changes, hashes,
        content_salt AS contentSalt, salt, previous_hash AS previousHash, hash
      FROM commands WHERE seq = ${logged.seq}`) as StoredCommand;
    const follower = next.get(row.device);
    if (follower !== undefined && follower.previousHash !== row.hash) {
      findings.push(notice('check.brokenChain', { seq: follower.seq }));
    }
    next.set(row.device, row);
    if (!isIntact(row, logged.changes)) findings.push(notice('check.changedLog', { seq: row.seq }));
  }
  return COMMANDS_PER_SLICE;
}

/** What was erased cannot be hashed again; its recorded hash keeps its place in the chain. */
function isIntact(row: StoredCommand, changes: readonly SeenChange[]): boolean {
  if (row.salt !== null && hashCommand(row, row.previousHash) !== row.hash) return false;
  if (row.hashes.length !== changes.length * HASH_BYTES) return false;
  if (row.contentSalt === null) return true;
  const salt = Buffer.from(row.contentSalt).toString('hex');
  return changes.every(({ shape, rowId, operation, position, after, erased }) => {
    const afterText = after === null ? null : rowText(shape, after);
    // A row that has lost a column to a newer version of the program cannot be hashed again either.
    if (erased || (after !== null && afterText === null)) return true;
    const start = position * HASH_BYTES;
    const recorded = row.hashes.subarray(start, start + HASH_BYTES);
    return hashChange(salt, position, { shape, rowId, operation, afterText }).equals(recorded);
  });
}

/** A device's first command follows nothing. */
function checkBeginnings({ next }: LogCheck): Notice[] {
  return [...next.values()]
    .filter(({ previousHash }) => previousHash !== GENESIS)
    .map(({ seq }) => notice('check.brokenChain', { seq }));
}

function counts(db: ReadDb): CheckReport['counts'] {
  return db.get<CheckReport['counts']>(sql`
    SELECT (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM blocks) AS blocks,
           (SELECT count(*) FROM segments) AS segments, (SELECT count(*) FROM codings) AS codings,
           (SELECT count(*) FROM acts) AS acts, (SELECT count(*) FROM commands) AS commands,
           (SELECT coalesce(sum(length(hashes)), 0) / ${HASH_BYTES} FROM commands) AS changes`) as CheckReport['counts'];
}
