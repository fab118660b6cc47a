/** Any number of choices to tick off; a long list can be searched. For a popover or a dialog. */
import { Autocomplete, ListBox, ListBoxItem, useFilter } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import { CheckIcon } from './icons.tsx';
import menus from './Menu.module.css';
import { SearchField } from './SearchField.tsx';
import styles from './Select.module.css';
import type { Choice } from './Select.tsx';

export interface ChoiceListProps {
  label: string;
  choices: readonly Choice<string>[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  autoFocus?: boolean;
  /** All can be chosen at once, where that is not the same as none. */
  canChooseAll?: boolean;
}

const LONG_LIST = 12;

export function ChoiceList({
  label,
  choices,
  value,
  onChange,
  autoFocus = false,
  canChooseAll = false,
}: ChoiceListProps) {
  const { t } = useTranslation();
  const { contains } = useFilter({ sensitivity: 'base' });
  const isLong = choices.length > LONG_LIST;
  const list = (
    <ListBox
      aria-label={label}
      items={choices}
      autoFocus={autoFocus && !isLong ? 'first' : false}
      selectionMode="multiple"
      // Esc closes the list; it must not take back what was just chosen in it.
      escapeKeyBehavior="none"
      selectedKeys={value}
      onSelectionChange={(keys) => onChange(keys === 'all' ? choices.map((c) => c.id) : [...keys].map(String))}
      className={cx(menus.menu, styles.list)}
      renderEmptyState={() => <div className={cx(styles.empty)}>{t('noMatches')}</div>}
    >
      {(choice) => (
        <ListBoxItem id={choice.id} textValue={`${choice.label} ${choice.hint ?? ''}`} className={cx(menus.item)}>
          {({ isSelected }) => (
            <>
              <span className={cx(menus.mark)}>{isSelected && <CheckIcon />}</span>
              <span className={cx(menus.itemText)}>{choice.label}</span>
              {choice.hint && <span className={cx(styles.hint)}>{choice.hint}</span>}
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
  return (
    <>
      {isLong ? (
        <Autocomplete filter={contains}>
          <div className={cx(styles.search)}>
            <SearchField label={label} autoFocus />
          </div>
          {list}
        </Autocomplete>
      ) : (
        list
      )}
      {(value.length > 0 || canChooseAll) && (
        <div className={cx(styles.foot)}>
          {canChooseAll && (
            <Button variant="quiet" onPress={() => onChange(choices.map(({ id }) => id))}>
              {t('all')}
            </Button>
          )}
          <Button variant="quiet" onPress={() => onChange([])}>
            {t('clear')}
          </Button>
        </div>
      )}
    </>
  );
}
