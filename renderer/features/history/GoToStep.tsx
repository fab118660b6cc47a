/** Says how many steps a jump takes back or does again, then does it with progress. */
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../schema/model/project.ts';
import { useContractQuery, useContractTask } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useDelayed } from '../../ui/useDelayed.ts';
import { useHistorySentence } from './useHistory.ts';

export function GoToStep({ step, onClose }: { step: HistoryEntry; onClose: () => void }) {
  const { t } = useTranslation(['history', 'common']);
  const { guard, say } = useToasts();
  const sentence = useHistorySentence()(step);
  const { run, cancel, isRunning, progress } = useContractTask('history.goTo');
  // Not counted anew while the jump itself changes the count.
  const { data: path } = useContractQuery('history.stepsTo', isRunning ? null : { seq: step.seq });
  const showProgress = useDelayed(isRunning);
  const count = path ? path.undo + path.redo : 0;

  const go = async () => {
    if (await guard(run({ seq: step.seq }))) say(t('panel.arrived', { step: sentence }));
    onClose();
  };
  return (
    <Dialog
      alert
      title={t('panel.go.title', { step: sentence })}
      isOpen
      onClose={isRunning ? cancel : onClose}
      actions={
        <>
          <Button autoFocus onPress={isRunning ? cancel : onClose}>
            {t('common:cancel')}
          </Button>
          <Button variant="primary" isDisabled={count === 0 || isRunning} onPress={() => void go()}>
            {t('panel.go.button')}
          </Button>
        </>
      }
    >
      {showProgress ? (
        <ProgressBar label={t('panel.going')} done={progress?.done ?? 0} total={progress?.total ?? 0} />
      ) : (
        path && (
          <p role="status">
            {count === 0
              ? t('panel.alreadyHere')
              : path.undo > 0
                ? t('panel.back', { count })
                : t('panel.forth', { count })}
          </p>
        )
      )}
    </Dialog>
  );
}
