/** Named sets: take one as the filter, keep the filter as one, look after those that are there. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../../api/hooks.ts';
import { SetsIcon } from '../../ui/icons.tsx';
import { MenuButton, MenuChoice, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';
import { type Filter, isEmpty } from './condition.ts';
import { SaveSetDialog } from './SaveSetDialog.tsx';
import { SetsDialog } from './SetsDialog.tsx';

interface SetsMenuProps {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

export function SetsMenu({ filter, onChange }: SetsMenuProps) {
  const { t } = useTranslation('filters');
  const { data: sets = [] } = useContractQuery('documentSet.list', {});
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const close = () => setDialog(null);
  const only = Object.keys(filter).length === 1 && filter.setIds?.length === 1 ? filter.setIds[0] : undefined;
  return (
    <>
      <MenuButton label={t('set.menu')} icon={<SetsIcon />}>
        {sets.length > 0 && (
          <>
            <MenuChoice title={t('set.use')} value={only ?? null} onChange={(id) => onChange({ setIds: [id] })}>
              {sets.map(({ id, name }) => (
                <MenuItem key={id} id={id} label={name} />
              ))}
            </MenuChoice>
            <MenuSeparator />
          </>
        )}
        <MenuItem label={t('set.save')} isDisabled={isEmpty(filter)} onAction={() => setDialog('save')} />
        <MenuItem label={t('set.manage')} isDisabled={sets.length === 0} onAction={() => setDialog('manage')} />
      </MenuButton>
      {dialog === 'save' && <SaveSetDialog filter={filter} sets={sets} onSaved={onChange} onClose={close} />}
      {dialog === 'manage' && <SetsDialog sets={sets} onEdit={onChange} onClose={close} />}
    </>
  );
}
