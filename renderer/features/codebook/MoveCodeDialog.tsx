/** Moves a code, with all below it, to another place in the codebook. */
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code, Facet } from '../../../schema/model/coding.ts';
import { useContractCommand } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Codebook.module.css';
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
  const { run: move, isPending } = useContractCommand('code.move');
  const { guard } = useToasts();
  const [place, setPlace] = useState<CodePlace>({ facet: code.facet, parentId: code.parentId });
  const [before, setBefore] = useState(LAST);
  const moved = withDescendants(codes, code.id);
  const others = codes.filter((candidate) => !moved.has(candidate.id));
  const siblings = others.filter(({ facet, parentId }) => facet === place.facet && parentId === place.parentId);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const beforeCodeId = before === LAST ? null : before;
    if (await guard(move({ codeId: code.id, ...place, beforeCodeId }))) onClose();
  };
  return (
    <Dialog
      title={t('move.title', { name: code.name })}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" type="submit" form="move-code" isDisabled={isPending}>
            {t('move.button')}
          </Button>
        </>
      }
    >
      <form id="move-code" onSubmit={submit} className={cx(styles.form)}>
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
      </form>
    </Dialog>
  );
}
