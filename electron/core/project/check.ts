/**
 * Integrity of a project: SQLite's own structure, references, acts, meetings, every quote at its place, block lengths, and the
 * history's hash chain. Reads only; runs in slices so that a large project can be checked while work goes on.
 */
import { type Notice, notice } from '../../../schema/errors.ts';
import type { CheckReport } from '../../../schema/model/project.ts';
import type { ReadDb, TaskContext } from '../context.ts';
import type { Change } from '../db/change-log.ts';
import { type CommandRow, hashChange, hashCommand } from '../db/command-log.ts';
import type { Reader } from '../db/connection.ts';
import { BLOCK_ORDER } from '../db/order-keys.ts';
import { sql } from '../db/sql.ts';
import { type Anchor, readDocumentText } from '../documents/text-index.ts';

const COMMANDS_PER_SLICE = 200;

export async function checkProject(reader: Reader, task: TaskContext): Promise<CheckReport> {
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
  for (let chain: ChainState = { seq: 0, hash: null }; ; ) {
    const slice = checkChain(reader, chain, findings);
    if (slice === null) break;
    done += slice.seq - chain.seq;
    chain = slice;
    await task.step(Math.min(done, total), total, '');
  }
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

interface ChainState {
  seq: number;
  hash: string | null;
}

/** Verifies the next commands after `from`; null when there are none. */
function checkChain(db: ReadDb, from: ChainState, findings: Notice[]): ChainState | null {
  const rows = db.all<
    CommandRow & { erased: number; changeHashes: Uint8Array; previousHash: string; hash: string }
  >(sql`
    SELECT seq, id, kind, step, undoable, procedure, detail, coder_id AS coderId, device, clock, salt, erased,
           change_hashes AS changeHashes, previous_hash AS previousHash, hash
    FROM commands WHERE seq > ${from.seq} ORDER BY seq LIMIT ${COMMANDS_PER_SLICE}`);
  let state = from;
  for (const row of rows) {
    const follows = state.hash === null ? row.seq === 1 : row.seq === state.seq + 1 && row.previousHash === state.hash;
    if (!follows) findings.push(notice('check.brokenChain', { seq: row.seq }));
    // An erased description cannot be hashed again; the row's own hash keeps its place in the chain.
    const described = row.erased === 1 || hashCommand(row, row.changeHashes, row.previousHash) === row.hash;
    const intact = described && changesMatch(db, row);
    if (!intact) findings.push(notice('check.changedLog', { seq: row.seq }));
    state = { seq: row.seq, hash: row.hash };
  }
  return rows.length === 0 ? null : state;
}

/** An erased change has no content left to hash; its recorded hash keeps its place in the chain. */
function changesMatch(db: ReadDb, command: { seq: number; changeHashes: Uint8Array }): boolean {
  const changes = db.all<Change & { erased: number }>(sql`
    SELECT id, table_name AS tableName, row_id AS rowId, operation, before, after, salt, erased
    FROM changes WHERE command_seq = ${command.seq} ORDER BY id`);
  const recorded = Buffer.from(command.changeHashes);
  return (
    recorded.length === changes.length * 32 &&
    changes.every(
      (change, index) =>
        change.erased === 1 || hashChange(change).equals(recorded.subarray(index * 32, index * 32 + 32)),
    )
  );
}

function counts(db: ReadDb): CheckReport['counts'] {
  return db.get<CheckReport['counts']>(sql`
    SELECT (SELECT count(*) FROM documents) AS documents, (SELECT count(*) FROM blocks) AS blocks,
           (SELECT count(*) FROM segments) AS segments, (SELECT count(*) FROM codings) AS codings,
           (SELECT count(*) FROM acts) AS acts, (SELECT count(*) FROM commands) AS commands,
           (SELECT count(*) FROM changes) AS changes`) as CheckReport['counts'];
}
