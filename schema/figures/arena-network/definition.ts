/** "Who meets whom where", wave by wave. */
import { defineFigure } from '../define.ts';
import { networkLabels } from './labels.ts';
import { ArenaNetwork, ArenaNetworkParams, tieId } from './model.ts';

export const arenaNetwork = defineFigure({
  params: ArenaNetworkParams,
  data: ArenaNetwork,
  formats: ['svg', 'png', 'csv'],
  key: null,
  marks: ({ ties }) => ties,
  markId: tieId,
  words: networkLabels,
  /** The weight counts meetings (observed) or statements (reported), in the projection shared arenas. */
  rows({ ties, nodes, waves, projection }, _params, titleOf) {
    const nodeById = new Map(nodes.map((node) => [node.id, node]));
    const waveNames = new Map(waves.map(({ id, name }) => [id, name]));
    const other = projection ? 'other_actor' : 'arena';
    const rows = ties.map(({ waveId, from, to, evidence, weight, documentIds }) => [
      waveNames.get(waveId) ?? '',
      nodeById.get(from)?.name ?? '',
      nodeById.get(from)?.agency ?? '',
      nodeById.get(to)?.name ?? '',
      evidence,
      String(weight),
      documentIds.map(titleOf).join('; '),
    ]);
    return [['wave', 'actor', 'actor_agency', other, 'evidence', 'weight', 'documents'], ...rows];
  },
});
