/** One choice out of a long list, found by typing part of it. */
import { ComboBox as AriaComboBox, Button, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import styles from './ComboBox.module.css';
import { cx } from './cx.ts';
import fields from './Field.module.css';
import { ChevronDownIcon } from './icons.tsx';
import menus from './Menu.module.css';
import selects from './Select.module.css';
import type { Choice } from './Select.tsx';

interface ComboBoxProps {
  label: string;
  choices: readonly Choice<string>[];
  value: string | null;
  onChange: (value: string | null) => void;
  placeholder?: string;
}

export function ComboBox({ label, choices, value, onChange, placeholder = '' }: ComboBoxProps) {
  const { t } = useTranslation();
  return (
    <AriaComboBox
      defaultItems={choices}
      value={value}
      onChange={(key) => onChange(key === null ? null : String(key))}
      menuTrigger="focus"
      className={cx(fields.field)}
    >
      <Label className={cx(fields.label)}>{label}</Label>
      <div className={cx(styles.box)}>
        <Input className={cx(fields.input)} placeholder={placeholder} />
        <Button className={cx(styles.open)}>
          <ChevronDownIcon />
        </Button>
      </div>
      <Popover className={cx(menus.popover, selects.popover)} offset={4}>
        <ListBox<Choice<string>>
          className={cx(menus.menu, selects.list)}
          renderEmptyState={() => <div className={cx(selects.empty)}>{t('noMatches')}</div>}
        >
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={cx(menus.item)}>
              <span className={cx(menus.itemText)}>{choice.label}</span>
              {choice.hint && <span className={cx(selects.hint)}>{choice.hint}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
