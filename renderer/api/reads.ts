/**
 * Which tables each query is built from, so that a commit makes exactly those answers stale.
 * The compiler demands an entry for every query of the contract.
 */
import type { ChangedEvent, NameOfKind } from '../../schema/contract.ts';

export type QueryName = NameOfKind<'query'>;
type Tables = readonly string[];

const documents = [
  'documents',
  'document_participants',
  'attendance',
  'document_phases',
  'participants',
  'role_assignments',
  'sites',
  'site_moves',
  'site_links',
  'waves',
  'phases',
  'levels',
  'bracket_periods',
  'attributes',
  'attribute_values',
  'document_sets',
];
const codings = ['codings', 'segments', 'acts', 'codes', 'coders', 'blocks'];
const excerpts = [...documents, ...codings, 'facets'];

/** 'every commit': built from the log of commands itself. 'the disk': not from the study; asked again whenever it is shown. */
export const reads: Record<QueryName, Tables | 'every commit' | 'the disk'> = {
  'project.info': 'every commit',
  'backup.list': 'the disk',
  'coder.list': ['coders'],
  'study.outline': [...documents, 'brackets', 'events', 'arenas'],
  'study.overview': 'every commit',
  'design.rows': [
    ...documents,
    'phase_periods',
    'brackets',
    'events',
    'arenas',
    'meetings',
    'reported_ties',
    'codes',
    'facets',
  ],
  'design.deletionImpact': 'every commit',
  'coverage.grid': [...documents, 'coverage_plan', 'codings', 'segments'],
  'documentSet.list': [...documents, 'codings', 'segments'],
  'attribute.values': ['attributes', 'attribute_values'],
  'turnRules.list': ['turn_rules'],
  'speaker.list': ['speaker_mappings', 'participants'],
  'network.arenas': [...documents, 'arenas', 'meetings', 'reported_ties', 'segments'],
  'tie.list': ['reported_ties', 'arenas', 'participants', 'segments', 'blocks'],
  'consent.mayUse': ['consents', 'participants'],
  'document.list': [...documents, 'blocks', 'turns', 'codings', 'segments'],
  'document.get': [...documents, 'blocks', 'turns', 'segments', 'meetings', 'meeting_items', 'arenas', 'media_refs'],
  'document.deletionImpact': codings,
  'facet.list': ['facets'],
  'code.list': ['codes', 'facets', 'codings', 'segments', 'levels'],
  'code.deletionImpact': codings,
  'coding.list': [...documents, ...codings, 'codebook_versions'],
  'act.list': [...codings, 'act_evidence'],
  'history.list': 'every commit',
  'history.stepsTo': 'every commit',
  'figure.workByLevel': [...excerpts, 'turns', 'events'],
  'figure.quotes': [...excerpts, 'turns', 'events'],
  'excerpt.list': [...excerpts, 'turns'],
  'search.text': ['blocks', 'turns', 'codings', 'segments', ...documents],
  'segment.locate': ['segments', 'blocks'],
  'version.list': 'every commit',
  'version.text': 'every commit',
  'version.diff': 'every commit',
  'orphan.list': [
    ...codings,
    'documents',
    'meeting_items',
    'attendance',
    'reported_ties',
    'memos',
    'links',
    'third_person_marks',
  ],
  'act.ambiguous': [...codings, 'facets', 'documents'],
  'act.incomplete': [...codings, 'act_evidence'],
  'codebook.versions': ['codebook_versions', 'coders'],
  'codebook.version': ['codebook_versions', 'coders'],
  'codebook.diff': 'every commit',
  'codeSet.list': ['code_sets', 'code_set_members'],
  'memo.list': ['memos', ...documents, ...codings],
  'link.list': ['links', 'documents', ...codings],
  'pseudonym.suggest': ['blocks'],
  'thirdPerson.list': ['third_person_marks', 'segments', 'blocks', 'documents', 'coders'],
};

export function isQuery(procedure: string): procedure is QueryName {
  return Object.hasOwn(reads, procedure);
}

/** True when an answer to this query may differ after the commit. */
export function isStaleAfter(event: ChangedEvent, procedure: string): boolean {
  if (!isQuery(procedure)) return false;
  const tables = reads[procedure];
  if (tables === 'the disk') return false;
  return tables === 'every commit' || tables.some((table) => event.tables.includes(table));
}
