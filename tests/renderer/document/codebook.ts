/** A small codebook in the shape of the contract's answers. */
import { type CodeIndex, indexCodes } from '../../../renderer/document/code-index.ts';
import type { CodeUses } from '../../../renderer/features/coding/use-code-uses.ts';
import type { Code, Facet, Slot } from '../../../schema/model/coding.ts';
import type { CodeId } from '../../../schema/model/ids.ts';

const facet = (key: string, name: string, prefix: string, slots: Slot[]): Facet => ({
  id: key,
  key,
  name,
  prefix,
  slots,
  workCategory: slots.includes('work_form') ? 'creating' : null,
  colour: '#336699',
});

export const facets = [
  facet('work-creating', 'Institutional work: creating', 'CRE', ['work_form']),
  facet('actor', 'Actor', 'ACT', ['actor']),
  facet('level', 'Level', 'LVL', ['actor_level', 'target_level']),
  facet('condition', 'Condition', 'CON', []),
];

const code = (shortId: string, name: string, of: string): Code => ({
  id: shortId as CodeId,
  shortId,
  name,
  facet: of,
  parentId: null,
  definition: '',
  include: '',
  exclude: '',
  example: '',
  colour: '#336699',
  levelId: null,
});

export const codes = [
  code('CRE.defining', 'Defining', 'work-creating'),
  code('CRE.educating', 'Educating', 'work-creating'),
  code('ACT.school_leader', 'School leader (head, deputy)', 'actor'),
  code('ACT.county_leader', 'County director', 'actor'),
  code('LVL.school', 'School / organisational', 'level'),
  code('LVL.county', 'County / region', 'level'),
  code('CON.trust', 'Trust and reciprocity', 'condition'),
  code('CON.leadership', 'Leadership', 'condition'),
];

export const uses: CodeUses = new Map([
  ['CRE.defining', { codings: 3, documents: 1 }],
  ['CON.trust', { codings: 7, documents: 1 }],
]);
export const index: CodeIndex = indexCodes(codes, facets);
export const id = (shortId: string) => shortId as CodeId;
