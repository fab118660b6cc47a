/** A document's participants follow from who is said to speak in it: each has a row, which can hold the role. */
import type { CommandContext, ReadDb } from '../context.ts';
import { sql } from '../db/sql.ts';

/**
 * Gives the participant a row in the document: that of somebody (`instead`) for whom the words were taken and who speaks
 * no longer; that of an informant without a code, where only one speaks; else a new one.
 */
export function enrol(
  { db, newId }: CommandContext,
  documentId: string,
  participantId: string,
  instead: readonly string[],
): void {
  const rows = db.all<{ id: string; participantId: string | null }>(sql`
    SELECT id, participant_id AS participantId FROM document_participants WHERE document_id = ${documentId} ORDER BY id`);
  if (rows.some((row) => row.participantId === participantId)) return;
  const row = rows.find((one) =>
    one.participantId === null
      ? rows.length === 1 && informants(db, documentId) === 1
      : instead.includes(one.participantId) && !speaks(db, documentId, one.participantId),
  );
  if (row) {
    db.run(sql`UPDATE document_participants SET participant_id = ${participantId} WHERE id = ${row.id}`);
  } else {
    db.run(sql`
      INSERT INTO document_participants (id, document_id, participant_id)
      VALUES (${newId()}, ${documentId}, ${participantId})`);
  }
}

function speaks(db: ReadDb, documentId: string, participantId: string): boolean {
  return (
    db.get(sql`
      SELECT 1 FROM turns WHERE document_id = ${documentId} AND participant_id = ${participantId} LIMIT 1`) !==
    undefined
  );
}

function informants(db: ReadDb, documentId: string): number {
  const row = db.get<{ n: number }>(sql`
    SELECT count(DISTINCT speaker) AS n FROM turns
    WHERE document_id = ${documentId} AND NOT interviewer AND kind <> 'field_note' AND speaker <> ''`);
  return row?.n ?? 0;
}
