/** Asks what a table cannot say itself: what it holds, when it was dropped on the window, and whose codings they are. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableKind } from '../../../schema/shell.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { fileName } from '../../app/file-name.ts';
import { cx } from '../../ui/cx.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Import.module.css';

/** A table of the study's design is imported where it is shown; one that is material has a row per answer or turn. */
export type AskedKind = Exclude<TableKind, 'design'> | 'documents';

export interface AskedTable {
  path: string;
  kind: AskedKind;
  /** The kind is certain, since the file was chosen as such. */
  isKnown: boolean;
}

interface TableQuestionDialogProps {
  asked: AskedTable;
  onClose: () => void;
  onAnswered: (asked: AskedTable, coder: string) => void;
}

const KINDS: readonly AskedKind[] = ['attributes', 'documents', 'codings', 'consents'];

export function TableQuestionDialog({ asked, onClose, onAnswered }: TableQuestionDialogProps) {
  const { t } = useTranslation(['imports', 'common']);
  const { data: coders = [] } = useContractQuery('coder.list', {});
  const [kind, setKind] = useState(asked.kind);
  const [typed, setTyped] = useState<string | null>(null);
  const coder = typed ?? coders.find((candidate) => candidate.current)?.name ?? '';
  const needsCoder = kind === 'codings';
  const isComplete = !needsCoder || coder.trim() !== '';
  const file = fileName(asked.path);

  const submit = () => onAnswered({ ...asked, kind }, coder.trim());
  return (
    <FormDialog
      title={asked.isKnown ? t('ask.codings') : t('ask.table')}
      onClose={onClose}
      submitLabel={t('ask.import')}
      isComplete={isComplete}
      onSubmit={submit}
    >
      <p className={cx(styles.file)}>{file}</p>
      {!asked.isKnown && (
        <Select
          label={t('ask.kind')}
          value={kind}
          onChange={setKind}
          choices={KINDS.map((id) => ({ id, label: t(`ask.kinds.${id}`) }))}
        />
      )}
      {needsCoder && (
        <TextField label={t('ask.coder')} hint={t('ask.coderHint')} value={coder} onChange={setTyped} autoFocus />
      )}
    </FormDialog>
  );
}
