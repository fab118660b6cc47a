/** Where each design table is kept. */
import type { DesignTable } from '../../../../../schema/model/design.ts';
import { attributes } from './attributes.ts';
import { brackets } from './brackets.ts';
import { documents } from './documents.ts';
import { participantWaves, siteWaves } from './per-wave.ts';
import {
  arenas,
  events,
  levels,
  participants,
  phasePeriods,
  phases,
  reportedTies,
  roles,
  waves,
} from './plain-tables.ts';
import { siteLinks, siteMoves, sites } from './sites.ts';
import type { Store } from './store.ts';

export const STORES: Record<DesignTable, Store> = {
  sites,
  siteMoves,
  siteLinks,
  siteWaves,
  levels,
  participants,
  participantWaves,
  roles,
  waves,
  phases,
  phasePeriods,
  brackets,
  events,
  arenas,
  reportedTies,
  attributes,
  documents,
};
