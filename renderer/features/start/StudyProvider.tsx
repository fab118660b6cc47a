/**
 * Which study is open, and opening another: new, from a file, the sample, a backup. What goes wrong
 * is said in a dialog, since nothing else can be done until it is read.
 */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WireError } from '../../../schema/errors.ts';
import type { OpenStudy, ShellResult } from '../../../schema/shell.ts';
import { useClient } from '../../api/hooks.ts';
import { useMessageText } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NewStudyDialog } from './NewStudyDialog.tsx';

interface Study {
  /** undefined until the main process has answered. */
  study: OpenStudy | null | undefined;
  create: () => void;
  open: () => void;
  openSample: () => void;
  close: () => void;
  restore: (file: string) => Promise<void>;
}

const StudyContext = createContext<Study | null>(null);

export function useStudy(): Study {
  const study = useContext(StudyContext);
  if (!study) throw new Error('No study: the component is outside StudyProvider.');
  return study;
}

export function StudyProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation(['start', 'common']);
  const { cache } = useClient();
  const messageText = useMessageText();
  const [study, setStudy] = useState<OpenStudy | null | undefined>(undefined);
  /** As in the state, at once: what is opened is both announced and answered. */
  const shown = useRef<OpenStudy | null | undefined>(undefined);
  const [error, setError] = useState<WireError | null>(null);
  const [isCreating, setCreating] = useState(false);

  /** False for the opening that is shown already. */
  const show = useCallback(
    (next: OpenStudy | null): boolean => {
      const before = shown.current;
      if (before !== undefined && before?.opening === next?.opening) return false;
      shown.current = next;
      cache.clear();
      setStudy(next);
      return true;
    },
    [cache],
  );
  useEffect(() => {
    void window.proact.study().then((next) => {
      // An announcement that was quicker than the answer is the newer one.
      if (shown.current === undefined) show(next);
    });
  }, [show]);
  useEffect(
    () =>
      window.proact.onStudy((next) => {
        // The same opening again: its process was restarted.
        if (!show(next) && next) void cache.invalidateQueries();
      }),
    [show, cache],
  );
  useEffect(() => {
    document.title = study ? `${study.file} – ProAct` : 'ProAct';
  }, [study]);

  const actions = useMemo(() => {
    const showResult = (result: ShellResult<OpenStudy> | null) => {
      if (result?.ok) show(result.value);
      else if (result) setError(result.error);
    };
    return {
      create: () => setCreating(true),
      open: () => void window.proact.openStudy().then(showResult),
      openSample: () => void window.proact.openSample().then(showResult),
      close: () => void window.proact.closeStudy(),
      restore: (file: string) => window.proact.restoreBackup(file).then(showResult),
      createNow: async (input: { name: string; template: string }) => {
        const result = await window.proact.newStudy(input);
        if (result) setCreating(false);
        showResult(result);
      },
    };
  }, [show]);
  const value = useMemo(() => ({ study, ...actions }), [study, actions]);

  return (
    <StudyContext value={value}>
      {children}
      {isCreating && <NewStudyDialog onClose={() => setCreating(false)} onCreate={actions.createNow} />}
      <Dialog
        title={t('refused')}
        isOpen={error !== null}
        onClose={() => setError(null)}
        actions={
          <Button variant="primary" autoFocus onPress={() => setError(null)}>
            {t('common:close')}
          </Button>
        }
      >
        <p>{error && messageText(error)}</p>
      </Dialog>
    </StudyContext>
  );
}
