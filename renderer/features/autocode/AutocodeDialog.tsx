/**
 * Codes many places at once: a rule finds them, one ticks off what does not belong, and all the rest get one code as
 * one step.
 */
import { useMemo, useState } from 'react';
import type { Selection } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '../../../schema/contract.ts';
import type { CodeId } from '../../../schema/model/ids.ts';
import { useContractTask } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { useFilterChoices } from '../excerpts/use-filter-choices.ts';
import styles from './Autocode.module.css';
import { MatchList } from './MatchList.tsx';
import { RuleForm } from './RuleForm.tsx';
import { NEW_RULE, previewInput, type RuleDraft } from './rule.ts';

type Found = Output<'autocode.preview'>;

export function AutocodeDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['autocode', 'common']);
  const { say, guard } = useToasts();
  const preview = useContractTask('autocode.preview');
  const apply = useContractTask('autocode.apply');
  const [rule, setRule] = useState<RuleDraft>(NEW_RULE);
  const [found, setFound] = useState<Found | null>(null);
  const [ticked, setTicked] = useState<Selection>('all');
  const [codeId, setCodeId] = useState<string | null>(null);
  const codes = useFilterChoices().codes;
  const choices = useMemo(
    () => codes.map(({ id, label, hint }) => ({ id, label: hint ? `${label} (${hint})` : label })),
    [codes],
  );
  const running = preview.isRunning ? preview : apply.isRunning ? apply : null;
  const chosen = found?.matches.filter((_, index) => ticked === 'all' || ticked.has(index)) ?? [];

  const change = (next: RuleDraft) => {
    setRule(next);
    setFound(null);
  };
  const find = async () => {
    const result = await guard(preview.run(previewInput(rule)));
    if (!result) return;
    setTicked('all');
    setFound(result);
  };
  const close = () => {
    preview.cancel();
    apply.cancel();
    onClose();
  };
  const code = async () => {
    if (codeId === null || chosen.length === 0) return;
    const spans = chosen.map(({ documentId, start, end }) => ({ documentId, start, end }));
    const done = await guard(apply.run({ codeId: codeId as CodeId, spans }));
    if (!done) return;
    const count = t('coded', { count: done.applied });
    say(done.alreadyThere > 0 ? `${count} ${t('alreadyThere', { count: done.alreadyThere })}` : count);
    onClose();
  };

  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={close}
      size="large"
      actions={
        running ? (
          <div className={cx(styles.running)}>
            <ProgressBar
              label={running.progress?.label || t('common:loading')}
              done={running.progress?.done ?? 0}
              total={running.progress?.total ?? 0}
            />
            <Button onPress={running.cancel}>{t('common:cancel')}</Button>
          </div>
        ) : (
          <div className={cx(styles.foot)}>
            <div className={cx(styles.codeField)}>
              <ComboBox
                label={t('code')}
                placeholder={t('chooseCode')}
                choices={choices}
                value={codeId}
                onChange={setCodeId}
              />
            </div>
            <Button variant="primary" isDisabled={codeId === null || chosen.length === 0} onPress={() => void code()}>
              {t('apply', { count: chosen.length })}
            </Button>
          </div>
        )
      }
    >
      <RuleForm rule={rule} onChange={change} onFind={() => void find()} isBusy={running !== null} />
      {found && <MatchList found={found} ticked={ticked} onTick={setTicked} tickedCount={chosen.length} />}
    </Dialog>
  );
}
