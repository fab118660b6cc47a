/** The coder's latest codes and slot values in this study, kept across sessions. */
import { useCallback, useEffect, useState } from 'react';
import { useContractQuery } from '../../api/hooks.ts';
import type { Application } from './draft.ts';
import { loadRemembered, NOTHING_REMEMBERED, type Remembered, remember, storeRemembered } from './remembered.ts';

type Remember = (slots: Application['slots'], codes: Application['codes']) => void;

export function useRemembered(): [Remembered, Remember] {
  const studyId = useContractQuery('project.info', {}).data?.id;
  const [remembered, setRemembered] = useState(NOTHING_REMEMBERED);
  useEffect(() => {
    if (studyId) setRemembered(loadRemembered(studyId));
  }, [studyId]);
  const add = useCallback<Remember>(
    (slots, codes) => {
      const next = remember(remembered, slots, codes);
      if (studyId) storeRemembered(studyId, next);
      setRemembered(next);
    },
    [remembered, studyId],
  );
  return [remembered, add];
}
