/** What the study offers to filter by, as choices for the filter controls. */
import { useMemo } from 'react';
import { levelName, waveName } from '../../../schema/domain/study-names.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useLanguage } from '../../i18n/index.ts';
import type { Choice } from '../../ui/Select.tsx';

export interface FilterChoices {
  counties: Choice<string>[];
  schools: Choice<string>[];
  waves: Choice<string>[];
  roles: Choice<string>[];
  levels: Choice<string>[];
  coders: Choice<string>[];
  codes: Choice<string>[];
}

export function useFilterChoices(): FilterChoices {
  const language = useLanguage();
  const { data: outline } = useContractQuery('study.outline', {});
  const { data: coders } = useContractQuery('coder.list', {});
  const { data: codes } = useContractQuery('code.list', {});
  return useMemo(() => {
    const sites = (kind: string) =>
      (outline?.sites ?? []).filter((site) => site.kind === kind).map(({ id, name }) => ({ id, label: name }));
    return {
      counties: sites('county'),
      schools: sites('school'),
      waves: (outline?.waves ?? []).map(({ id, name }) => ({ id, label: waveName(name, language) })),
      roles: (outline?.roles ?? []).map((role) => ({ id: role, label: role })),
      levels: (outline?.levels ?? []).map(({ id, name }) => ({ id, label: levelName(name, language) })),
      coders: (coders ?? []).map(({ id, name }) => ({ id, label: name })),
      codes: (codes ?? []).map(({ id, name, shortId }) => ({ id, label: name, hint: shortId })),
    };
  }, [outline, coders, codes, language]);
}
