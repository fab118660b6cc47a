/** A line of text with what is known offered while typing; anything else may be written as well. */
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import combos from '../../ui/ComboBox.module.css';
import { cx } from '../../ui/cx.ts';
import fields from '../../ui/Field.module.css';
import { ChevronDownIcon } from '../../ui/icons.tsx';
import menus from '../../ui/Menu.module.css';
import selects from '../../ui/Select.module.css';

interface SuggestFieldProps {
  label: string;
  known: readonly string[];
  value: string;
  onChange: (value: string) => void;
  /** The field is left, or something offered was taken. */
  onDone?: (value: string) => void;
  placeholder?: string;
  /** In a table the column's heading is what is seen. */
  hideLabel?: boolean;
  autoFocus?: boolean;
}

export function SuggestField(props: SuggestFieldProps) {
  const { label, known, value, onChange, onDone, placeholder = '', hideLabel = false, autoFocus = false } = props;
  return (
    <ComboBox
      {...(hideLabel ? { 'aria-label': label } : {})}
      defaultItems={known.map((id) => ({ id }))}
      inputValue={value}
      onInputChange={onChange}
      onSelectionChange={(key) => key !== null && onDone?.(String(key))}
      onBlur={() => onDone?.(value)}
      allowsCustomValue
      className={cx(fields.field)}
    >
      {!hideLabel && <Label className={cx(fields.label)}>{label}</Label>}
      <div className={cx(combos.box)}>
        <Input className={cx(fields.input)} placeholder={placeholder} maxLength={200} autoFocus={autoFocus} />
        <Button className={cx(combos.open)}>
          <ChevronDownIcon />
        </Button>
      </div>
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
