/** All steps of the study, by all coders or one; any of them can be made the last one done. */
import { useState } from 'react';
import { ListBox, ListBoxItem, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../schema/model/project.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useLocale } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { useTreeLayout } from '../../ui/useTreeLayout.ts';
import { GoToStep } from './GoToStep.tsx';
import styles from './History.module.css';
import { useHistorySentence } from './useHistory.ts';

const AT_MOST = 1000;
const EVERYBODY = 'everybody';
const ROW_PX = 32;

export function HistoryDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['history', 'common']);
  const [coder, setCoder] = useState(EVERYBODY);
  const [asked, setAsked] = useState<HistoryEntry | null>(null);
  const { data: coders = [] } = useContractQuery('coder.list', {});
  const { data: project } = useContractQuery('project.info', {});
  const { data: steps } = useContractQuery(
    'history.list',
    { limit: AT_MOST, ...(coder === EVERYBODY ? {} : { coderId: coder }) },
    { keepPrevious: true },
  );
  const { layout, ref } = useTreeLayout(ROW_PX, null);
  const here = project?.undo?.seq ?? null;

  return (
    <>
      <Dialog
        title={t('panel.title')}
        size="medium"
        isOpen
        onClose={onClose}
        actions={<Button onPress={onClose}>{t('common:close')}</Button>}
      >
        <p>{t('panel.text')}</p>
        {coders.length > 1 && (
          <Select
            label={t('panel.coder')}
            value={coder}
            onChange={setCoder}
            choices={[
              { id: EVERYBODY, label: t('panel.everybody') },
              ...coders.map(({ id, name }) => ({ id: id as string, label: name })),
            ]}
          />
        )}
        {steps && (
          <Virtualizer layout={layout}>
            <ListBox
              ref={ref}
              autoFocus
              aria-label={t('panel.steps')}
              items={steps.map((step) => ({ id: step.seq, step, isHere: step.seq === here }))}
              className={cx(styles.steps)}
              onAction={(key) => setAsked(steps.find((step) => step.seq === key) ?? null)}
              disabledKeys={steps.filter((step) => !step.reachable).map((step) => step.seq)}
              renderEmptyState={() => <p className={cx(styles.none)}>{t('panel.none')}</p>}
            >
              {({ id, step, isHere }) => <Step key={id} step={step} isHere={isHere} />}
            </ListBox>
          </Virtualizer>
        )}
        {steps?.length === AT_MOST && <p className={cx(styles.none)}>{t('panel.first', { count: AT_MOST })}</p>}
      </Dialog>
      {asked && <GoToStep step={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function Step({ step, isHere }: { step: HistoryEntry; isHere: boolean }) {
  const { t } = useTranslation('history');
  const locale = useLocale();
  const sentence = useHistorySentence()(step);
  const state = isHere ? t('panel.here') : !step.undone ? '' : t(step.reachable ? 'panel.undone' : 'panel.left');
  return (
    <ListBoxItem
      id={step.seq}
      textValue={[sentence, state].filter(Boolean).join(', ')}
      className={cx(styles.step, step.undone && styles.undone, isHere && styles.here)}
    >
      <span className={cx(styles.sentence)}>{sentence}</span>
      {state !== '' && <span className={cx(styles.state)}>{state}</span>}
      <span className={cx(styles.coder)}>{step.coder}</span>
      <time dateTime={step.at} className={cx(styles.time)}>
        {new Date(step.at).toLocaleString(locale, {
          day: 'numeric',
          month: 'short',
          hour: '2-digit',
          minute: '2-digit',
        })}
      </time>
    </ListBoxItem>
  );
}
