/** Which codings are shown: whose, of one facet, without codes that are in the way. */
import { useTranslation } from 'react-i18next';
import { leadingCodes } from '../../document/mark.ts';
import { EVERYTHING } from '../../document/mark-filter.ts';
import { useDocument, useOpenDocument } from '../../document/use-open-document.tsx';
import { FilterIcon } from '../../ui/icons.tsx';
import { MenuButton, MenuChoice, MenuItem, MenuSeparator } from '../../ui/Menu.tsx';

const ALL_FACETS = 'all facets';

export function FilterMenu() {
  const { t } = useTranslation(['reading', 'editing']);
  const open = useOpenDocument();
  const filter = useDocument((state) => state.filter);
  const index = useDocument((state) => state.index);
  const selected = useDocument((state) => state.selected);
  const { whose, facet, hidden } = filter;
  const facets = [...index.facets.values()].filter(({ key }) => index.codes.some((code) => code.facet === key));
  const state = [
    whose === 'mine' && t('mine'),
    facets.find(({ key }) => key === facet)?.name,
    hidden.length > 0 && `${t('editing:filter.hidden')}: ${hidden.length}`,
  ].filter(Boolean);
  const toHide = selected ? leadingCodes(selected) : [];
  return (
    <MenuButton
      label={`${t('whoseCodings')}: ${state.join(', ') || t('everyones')}`}
      icon={<FilterIcon />}
      variant={state.length > 0 ? 'primary' : 'quiet'}
    >
      <MenuChoice
        title={t('whoseCodings')}
        value={whose}
        onChange={(next) => open.setFilter({ ...filter, whose: next })}
      >
        <MenuItem id="all" label={t('everyones')} />
        <MenuItem id="mine" label={t('mine')} />
      </MenuChoice>
      <MenuItem
        label={
          toHide[0]
            ? `${t('editing:filter.hideCode')}: ${toHide.map((id) => index.get(id)?.name).join(', ')}`
            : t('editing:filter.hideCode')
        }
        isDisabled={toHide.length === 0}
        onAction={() => open.setFilter({ ...filter, hidden: [...hidden, ...toHide] })}
      />
      <MenuItem
        label={t('editing:filter.showAll')}
        isDisabled={state.length === 0}
        onAction={() => open.setFilter(EVERYTHING)}
      />
      <MenuSeparator />
      <MenuChoice
        title={t('editing:filter.facet')}
        value={facet ?? ALL_FACETS}
        onChange={(next) => open.setFilter({ ...filter, facet: next === ALL_FACETS ? null : next })}
      >
        <MenuItem id={ALL_FACETS} label={t('editing:filter.all')} />
        {facets.map(({ key, name }) => (
          <MenuItem key={key} id={key} label={name} />
        ))}
      </MenuChoice>
    </MenuButton>
  );
}
