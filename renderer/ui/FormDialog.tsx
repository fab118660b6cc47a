/**
 * A question that is answered by filling in fields. The first field has the focus, Enter sends and Esc cancels. While the
 * answer is sent nothing closes the dialog, so that what was typed is still there if it is refused; why stands below it.
 */
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../i18n/index.ts';
import { Button } from './Button.tsx';
import { cx } from './cx.ts';
import styles from './Dialog.module.css';
import { Dialog, type DialogProps } from './Dialog.tsx';

interface FormDialogProps extends Pick<DialogProps, 'title' | 'size' | 'onClose' | 'children'> {
  /** On the button that sends. */
  submitLabel: string;
  /** False while something that is needed is missing; it cannot be sent then. */
  isComplete?: boolean;
  /** Sends the answer and closes the dialog when it was taken. Throws why it was not. */
  onSubmit: () => Promise<void> | void;
  /** Other ways out, before Cancel. */
  otherActions?: ReactNode;
}

export function FormDialog({
  title,
  size,
  onClose,
  children,
  submitLabel,
  isComplete = true,
  onSubmit,
  otherActions,
}: FormDialogProps) {
  const { t } = useTranslation();
  const errorText = useErrorText();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);

  useEffect(() => {
    const fields = form.current;
    if (fields && !fields.contains(document.activeElement)) fields.querySelector<HTMLElement>(FIRST_FIELD)?.focus();
  }, []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isComplete || isSending) return;
    setSending(true);
    setError(null);
    try {
      await onSubmit();
    } catch (reason) {
      setError(reason);
    } finally {
      setSending(false);
    }
  };
  return (
    <Dialog
      title={title}
      {...(size ? { size } : {})}
      isOpen
      onClose={() => !isSending && onClose()}
      actions={
        <>
          {otherActions}
          <Button isDisabled={isSending} onPress={onClose}>
            {t('cancel')}
          </Button>
          <Button variant="primary" type="submit" form={id} isDisabled={!isComplete || isSending}>
            {submitLabel}
          </Button>
        </>
      }
    >
      <form
        ref={form}
        id={id}
        onSubmit={(event) => void submit(event)}
        aria-busy={isSending}
        className={cx(styles.form)}
      >
        {children}
        {error !== null && (
          <p role="alert" className={cx(styles.error)}>
            {errorText(error)}
          </p>
        )}
      </form>
    </Dialog>
  );
}

/** What can be typed in or chosen with the keyboard; of radio buttons only the chosen one is on the way of Tab. */
const FIRST_FIELD = ['input', 'textarea', 'button']
  .map((element) => `${element}:enabled:not([type="hidden"], [tabindex="-1"])`)
  .join();
