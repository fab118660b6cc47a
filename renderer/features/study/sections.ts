/**
 * The parts of the room, in the order of its list. A part is shown there once it has a line below; its title is
 * `study:section.<id>`.
 */
import type { ComponentType } from 'react';
import { LevelsSection } from './LevelsSection.tsx';

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

interface StudySection {
  id: StudySectionId;
  Content: ComponentType;
}

export const STUDY_SECTIONS: readonly [StudySection, ...StudySection[]] = [{ id: 'levels', Content: LevelsSection }];
