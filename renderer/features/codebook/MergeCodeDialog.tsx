/** Merges a code into another after saying what goes along. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code, CountedCode } from '../../../schema/model/coding.ts';
import { useContractCommand } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useToasts } from '../../app/toasts.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface MergeCodeDialogProps {
  code: CountedCode;
  codes: readonly Code[];
  onClose: () => void;
}

export function MergeCodeDialog({ code, codes, onClose }: MergeCodeDialogProps) {
  const { t } = useTranslation(['codebook', 'common']);
  const { openCode } = useNavigation();
  const { run: merge } = useContractCommand('codebook.merge');
  const { say } = useToasts();
  const [into, setInto] = useState<string | null>(null);
  const [reason, setReason] = useState('');

  const submit = async () => {
    if (into === null) return;
    const merged = await merge({ fromCodeIds: [code.id], intoCodeId: into, reason });
    openCode(into);
    say(t('merge.done', { count: merged.codings, name: merged.code.name }));
    onClose();
  };
  return (
    <FormDialog
      title={t('merge.title', { name: code.name })}
      onClose={onClose}
      submitLabel={t('merge.button')}
      isComplete={into !== null}
      onSubmit={submit}
    >
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
    </FormDialog>
  );
}
