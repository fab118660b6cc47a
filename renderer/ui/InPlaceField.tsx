/**
 * Text that is edited where it stands: leaving the field or Enter saves (Ctrl/⌘+Enter in a block of
 * text), Esc brings the stored text back, and so does a refusal.
 */
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react';
import { Input, Label, TextArea, TextField } from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Field.module.css';

export interface InPlaceFieldProps {
  label: string;
  value: string;
  placeholder?: string;
  multiline?: boolean;
  /** The label is read aloud only; the text speaks for itself. */
  hideLabel?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  className?: string | undefined;
  /** Not called when nothing was changed. False when it was refused. */
  onSave: (value: string) => Promise<boolean>;
}

export function InPlaceField(props: InPlaceFieldProps) {
  const { label, value, placeholder = '', multiline = false, hideLabel = false, onSave } = props;
  const [draft, setDraft] = useState(value);
  const discarded = useRef(false);
  useEffect(() => setDraft(value), [value]);

  const save = () => {
    const next = draft.trim();
    if (!discarded.current && next !== value) void onSave(next).then((isSaved) => !isSaved && setDraft(value));
    discarded.current = false;
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      discarded.current = true;
      setDraft(value);
      leave(event.currentTarget);
    } else if (event.key === 'Enter' && (!multiline || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      leave(event.currentTarget);
    }
  };

  return (
    <TextField
      value={draft}
      onChange={setDraft}
      onBlur={save}
      className={cx(styles.field, styles.inPlace, props.className)}
      {...(hideLabel ? { 'aria-label': label } : {})}
    >
      {!hideLabel && <Label className={cx(styles.label)}>{label}</Label>}
      {multiline ? (
        <TextArea className={cx(styles.input)} placeholder={placeholder} onKeyDown={onKeyDown} />
      ) : (
        <Input
          className={cx(styles.input)}
          placeholder={placeholder}
          onKeyDown={onKeyDown}
          {...(props.inputRef ? { ref: props.inputRef } : {})}
        />
      )}
    </TextField>
  );
}

/** In a dialog the focus goes to the dialog: on the page behind it no key would close it again. */
function leave(field: HTMLElement): void {
  const dialog = field.closest<HTMLElement>('[role="dialog"]');
  if (dialog) dialog.focus();
  else field.blur();
}
