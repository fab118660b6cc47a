/** What excerpts and figures are filtered by beside their documents, as choices for the controls. */
import { useMemo } from 'react';
import { levelName } from '../../../schema/domain/study-names.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useLanguage } from '../../i18n/index.ts';
import type { Choice } from '../../ui/Select.tsx';

export interface FilterChoices {
  levels: Choice<string>[];
  coders: Choice<string>[];
  codes: Choice<string>[];
}

export function useFilterChoices(): FilterChoices {
  const language = useLanguage();
  const { data: outline } = useContractQuery('study.outline', {});
  const { data: coders } = useContractQuery('coder.list', {});
  const { data: codes } = useContractQuery('code.list', {});
  return useMemo(
    () => ({
      levels: (outline?.levels ?? []).map(({ id, name }) => ({ id, label: levelName(name, language) })),
      coders: (coders ?? []).map(({ id, name }) => ({ id, label: name })),
      codes: (codes ?? []).map(({ id, name, shortId }) => ({ id, label: name, hint: shortId })),
    }),
    [outline, coders, codes, language],
  );
}
