/**
 * The parts of the room, in the order of its list. A part is shown there once it has a line below; its title is
 * `study:section.<id>`.
 */
import type { ComponentType } from 'react';
import type { DesignTable } from '../../../schema/model/design.ts';
import { CoverageSection } from '../coverage/CoverageSection.tsx';
import { NetworkSection } from '../networks/NetworkSection.tsx';
import { OverviewSection } from '../overview/OverviewSection.tsx';
import { SitesSection } from './sites/SitesSection.tsx';

export type StudySectionId =
  | 'overview'
  | 'sites'
  | 'people'
  | 'waves'
  | 'events'
  | 'arenas'
  | 'levels'
  | 'attributes'
  | 'documents'
  | 'coverage'
  | 'network';

/** What a part shows: tables of the design, or something of its own. */
export type StudySection = { id: StudySectionId } & (
  | { tables: readonly [DesignTable, ...DesignTable[]] }
  | { Content: ComponentType }
);

export const STUDY_SECTIONS: readonly [StudySection, ...StudySection[]] = [
  { id: 'overview', Content: OverviewSection },
  { id: 'sites', Content: SitesSection },
  { id: 'people', tables: ['participants', 'roles', 'participantWaves'] },
  { id: 'waves', tables: ['waves', 'phases', 'phasePeriods'] },
  { id: 'events', tables: ['events', 'brackets'] },
  { id: 'arenas', tables: ['arenas', 'reportedTies'] },
  { id: 'levels', tables: ['levels'] },
  { id: 'attributes', tables: ['attributes'] },
  { id: 'documents', tables: ['documents'] },
  { id: 'coverage', Content: CoverageSection },
  { id: 'network', Content: NetworkSection },
];
