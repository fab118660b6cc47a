/** Named sets of codes: make one, change its name and codes, delete it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodeSet } from '../../../schema/model/codebook.ts';
import type { Code } from '../../../schema/model/coding.ts';
import { useContractCommand } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Codebook.module.css';

interface CodeSetsDialogProps {
  sets: readonly CodeSet[];
  codes: readonly Code[];
  onClose: () => void;
}

const NEW = 'new';
const EMPTY = { id: NEW, name: '', codeIds: [] as string[] };

export function CodeSetsDialog({ sets, codes, onClose }: CodeSetsDialogProps) {
  const { t } = useTranslation(['codebook', 'common']);
  const { run: save } = useContractCommand('codeSet.save');
  const { run: remove } = useContractCommand('codeSet.delete');
  const { guard, say } = useToasts();
  const [draft, setDraft] = useState<typeof EMPTY>(sets[0] ?? EMPTY);
  const isComplete = draft.name.trim() !== '' && draft.codeIds.length > 0;

  const submit = async () => {
    const { id, name, codeIds } = draft;
    const saved = await save({ name: name.trim(), codeIds, ...(id === NEW ? {} : { id }) });
    say(t('set.saved', { name: saved.name }));
    onClose();
  };
  const deleteSet = async () => {
    if (!(await guard(remove({ id: draft.id })))) return;
    say(t('set.deleted', { name: draft.name }));
    onClose();
  };
  return (
    <FormDialog
      title={t('set.title')}
      onClose={onClose}
      submitLabel={t('set.save')}
      isComplete={isComplete}
      onSubmit={submit}
      otherActions={
        draft.id !== NEW && (
          <Button variant="danger" onPress={() => void deleteSet()}>
            {t('set.delete')}
          </Button>
        )
      }
    >
      <p>{t('set.text')}</p>
      {sets.length > 0 && (
        <Select
          label={t('set.one')}
          value={draft.id}
          choices={[...sets.map(({ id, name }) => ({ id, label: name })), { id: NEW, label: t('set.new') }]}
          onChange={(id) => setDraft(sets.find((set) => set.id === id) ?? EMPTY)}
        />
      )}
      <TextField label={t('set.name')} value={draft.name} onChange={(name) => setDraft({ ...draft, name })} />
      <CodesOfSet codes={codes} value={draft.codeIds} onChange={(codeIds) => setDraft({ ...draft, codeIds })} />
    </FormDialog>
  );
}

interface CodesOfSetProps {
  codes: readonly Code[];
  value: readonly string[];
  onChange: (codeIds: string[]) => void;
}

/** The choice of codes, and the names of those chosen. */
function CodesOfSet({ codes, value, onChange }: CodesOfSetProps) {
  const { t } = useTranslation(['codebook', 'common']);
  const names = codes.filter((code) => value.includes(code.id)).map((code) => code.name);
  return (
    <>
      <FilterSelect
        label={t('set.codes')}
        emptyText={t('common:none')}
        choices={codes.map(({ id, name, shortId }) => ({ id, label: name, hint: shortId }))}
        value={value}
        onChange={onChange}
      />
      {names.length > 0 && <p className={cx(styles.names)}>{names.join(', ')}</p>}
    </>
  );
}
