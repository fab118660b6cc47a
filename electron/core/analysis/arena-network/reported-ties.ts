/** tie.*: somebody tells in a text who meets where; the words are the tie's evidence. */
import type { Input } from '../../../../schema/contract.ts';
import { AppError } from '../../../../schema/errors.ts';
import type { ReportedTie } from '../../../../schema/model/meeting.ts';
import { createSegment, documentTitle, removeUncoded } from '../../codings/commands.ts';
import type { CommandContext, Implementation } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { findOrCreateArena } from '../../meetings/meeting-row.ts';
import { getTie, listTies } from './queries.ts';

export const reportedTieProcedures: Implementation<'tie.report' | 'tie.list' | 'tie.delete'> = {
  'tie.list': ({ db }, { documentId }) => listTies(db, documentId),
  'tie.report': reportTie,
  'tie.delete': (context, { id }) => {
    const tie = getTie(context.db, id);
    context.db.run(sql`DELETE FROM reported_ties WHERE id = ${id}`);
    removeUncoded(context.db, [tie.segmentId]);
    context.describe({ document: documentTitle(context.db, tie.documentId) });
    return { id };
  },
};

/** The same tie told with the same words is the one that is there. Throws NotFound; Invalid when nobody is named. */
function reportTie(context: CommandContext, input: Input<'tie.report'>): ReportedTie {
  const { db, newId } = context;
  const { documentId, participantId, waveId, note } = input;
  const role = input.role.trim();
  const agency = input.agency.trim();
  if (participantId === null && role === '' && agency === '') throw new AppError('Invalid', 'tie.nobody');
  if (participantId !== null && !db.get(sql`SELECT 1 FROM participants WHERE id = ${participantId}`)) {
    throw new AppError('NotFound', 'meeting.participantNotFound');
  }
  if (waveId !== null && !db.get(sql`SELECT 1 FROM waves WHERE id = ${waveId}`)) {
    throw new AppError('NotFound', 'tie.noWave');
  }
  const segmentId = createSegment(context, input);
  const arenaId = findOrCreateArena(context, input.arena);
  const twin = db.get<{ id: string }>(sql`
    SELECT id FROM reported_ties WHERE segment_id = ${segmentId} AND arena_id = ${arenaId} AND wave_id IS ${waveId}
      AND participant_id IS ${participantId} AND role = ${role} AND agency = ${agency}`);
  const id = twin?.id ?? newId();
  if (!twin) {
    db.run(sql`
      INSERT INTO reported_ties (id, arena_id, participant_id, role, agency, wave_id, segment_id, note)
      VALUES (${id}, ${arenaId}, ${participantId}, ${role}, ${agency}, ${waveId}, ${segmentId}, ${note})`);
  }
  context.describe({ document: documentTitle(db, documentId) });
  return getTie(db, id);
}
