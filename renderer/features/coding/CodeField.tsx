/**
 * One field of the coder bar: what is chosen, and the text typed to choose. A combo box whose list
 * is drawn by the bar, below all fields, so that the bar does not jump while one walks the slots.
 */
import type { KeyboardEvent, ReactNode, RefCallback } from 'react';
import { cx } from '../../ui/cx.ts';
import styles from './CoderBar.module.css';

interface CodeFieldProps {
  id: string;
  label: string;
  /** The chosen code's name, or what is being typed. */
  value: string;
  /** The last value, offered. */
  placeholder: string;
  isActive: boolean;
  listId: string;
  activeOptionId: string | undefined;
  /** Codes chosen before in this field. */
  chips?: ReactNode;
  inputRef: RefCallback<HTMLInputElement>;
  onFocus: () => void;
  onType: (text: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

export function CodeField(props: CodeFieldProps) {
  const { id, label, value, placeholder, isActive, listId, activeOptionId, chips, inputRef } = props;
  return (
    <div className={cx(styles.field, isActive && styles.active, chips !== undefined && styles.wide)}>
      <label htmlFor={id} className={cx(styles.label)}>
        {label}
      </label>
      <div className={cx(styles.control)}>
        {chips}
        <input
          id={id}
          ref={inputRef}
          className={cx(styles.input)}
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={isActive}
          aria-controls={listId}
          {...(isActive && activeOptionId ? { 'aria-activedescendant': activeOptionId } : {})}
          value={value}
          placeholder={placeholder}
          onFocus={(event) => {
            event.currentTarget.select();
            props.onFocus();
          }}
          onChange={(event) => props.onType(event.currentTarget.value)}
          onKeyDown={props.onKeyDown}
        />
      </div>
    </div>
  );
}
