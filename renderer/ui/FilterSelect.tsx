/** Any number of choices; none chosen means that nothing is filtered. Long lists can be searched. */
import {
  Button as AriaButton,
  Autocomplete,
  Dialog,
  DialogTrigger,
  ListBox,
  ListBoxItem,
  Popover,
  useFilter,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import buttons from './Button.module.css';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import fields from './Field.module.css';
import { CheckIcon, ChevronDownIcon } from './icons.tsx';
import menus from './Menu.module.css';
import { SearchField } from './SearchField.tsx';
import styles from './Select.module.css';
import type { Choice } from './Select.tsx';

export interface FilterSelectProps {
  label: string;
  choices: readonly Choice<string>[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** What no choice means, when it is not that nothing is filtered. */
  emptyText?: string;
}

const LONG_LIST = 12;

export function FilterSelect({ label, choices, value, onChange, emptyText }: FilterSelectProps) {
  const { t } = useTranslation();
  const { contains } = useFilter({ sensitivity: 'base' });
  const chosen = choices.filter((choice) => value.includes(choice.id));
  const summary =
    chosen.length === 0
      ? (emptyText ?? t('all'))
      : chosen.length === 1
        ? (chosen[0]?.label ?? '')
        : `${chosen.length} / ${choices.length}`;

  const list = (
    <ListBox
      aria-label={label}
      items={choices}
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
    <div className={cx(fields.field)}>
      <span className={cx(fields.label)} aria-hidden="true">
        {label}
      </span>
      <DialogTrigger>
        <AriaButton
          aria-label={`${label}: ${summary}`}
          isDisabled={choices.length === 0}
          className={cx(buttons.button, styles.trigger, chosen.length > 0 && styles.active)}
        >
          <span className={cx(styles.value)}>{summary}</span>
          <ChevronDownIcon />
        </AriaButton>
        <Popover className={cx(menus.popover, styles.popover)} placement="bottom start" offset={4}>
          <Dialog aria-label={label}>
            {choices.length > LONG_LIST ? (
              <Autocomplete filter={contains}>
                <div className={cx(styles.search)}>
                  <SearchField label={label} autoFocus />
                </div>
                {list}
              </Autocomplete>
            ) : (
              list
            )}
            {chosen.length > 0 && (
              <div className={cx(styles.foot)}>
                <Button variant="quiet" onPress={() => onChange([])}>
                  {t('clear')}
                </Button>
              </div>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
