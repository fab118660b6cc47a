/**
 * Undo and redo of the study's own steps, with the name of what they would do. They survive a restart. While a task
 * writes, the names say what is waited for; asked for all the same, the core says it at length.
 */
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../schema/model/project.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';

export interface History {
  /** A task is writing, until whose end nothing can be undone or redone. */
  isWaiting: boolean;
  canUndo: boolean;
  canRedo: boolean;
  /** "Undo: Code CRE.defining in A1" */
  undoLabel: string;
  redoLabel: string;
  undo: () => void;
  redo: () => void;
}

export function useHistory(): History {
  const { t } = useTranslation('history');
  const { data: project } = useContractQuery('project.info', {});
  const { run: runUndo } = useContractCommand('history.undo');
  const { run: runRedo } = useContractCommand('history.redo');
  const { say, guard } = useToasts();
  const sentence = useHistorySentence();

  const undo = useCallback(async () => {
    const result = await guard(runUndo({}));
    if (result?.done) say(t('undone', { step: sentence(result.done) }));
  }, [runUndo, guard, say, sentence, t]);
  const redo = useCallback(async () => {
    const result = await guard(runRedo({}));
    if (result?.done) say(t('redone', { step: sentence(result.done) }));
  }, [runRedo, guard, say, sentence, t]);

  const nextUndo = project?.undo ?? null;
  const nextRedo = project?.redo ?? null;
  const writing = project?.writing ?? null;
  return useMemo(
    () => ({
      isWaiting: writing !== null,
      canUndo: nextUndo !== null,
      canRedo: nextRedo !== null,
      undoLabel: writing
        ? t(`waits.${writing}`)
        : nextUndo
          ? t('undoStep', { step: sentence(nextUndo) })
          : t('nothingToUndo'),
      redoLabel: writing
        ? t(`waits.${writing}`)
        : nextRedo
          ? t('redoStep', { step: sentence(nextRedo) })
          : t('nothingToRedo'),
      undo: () => void undo(),
      redo: () => void redo(),
    }),
    [nextUndo, nextRedo, writing, undo, redo, sentence, t],
  );
}

/** What a step did, in words. A procedure this program does not know is named as it is. */
export function useHistorySentence(): (entry: HistoryEntry) => string {
  const { t, i18n } = useTranslation('history');
  return useCallback(
    ({ procedure, detail }) => {
      const key = `step.${procedure}`;
      if (!i18n.exists(key, { ns: 'history' })) return procedure;
      const { code = '', document = '', name = '', coder = '', file = '', count = '', into = '' } = detail;
      return t(key as 'step.coding.create', { code, into, document, name, coder, file, number: count });
    },
    [t, i18n],
  );
}
