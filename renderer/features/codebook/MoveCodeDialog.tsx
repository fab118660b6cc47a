/** Moves a code, with all below it, to another place in the codebook. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code, Facet } from '../../../schema/model/coding.ts';
import { useContractCommand } from '../../api/hooks.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { withDescendants } from './code-tree.ts';
import { type CodePlace, PlaceFields } from './PlaceFields.tsx';

interface MoveCodeDialogProps {
  code: Code;
  facets: readonly Facet[];
  codes: readonly Code[];
  onClose: () => void;
}

const LAST = 'last';

export function MoveCodeDialog({ code, facets, codes, onClose }: MoveCodeDialogProps) {
  const { t } = useTranslation(['codebook', 'common']);
  const { run: move } = useContractCommand('code.move');
  const [place, setPlace] = useState<CodePlace>({ facet: code.facet, parentId: code.parentId });
  const [before, setBefore] = useState(LAST);
  const moved = withDescendants(codes, code.id);
  const others = codes.filter((candidate) => !moved.has(candidate.id));
  const siblings = others.filter(({ facet, parentId }) => facet === place.facet && parentId === place.parentId);

  const submit = async () => {
    const beforeCodeId = before === LAST ? null : before;
    await move({ codeId: code.id, ...place, beforeCodeId });
    onClose();
  };
  return (
    <FormDialog
      title={t('move.title', { name: code.name })}
      onClose={onClose}
      submitLabel={t('move.button')}
      onSubmit={submit}
    >
      <PlaceFields
        facets={facets}
        codes={others}
        place={place}
        onChange={(next) => {
          setPlace(next);
          setBefore(LAST);
        }}
      />
      <Select
        label={t('move.position')}
        value={before}
        onChange={setBefore}
        choices={[
          ...siblings.map(({ id, name }) => ({ id: id as string, label: t('move.before', { name }) })),
          { id: LAST, label: t('move.last') },
        ]}
      />
    </FormDialog>
  );
}
