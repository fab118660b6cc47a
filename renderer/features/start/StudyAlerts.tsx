/**
 * What the person must know about the open file, one thing at a time: damage, with the way back; a clean-up that is not
 * finished; an unsafe place, which is said once for each study.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Notice } from '../../../schema/errors.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useCommands } from '../../app/commands.ts';
import { useMessageText } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';

export function StudyAlerts() {
  const { t } = useTranslation('start');
  const { data: project } = useContractQuery('project.info', {});
  const { run, dialog } = useCommands();
  const messageText = useMessageText();
  const [closed, setClosed] = useState<readonly string[]>([]);
  if (!project || dialog !== null) return null;
  const alert = project.alerts.find((one) => !closed.includes(one.key) && !wasSaid(project.id, one));
  if (!alert) return null;

  const isDamage = alert.key === 'project.damaged';
  const close = () => {
    setClosed([...closed, alert.key]);
    if (isAboutPlace(alert)) localStorage.setItem(nameOf(project.id, alert), 'said');
  };
  const restore = () => {
    close();
    run('restore');
  };
  return (
    <Dialog
      alert
      title={t(isDamage ? 'alert.damaged' : isAboutPlace(alert) ? 'alert.place' : 'alert.cleanUpFailed')}
      isOpen
      onClose={close}
      actions={
        isDamage ? (
          <>
            <Button onPress={close}>{t('alert.notNow')}</Button>
            <Button variant="primary" autoFocus onPress={restore}>
              {t('alert.restore')}
            </Button>
          </>
        ) : (
          <Button variant="primary" autoFocus onPress={close}>
            {t('alert.understood')}
          </Button>
        )
      }
    >
      <p>{messageText(alert)}</p>
    </Dialog>
  );
}

const isAboutPlace = ({ key }: Notice) => key.startsWith('place.');
/** Another place of the same study is said again. */
const nameOf = (studyId: string, { key, params }: Notice) => `proact.said.${studyId}.${key}.${params.service ?? ''}`;

function wasSaid(studyId: string, alert: Notice): boolean {
  return isAboutPlace(alert) && localStorage.getItem(nameOf(studyId, alert)) !== null;
}
