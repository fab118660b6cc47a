/** A labelled line or block of text. */
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
} from 'react-aria-components';
import { cx } from './cx.ts';
import styles from './Field.module.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style'> {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  placeholder?: string | undefined;
  multiline?: boolean;
}

export function TextField({ label, hint, error, placeholder, multiline = false, ...props }: TextFieldProps) {
  const Control = multiline ? TextArea : Input;
  return (
    <AriaTextField {...props} isInvalid={error !== undefined} className={cx(styles.field)}>
      <Label className={cx(styles.label)}>{label}</Label>
      <Control className={cx(styles.input)} {...(placeholder === undefined ? {} : { placeholder })} />
      {hint !== undefined && (
        <Text slot="description" className={cx(styles.hint)}>
          {hint}
        </Text>
      )}
      <FieldError className={cx(styles.error)}>{error}</FieldError>
    </AriaTextField>
  );
}
