/** Makes a code in a facet, below another one if wanted; its short id is made from its name. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code, Facet } from '../../../schema/model/coding.ts';
import { useContractCommand } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Codebook.module.css';
import { type CodePlace, PlaceFields } from './PlaceFields.tsx';

interface NewCodeDialogProps {
  facets: readonly Facet[];
  codes: readonly Code[];
  /** The new code's place is suggested beside this one. */
  beside: Code | null;
  onClose: () => void;
}

export function NewCodeDialog({ facets, codes, beside, onClose }: NewCodeDialogProps) {
  const { t } = useTranslation(['codebook', 'common']);
  const { openCode } = useNavigation();
  const { run: create, isPending } = useContractCommand('code.create');
  const { guard } = useToasts();
  const [name, setName] = useState('');
  const [definition, setDefinition] = useState('');
  const [place, setPlace] = useState<CodePlace>({
    facet: beside?.facet ?? facets.at(-1)?.key ?? '',
    parentId: beside?.parentId ?? null,
  });
  const isComplete = name.trim() !== '' && place.facet !== '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete || isPending) return;
    const code = await guard(create({ name: name.trim(), definition: definition.trim(), ...place }));
    if (!code) return;
    openCode(code.id);
    onClose();
  };
  return (
    <Dialog
      title={t('new.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form="new-code" isDisabled={!isComplete || isPending}>
            {t('common:create')}
          </Button>
        </>
      }
    >
      <form id="new-code" onSubmit={submit} className={cx(styles.form)}>
        <TextField label={t('field.name')} value={name} onChange={setName} autoFocus />
        <TextField
          label={t('field.definition')}
          placeholder={t('placeholder.definition')}
          multiline
          value={definition}
          onChange={setDefinition}
        />
        <PlaceFields facets={facets} codes={codes} place={place} onChange={setPlace} />
      </form>
    </Dialog>
  );
}
