/** The conditions that can be asked of the open study, with what there is to choose from. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attribute } from '../../../schema/model/study.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useLanguage } from '../../i18n/index.ts';
import { attributeConditionId, type Condition, type Editor } from './condition.ts';
import { type Choosable, choice, FILTER_LISTS, LIST_KINDS } from './list-kinds.ts';

export function useConditions(): Condition[] {
  const { t } = useTranslation(['filters', 'common']);
  const language = useLanguage();
  const { data: outline } = useContractQuery('study.outline', {});
  const { data: sets } = useContractQuery('documentSet.list', {});
  const { data: documents } = useContractQuery('document.list', {});
  return useMemo(() => {
    if (!outline || !sets || !documents) return [];
    const study: Choosable = { outline, sets, documents, language, t };
    const lists = FILTER_LISTS.map(
      (list): Condition => ({
        ...{ id: list, group: LIST_KINDS[list].group, label: t(`condition.${list}`), subject: { list } },
        editor: { kind: 'choices', choices: LIST_KINDS[list].choices(study) },
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
