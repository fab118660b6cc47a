/** Merges a code into another after saying what goes along. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../schema/model/coding.ts';
import { useContractCommand } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Codebook.module.css';

interface MergeCodeDialogProps {
  code: Code;
  codes: readonly Code[];
  onClose: () => void;
}

export function MergeCodeDialog({ code, codes, onClose }: MergeCodeDialogProps) {
  const { t } = useTranslation(['codebook', 'common']);
  const { openCode } = useNavigation();
  const { run: merge, isPending } = useContractCommand('codebook.merge');
  const { guard, say } = useToasts();
  const [into, setInto] = useState<string | null>(null);
  const [reason, setReason] = useState('');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (into === null || isPending) return;
    const merged = await guard(merge({ fromCodeIds: [code.id], intoCodeId: into, reason }));
    if (!merged) return;
    openCode(into);
    say(t('merge.done', { count: merged.codings, name: merged.code.name }));
    onClose();
  };
  return (
    <Dialog
      title={t('merge.title', { name: code.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form="merge-code" isDisabled={into === null || isPending}>
            {t('merge.button')}
          </Button>
        </>
      }
    >
      <form id="merge-code" onSubmit={submit} className={cx(styles.form)}>
        <ComboBox
          label={t('merge.into')}
          placeholder={t('merge.choose')}
          value={into}
          onChange={setInto}
          choices={codes
            .filter((candidate) => candidate.id !== code.id)
            .map(({ id, name, shortId }) => ({ id, label: name, hint: shortId }))}
        />
        <p>
          {t('merge.impact', {
            codings: t('common:codings', { count: code.codings }),
            documents: t('common:documents', { count: code.documents }),
          })}
        </p>
        <p>{t('merge.deleted', { name: code.name })}</p>
        <TextField label={t('merge.reason')} hint={t('merge.reasonHint')} value={reason} onChange={setReason} />
      </form>
    </Dialog>
  );
}
