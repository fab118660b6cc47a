/** "Who meets whom where" out of the open study. */
import { arenaNetwork } from '../../../../schema/figures/arena-network/ties.ts';
import type { FigureSource } from '../figures/source.ts';
import { readNetworkData } from './queries.ts';

export const arenaNetworkSource: FigureSource<'arena-network'> = {
  read: ({ db }, { filter, ...options }) => arenaNetwork(readNetworkData(db, filter), options),
  actsBehind: null,
  workbook: null,
};
