/**
 * The network as tidy CSV, one row per tie, for a spreadsheet or a network program. RFC 4180 quoting, lines end in LF.
 * The weight counts meetings (observed) or statements (reported), in the projection shared arenas.
 */
import { stringify } from 'csv-stringify/sync';
import type { ArenaNetwork } from '../../../../schema/figures/arena-network/model.ts';

/** `titles`: documents' titles by id. */
export function networkCsv(network: ArenaNetwork, titles: ReadonlyMap<string, string>): string {
  const nodes = new Map(network.nodes.map((node) => [node.id, node]));
  const waves = new Map(network.waves.map(({ id, name }) => [id, name]));
  const columns = ['wave', 'actor', 'actor_agency', network.projection ? 'other_actor' : 'arena', 'evidence', 'weight'];
  const rows = network.ties.map((tie) => [
    waves.get(tie.waveId) ?? '',
    nodes.get(tie.from)?.name ?? '',
    nodes.get(tie.from)?.agency ?? '',
    nodes.get(tie.to)?.name ?? '',
    tie.evidence,
    String(tie.weight),
    tie.documentIds.map((id) => titles.get(id) ?? '').join('; '),
  ]);
  return stringify([[...columns, 'documents'], ...rows], { record_delimiter: 'unix' });
}
