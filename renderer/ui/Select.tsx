/** One choice out of a short list. */
import { Select as AriaSelect, Button, Label, ListBox, ListBoxItem, Popover, SelectValue } from 'react-aria-components';
import buttons from './Button.module.css';
import { cx } from './cx.ts';
import fields from './Field.module.css';
import { CheckIcon, ChevronDownIcon } from './icons.tsx';
import menus from './Menu.module.css';
import styles from './Select.module.css';

export interface Choice<T extends string> {
  id: T;
  label: string;
  hint?: string;
}

export interface SelectProps<T extends string> {
  label: string;
  value: T | null;
  choices: readonly Choice<T>[];
  onChange: (value: T) => void;
  placeholder?: string;
  /** In a table the column's heading is what is seen. */
  isInTable?: boolean;
}

export function Select<T extends string>({
  label,
  value,
  choices,
  onChange,
  placeholder = '',
  isInTable = false,
}: SelectProps<T>) {
  return (
    <AriaSelect
      {...(isInTable ? { 'aria-label': label } : {})}
      value={value}
      onChange={(key) => key !== null && onChange(key as T)}
      placeholder={placeholder}
      className={cx(fields.field)}
    >
      {!isInTable && <Label className={cx(fields.label)}>{label}</Label>}
      <Button className={cx(buttons.button, styles.trigger)}>
        <SelectValue className={cx(styles.value)} />
        <ChevronDownIcon />
      </Button>
      <Popover className={cx(menus.popover, styles.popover)} offset={4}>
        <ListBox items={choices} className={cx(menus.menu)}>
          {(choice) => (
            <ListBoxItem id={choice.id} textValue={choice.label} className={cx(menus.item)}>
              {({ isSelected }) => (
                <>
                  <span className={cx(menus.mark)}>{isSelected && <CheckIcon />}</span>
                  <span className={cx(menus.itemText)}>{choice.label}</span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
