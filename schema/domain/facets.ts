/**
 * The facets of a new study's codebook: which act slots each may fill, and the colour its codes begin with.
 * Creating, maintaining and disrupting keep these hues in every figure. Source of facets: domain model of the study.
 */
import type { Slot, WorkCategory } from '../model/coding.ts';

export interface FacetTemplate {
  key: string;
  name: string;
  prefix: string;
  slots: readonly Slot[];
  workCategory: WorkCategory | null;
  colour: string;
}

const facet = (
  key: string,
  name: string,
  prefix: string,
  colour: string,
  slots: readonly Slot[] = [],
  workCategory: WorkCategory | null = null,
): FacetTemplate => ({ key, name, prefix, slots, workCategory, colour });

export const FACETS: readonly FacetTemplate[] = [
  facet('work-creating', 'Institutional work: creating', 'CRE', '#1b7f5c', ['work_form'], 'creating'),
  facet('work-maintaining', 'Institutional work: maintaining', 'MNT', '#2b62b4', ['work_form'], 'maintaining'),
  facet('work-disrupting', 'Institutional work: disrupting', 'DIS', '#b3471d', ['work_form'], 'disrupting'),
  facet('actor', 'Actor', 'ACT', '#7a4fa3', ['actor']),
  facet('level', 'Level', 'LVL', '#5c6673', ['actor_level', 'target_level']),
  facet('agency', 'Agency', 'AGY', '#8a6d1f', ['actor_agency', 'target_agency']),
  facet('institution-object', 'Institution worked on', 'INS', '#0f7c8c', ['institution_object']),
  facet('pillar', 'Pillar', 'PIL', '#8b5a3c'),
  facet('translation', 'Translation', 'TR', '#4b6b2f'),
  facet('phase', 'Phase', 'PHA', '#94436b', ['phase']),
  facet('valence', 'Valence', 'VAL', '#6a6f2a', ['valence']),
  facet('means', 'Means', 'MEA', '#56617f', ['means']),
  facet('success-factor', 'Success factor', 'SF', '#2f7a3a'),
  facet('condition', 'Condition', 'CON', '#3f6f86'),
  facet('consequence', 'Consequence', 'CSQ', '#a04a5a'),
  facet('practice', 'Practice', 'PRA', '#7b5ea8'),
  facet('risk-signal', 'Risk signal', 'RSK', '#a3532a'),
  facet('theme', 'Theme', 'TH', '#4d5b66'),
];
