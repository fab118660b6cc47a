/** Both ends of a link are there: asks how they belong together. */
import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { LINK_KINDS, type LinkKind } from '../../../schema/model/memo.ts';
import type { LinkStart } from '../../document/document-state.ts';
import { cx } from '../../ui/cx.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Links.module.css';

interface LinkDialogProps {
  from: LinkStart;
  to: LinkStart;
  onLink: (kind: LinkKind, note: string) => void;
  onClose: () => void;
}

export function LinkDialog({ from, to, onLink, onClose }: LinkDialogProps) {
  const { t } = useTranslation(['links', 'common']);
  const [kind, setKind] = useState<LinkKind>('explains');
  const [note, setNote] = useState('');
  return (
    <FormDialog
      title={t('dialog.title')}
      onClose={onClose}
      submitLabel={t('dialog.link')}
      onSubmit={() => onLink(kind, note.trim())}
    >
      <End end={from} />
      <RadioGroup value={kind} onChange={(value) => setKind(value as LinkKind)} className={cx(styles.kinds)}>
        <Label className={cx(styles.label)}>{t('dialog.kind')}</Label>
        {LINK_KINDS.map((choice) => (
          <Radio key={choice} value={choice} autoFocus={choice === kind} className={cx(styles.choice)}>
            {t(`from.${choice}`)}
          </Radio>
        ))}
      </RadioGroup>
      <End end={to} />
      <TextField label={t('dialog.note')} value={note} onChange={setNote} maxLength={2000} />
    </FormDialog>
  );
}

function End({ end: { quote, document } }: { end: LinkStart }) {
  return (
    <p className={cx(styles.end)}>
      <q className={cx(styles.quote)} lang="">
        {quote}
      </q>
      <span className={cx(styles.document)}>{document}</span>
    </p>
  );
}
