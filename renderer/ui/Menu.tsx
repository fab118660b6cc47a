/** A button that opens a list of actions or choices. Shortcuts stand beside what they do. */
import type { ReactNode } from 'react';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  Header,
  Keyboard,
  MenuTrigger,
  Popover,
  type Selection,
  Separator,
  Text,
} from 'react-aria-components';
import { Button, IconButton } from './Button.tsx';
import { cx } from './cx.ts';
import { CheckIcon, ChevronDownIcon } from './icons.tsx';
import styles from './Menu.module.css';

interface MenuButtonProps {
  label: string;
  /** Shown instead of the label, which is then read aloud and on hover. */
  icon?: ReactNode;
  variant?: 'plain' | 'quiet' | 'primary';
  children: ReactNode;
}

export function MenuButton({ label, icon, variant = 'quiet', children }: MenuButtonProps) {
  return (
    <MenuTrigger>
      {icon ? (
        <IconButton label={label} variant={variant}>
          {icon}
        </IconButton>
      ) : (
        <Button variant={variant}>
          <span className={cx(styles.buttonText)}>{label}</span>
          <ChevronDownIcon />
        </Button>
      )}
      <Popover className={cx(styles.popover)} placement="bottom start" offset={4}>
        <AriaMenu className={cx(styles.menu)}>{children}</AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

interface MenuItemProps {
  id?: string;
  label: string;
  icon?: ReactNode;
  shortcut?: string | undefined;
  isDisabled?: boolean;
  danger?: boolean;
  onAction?: () => void;
}

export function MenuItem({ id, label, icon, shortcut, isDisabled = false, danger = false, onAction }: MenuItemProps) {
  return (
    <AriaMenuItem
      textValue={label}
      isDisabled={isDisabled}
      className={cx(styles.item, danger && styles.danger)}
      {...(id === undefined ? {} : { id })}
      {...(onAction ? { onAction } : {})}
    >
      {({ isSelected, selectionMode }) => (
        <>
          {(icon || selectionMode !== 'none') && (
            <span className={cx(styles.mark)}>{selectionMode === 'none' ? icon : isSelected && <CheckIcon />}</span>
          )}
          <Text slot="label" className={cx(styles.itemText)}>
            {label}
          </Text>
          {shortcut && <Keyboard className={cx(styles.shortcut)}>{shortcut}</Keyboard>}
        </>
      )}
    </AriaMenuItem>
  );
}

interface MenuChoiceProps<T extends string> {
  title: string;
  value: T | null;
  onChange: (value: T) => void;
  children: ReactNode;
}

/** A section of which one item is chosen. */
export function MenuChoice<T extends string>({ title, value, onChange, children }: MenuChoiceProps<T>) {
  const choose = (keys: Selection) => {
    const [key] = keys === 'all' ? [] : [...keys];
    if (key !== undefined) onChange(key as T);
  };
  return (
    <AriaMenuSection
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={value === null ? [] : [value]}
      onSelectionChange={choose}
    >
      <Header className={cx(styles.header)}>{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuSeparator() {
  return <Separator className={cx(styles.separator)} />;
}
