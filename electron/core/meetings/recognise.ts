/**
 * Writes what is recognised in a meeting's notes. Only what is missing is added: what a researcher has set or changed
 * stays, and recognising twice gives the same.
 */
import type { InlineFormat } from '../../../schema/model/document.ts';
import type { BlockId } from '../../../schema/model/ids.ts';
import type { MeetingBlock } from '../../../schema/text/meeting-lines.ts';
import { type PartPlace, type RecognisedItem, recogniseMeeting } from '../../../schema/text/meeting-parts.ts';
import { foldName } from '../../../schema/text/names.ts';
import { createSegment } from '../codings/commands.ts';
import type { CommandContext, ReadDb } from '../context.ts';
import { BLOCK_ORDER } from '../db/order-keys.ts';
import { sql } from '../db/sql.ts';
import { DocumentText } from '../documents/text-index.ts';
import { ensureMeeting, findOrCreateArena } from './meeting-row.ts';
import { readAttendance, readItems } from './queries.ts';

interface Notes {
  documentId: string;
  text: DocumentText;
}

/** Throws NotFound, and Invalid for a document that is no observation or seminar. */
export function recogniseParts(context: CommandContext, documentId: string): { items: number; attendance: number } {
  const { db } = context;
  ensureMeeting(context, documentId);
  const blocks = readMeetingBlocks(db, documentId);
  const found = recogniseMeeting(blocks);
  const notes: Notes = { documentId, text: new DocumentText(blocks) };
  const arenaId = found.arena === '' ? null : findOrCreateArena(context, found.arena);
  db.run(sql`
    UPDATE meetings SET arena_id = coalesce(arena_id, ${arenaId}), place = coalesce(nullif(place, ''), ${found.place}),
      starts_at = coalesce(starts_at, ${found.startsAt}), ends_at = coalesce(ends_at, ${found.endsAt})
    WHERE document_id = ${documentId}`);
  db.run(
    sql`UPDATE documents SET date = ${found.date} WHERE id = ${documentId} AND date IS NULL AND ${found.date} IS NOT NULL`,
  );
  addAttendance(context, notes, found.attendance);
  addItems(context, notes, found.items);
  return { items: readItems(db, documentId).length, attendance: readAttendance(db, documentId).length };
}

function readMeetingBlocks(db: ReadDb, documentId: string): (MeetingBlock & { id: BlockId })[] {
  return db
    .all<Omit<MeetingBlock, 'formats'> & { id: BlockId; formats: string }>(sql`
      SELECT id, kind, heading_level AS headingLevel, text, formats FROM blocks
      WHERE document_id = ${documentId} ORDER BY ${BLOCK_ORDER}`)
    .map((block) => ({ ...block, formats: JSON.parse(block.formats) as InlineFormat[] }));
}

function addAttendance(
  context: CommandContext,
  notes: Notes,
  found: ReturnType<typeof recogniseMeeting>['attendance'],
): void {
  const { db, newId } = context;
  const known = readAttendance(db, notes.documentId);
  const key = (name: string, agency: string) => foldName(`${name} ${agency}`);
  const keys = new Set(known.map(({ name, agency }) => key(name, agency)));
  // Two people may stand under one phrase: "rektor og sosiallærer ved …".
  const places = new Set(known.map(({ segmentId }) => segmentId));
  let ordinal = known.length;
  for (const { name, role, agency, present, ...place } of found) {
    const segmentId = segmentAt(context, notes, place);
    if (keys.has(key(name, agency)) || places.has(segmentId as never)) continue;
    db.run(sql`
      INSERT INTO attendance (id, document_id, ordinal, participant_id, name, role, agency, present, segment_id)
      VALUES (${newId()}, ${notes.documentId}, ${ordinal}, (SELECT id FROM participants WHERE code = ${name}),
              ${name}, ${role}, ${agency}, ${present ? 1 : 0}, ${segmentId})`);
    keys.add(key(name, agency));
    ordinal += 1;
  }
}

function addItems(context: CommandContext, notes: Notes, found: readonly RecognisedItem[]): void {
  const { db, newId } = context;
  const known = readItems(db, notes.documentId);
  /** Of the agenda items; null for what else stands at such a place by a researcher's hand. */
  const agenda: (string | null)[] = [];
  for (const item of found) {
    const { start, end } = spanOf(notes, item);
    const there = known.find((one) => one.start < end && start < one.end);
    const id = there?.id ?? newId();
    agenda.push((there ?? item).kind === 'agenda_item' ? id : null);
    if (there) continue;
    const parentId = item.parent === null ? null : (agenda[item.parent] ?? null);
    db.run(sql`
      INSERT INTO meeting_items (id, document_id, parent_id, kind, segment_id, owner, due)
      VALUES (${id}, ${notes.documentId}, ${parentId}, ${item.kind}, ${segmentAt(context, notes, item)},
              ${item.owner}, ${item.due})`);
  }
}

function segmentAt(context: CommandContext, notes: Notes, place: PartPlace): string {
  return createSegment(context, { documentId: notes.documentId, ...spanOf(notes, place) }, notes.text);
}

function spanOf({ text }: Notes, { block, start, end }: PartPlace): { start: number; end: number } {
  const blockStart = text.blocks[block]?.start ?? 0;
  return { start: blockStart + start, end: blockStart + end };
}
