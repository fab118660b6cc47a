/**
 * What the window knows of each list of the filter: among which conditions it is offered, and what there is to choose
 * from in the open study. The order is that in which they are offered.
 */
import type { TFunction } from 'i18next';
import type { Output } from '../../../schema/contract.ts';
import { levelName, waveName } from '../../../schema/domain/study-names.ts';
import { DOCUMENT_KINDS } from '../../../schema/model/document.ts';
import { type FilterList, LACKS } from '../../../schema/model/filter.ts';
import { SCHOOL_KINDS, type Site } from '../../../schema/model/study.ts';
import type { Language } from '../../../words/languages.ts';
import type { Choice } from '../../ui/Select.tsx';
import type { Group } from './condition.ts';

export interface Choosable {
  outline: Output<'study.outline'>;
  sets: Output<'documentSet.list'>;
  documents: Output<'document.list'>;
  language: Language;
  t: TFunction<['filters', 'common']>;
}

interface ListKind {
  group: Group;
  choices: (study: Choosable) => Choice<string>[];
}

export const LIST_KINDS: Record<FilterList, ListKind> = {
  setIds: { group: 'set', choices: ({ sets }) => sets.map(({ id, name }) => choice(id, name)) },
  countyIds: {
    group: 'place',
    choices: ({ outline }) =>
      outline.sites.filter(({ kind }) => kind === 'county').map(({ id, name }) => choice(id, name)),
  },
  schoolIds: {
    group: 'place',
    choices: (study) => placed(study, ({ kind }) => (SCHOOL_KINDS as readonly string[]).includes(kind)),
  },
  siteIds: { group: 'place', choices: (study) => placed(study, () => true) },
  feederChainIds: {
    group: 'place',
    choices: (study) => {
      const fed = new Set(study.outline.links.filter(({ kind }) => kind === 'feeds_into').map((link) => link.toSiteId));
      return placed(study, ({ id }) => fed.has(id));
    },
  },
  waveIds: {
    group: 'time',
    choices: ({ outline, language }) => outline.waves.map(({ id, name }) => choice(id, waveName(name, language))),
  },
  phaseIds: { group: 'time', choices: ({ outline }) => outline.phases.map(({ id, name }) => choice(id, name)) },
  bracketPeriodIds: {
    group: 'time',
    choices: ({ outline }) => outline.brackets.map(({ id, name, bracket }) => choice(id, name, bracket)),
  },
  participantIds: {
    group: 'people',
    choices: ({ outline }) => outline.participants.map(({ id, code }) => choice(id, code)),
  },
  roles: { group: 'people', choices: ({ outline }) => words(outline.roles) },
  professions: { group: 'people', choices: ({ outline }) => words(outline.professions) },
  organisations: { group: 'people', choices: ({ outline }) => words(outline.organisations) },
  levelIds: {
    group: 'people',
    choices: ({ outline, language }) => outline.levels.map(({ id, name }) => choice(id, levelName(name, language))),
  },
  kinds: {
    group: 'document',
    choices: ({ documents, t }) =>
      DOCUMENT_KINDS.filter((kind) => documents.some((one) => one.kind === kind)).map((kind) =>
        choice(kind, t(`common:kind.${kind}`)),
      ),
  },
  documentIds: { group: 'document', choices: ({ documents }) => documents.map(({ id, title }) => choice(id, title)) },
  lacking: { group: 'document', choices: ({ t }) => LACKS.map((lack) => choice(lack, t(`lacking.${lack}`))) },
};
export const FILTER_LISTS = Object.keys(LIST_KINDS) as FilterList[];

export const choice = (id: string, label: string, hint?: string): Choice<string> => ({
  ...{ id, label },
  ...(hint === undefined ? {} : { hint }),
});

const words = (values: readonly string[]): Choice<string>[] => values.map((value) => choice(value, value));

/** Sites with the name of what they lie below. */
function placed({ outline }: Choosable, isMeant: (site: Site) => boolean): Choice<string>[] {
  const nameOf = new Map<string | null, string>(outline.sites.map(({ id, name }) => [id, name]));
  return outline.sites.filter(isMeant).map(({ id, name, parentId }) => choice(id, name, nameOf.get(parentId)));
}
