/** network.* and tie.*: binds the arena network to the contract. How it is drawn and turned into pixels is the host's. */
import type { Input } from '../../../../schema/contract.ts';
import { AppError } from '../../../../schema/errors.ts';
import type { ArenaNetwork } from '../../../../schema/figures/arena-network/model.ts';
import { arenaNetwork } from '../../../../schema/figures/arena-network/ties.ts';
import type { ReportedTie } from '../../../../schema/model/meeting.ts';
import type { Language } from '../../../../words/languages.ts';
import { createSegment, documentTitle, removeUncoded } from '../../codings/commands.ts';
import type { CommandContext, Implementation, ReadDb } from '../../context.ts';
import { sql } from '../../db/sql.ts';
import { findOrCreateArena } from '../../meetings/meeting-row.ts';
import { networkCsv } from './network-csv.ts';
import { getTie, listTies, readNetworkData } from './queries.ts';

export interface NetworkDeps {
  /** SVG text that stands alone. */
  renderNetwork(network: ArenaNetwork, options: { language: Language }): string;
  /** PNG. */
  rasterise(svg: string): Uint8Array;
}

export const networkProcedures = ({
  renderNetwork,
  rasterise,
}: NetworkDeps): Implementation<'network.arenas' | 'network.export' | 'tie.report' | 'tie.list' | 'tie.delete'> => ({
  'network.arenas': ({ db }, { filter, ...options }) => arenaNetwork(readNetworkData(db, filter), options),

  'network.export': async ({ db, files }, { filter, format, path, language, ...options }) => {
    const network = arenaNetwork(readNetworkData(db, filter), options);
    await files.writeAtomically(path, content());
    return { path, ties: network.ties.length };

    function content(): string | Uint8Array {
      if (format === 'csv') return networkCsv(network, readTitles(db));
      const svg = renderNetwork(network, { language });
      return format === 'png' ? rasterise(svg) : svg;
    }
  },

  'tie.list': ({ db }, { documentId }) => listTies(db, documentId),
  'tie.report': reportTie,
  'tie.delete': (context, { id }) => {
    const tie = getTie(context.db, id);
    context.db.run(sql`DELETE FROM reported_ties WHERE id = ${id}`);
    removeUncoded(context.db, [tie.segmentId]);
    context.describe({ document: documentTitle(context.db, tie.documentId) });
    return { id };
  },
});

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

function readTitles(db: ReadDb): Map<string, string> {
  return new Map(
    db.all<{ id: string; title: string }>(sql`SELECT id, title FROM documents`).map(({ id, title }) => [id, title]),
  );
}
