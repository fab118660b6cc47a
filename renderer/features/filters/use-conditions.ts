/** The conditions that can be asked of the open study, with what there is to choose from. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { levelName, waveName } from '../../../schema/domain/study-names.ts';
import { DOCUMENT_KINDS } from '../../../schema/model/document.ts';
import { LACKS } from '../../../schema/model/filter.ts';
import { type Attribute, SCHOOL_KINDS, type Site } from '../../../schema/model/study.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useLanguage } from '../../i18n/index.ts';
import type { Choice } from '../../ui/Select.tsx';
import {
  attributeConditionId,
  type Condition,
  type Editor,
  FILTER_LISTS,
  type FilterList,
  type Group,
} from './condition.ts';

const GROUP_OF: Record<FilterList, Group> = {
  setIds: 'set',
  countyIds: 'place',
  schoolIds: 'place',
  siteIds: 'place',
  feederChainIds: 'place',
  waveIds: 'time',
  phaseIds: 'time',
  bracketPeriodIds: 'time',
  participantIds: 'people',
  roles: 'people',
  professions: 'people',
  organisations: 'people',
  levelIds: 'people',
  kinds: 'document',
  documentIds: 'document',
  lacking: 'document',
};

export function useConditions(): Condition[] {
  const { t } = useTranslation(['filters', 'common']);
  const language = useLanguage();
  const { data: outline } = useContractQuery('study.outline', {});
  const { data: sets } = useContractQuery('documentSet.list', {});
  const { data: documents } = useContractQuery('document.list', {});
  return useMemo(() => {
    if (!outline || !sets || !documents) return [];
    const { sites } = outline;
    const nameOf = new Map<string | null, string>(sites.map(({ id, name }) => [id, name]));
    const placed = (some: readonly Site[]) =>
      some.map(({ id, name, parentId }) => choice(id, name, nameOf.get(parentId)));
    const fed = new Set(outline.links.filter(({ kind }) => kind === 'feeds_into').map((link) => link.toSiteId));
    const texts = (values: readonly string[]) => values.map((value) => choice(value, value));
    const choices: Record<FilterList, Choice<string>[]> = {
      setIds: sets.map(({ id, name }) => choice(id, name)),
      countyIds: placed(sites.filter(({ kind }) => kind === 'county')).map(({ id, label }) => choice(id, label)),
      schoolIds: placed(sites.filter(({ kind }) => (SCHOOL_KINDS as readonly string[]).includes(kind))),
      siteIds: placed(sites),
      feederChainIds: placed(sites.filter(({ id }) => fed.has(id))),
      waveIds: outline.waves.map(({ id, name }) => choice(id, waveName(name, language))),
      phaseIds: outline.phases.map(({ id, name }) => choice(id, name)),
      bracketPeriodIds: outline.brackets.map(({ id, name, bracket }) => choice(id, name, bracket)),
      participantIds: outline.participants.map(({ id, code }) => choice(id, code)),
      roles: texts(outline.roles),
      professions: texts(outline.professions),
      organisations: texts(outline.organisations),
      levelIds: outline.levels.map(({ id, name }) => choice(id, levelName(name, language))),
      kinds: DOCUMENT_KINDS.filter((kind) => documents.some((one) => one.kind === kind)).map((kind) =>
        choice(kind, t(`common:kind.${kind}`)),
      ),
      documentIds: documents.map(({ id, title }) => choice(id, title)),
      lacking: LACKS.map((lack) => choice(lack, t(`lacking.${lack}`))),
    };
    const lists = FILTER_LISTS.map(
      (list): Condition => ({
        ...{ id: list, group: GROUP_OF[list], label: t(`condition.${list}`), subject: { list } },
        editor: { kind: 'choices', choices: choices[list] },
      }),
    );
    const date: Condition = {
      ...{ id: 'date', group: 'time', label: t('condition.date'), subject: 'date' },
      editor: { kind: 'range', of: 'date' },
    };
    const attributes = outline.attributes.map(
      (attribute): Condition => ({
        ...{ id: attributeConditionId(attribute.id), group: 'attribute', label: attribute.name },
        ...{ hint: t(`target.${attribute.target}`), subject: { attributeId: attribute.id } },
        editor: editorOf(attribute, { true: t('yes'), false: t('no') }),
      }),
    );
    return [...lists, date, ...attributes];
  }, [outline, sets, documents, language, t]);
}

const choice = (id: string, label: string, hint?: string): Choice<string> => ({
  ...{ id, label },
  ...(hint === undefined ? {} : { hint }),
});

function editorOf({ id, type, choices }: Attribute, said: Record<'true' | 'false', string>): Editor {
  switch (type) {
    case 'integer':
    case 'decimal':
      return { kind: 'range', of: 'number' };
    case 'date':
      return { kind: 'range', of: 'date' };
    case 'boolean':
      return { kind: 'choices', choices: [choice('true', said.true), choice('false', said.false)] };
    case 'choice':
      return { kind: 'choices', choices: choices.map((value) => choice(value, value)) };
    case 'text':
      return { kind: 'values', attributeId: id };
  }
}
