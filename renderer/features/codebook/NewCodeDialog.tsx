/** Makes a code in a facet, below another one if wanted; its short id is made from its name. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code, Facet } from '../../../schema/model/coding.ts';
import { useContractCommand } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
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
  const { run: create } = useContractCommand('code.create');
  const [name, setName] = useState('');
  const [definition, setDefinition] = useState('');
  const [place, setPlace] = useState<CodePlace>({
    facet: beside?.facet ?? facets.at(-1)?.key ?? '',
    parentId: beside?.parentId ?? null,
  });
  const isComplete = name.trim() !== '' && place.facet !== '';

  const submit = async () => {
    const code = await create({ name: name.trim(), definition: definition.trim(), ...place });
    openCode(code.id);
    onClose();
  };
  return (
    <FormDialog
      title={t('new.title')}
      onClose={onClose}
      submitLabel={t('common:create')}
      isComplete={isComplete}
      onSubmit={submit}
    >
      <TextField label={t('field.name')} value={name} onChange={setName} />
      <TextField
        label={t('field.definition')}
        placeholder={t('placeholder.definition')}
        multiline
        value={definition}
        onChange={setDefinition}
      />
      <PlaceFields facets={facets} codes={codes} place={place} onChange={setPlace} />
    </FormDialog>
  );
}
