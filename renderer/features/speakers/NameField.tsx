/** A name or code out of those that are known, found by typing part of it, or a new one. */
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { cx } from '../../ui/cx.ts';
import fields from '../../ui/Field.module.css';
import menus from '../../ui/Menu.module.css';
import selects from '../../ui/Select.module.css';

interface NameFieldProps {
  label: string;
  known: readonly string[];
  value: string;
  onChange: (name: string) => void;
  /** In a table the column's heading is what is seen. */
  isInTable?: boolean;
  isDisabled?: boolean;
}

export function NameField({ label, known, value, onChange, isInTable = false, isDisabled = false }: NameFieldProps) {
  return (
    <ComboBox
      {...(isInTable ? { 'aria-label': label } : {})}
      defaultItems={known.map((id) => ({ id }))}
      inputValue={value}
      onInputChange={onChange}
      allowsCustomValue
      isDisabled={isDisabled}
      className={cx(fields.field)}
    >
      {!isInTable && <Label className={cx(fields.label)}>{label}</Label>}
      <Input className={cx(fields.input)} maxLength={60} />
      <Popover className={cx(menus.popover, selects.popover)} offset={4}>
        <ListBox<{ id: string }> className={cx(menus.menu, selects.list)}>
          {({ id }) => (
            <ListBoxItem id={id} textValue={id} className={cx(menus.item)}>
              <span className={cx(menus.itemText)}>{id}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
