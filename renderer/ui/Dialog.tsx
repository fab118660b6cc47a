/** A question or a result that stands in front of the room. Esc and the scrim close it. */
import { type ReactNode, type RefCallback, useCallback, useState } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconButton } from './Button.tsx';
import { cx } from './cx.ts';
import styles from './Dialog.module.css';
import { CloseIcon } from './icons.tsx';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** Buttons, the main one last. */
  actions?: ReactNode;
  /** `whole` fills the window, and its content divides the room itself. */
  size?: 'small' | 'medium' | 'large' | 'whole';
  /** Asks before something is taken away: announced at once, not closed by a click beside it. */
  alert?: boolean;
}

export function Dialog({ title, isOpen, onClose, children, actions, size = 'small', alert = false }: DialogProps) {
  const { t } = useTranslation();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable={!alert}
      className={cx(styles.scrim)}
    >
      <Modal className={cx(styles.modal, styles[size])}>
        <AriaDialog role={alert ? 'alertdialog' : 'dialog'} className={cx(styles.dialog)}>
          <header className={cx(styles.header)}>
            <Heading slot="title" className={cx(styles.title)}>
              {title}
            </Heading>
            <IconButton label={t('close')} onPress={onClose}>
              <CloseIcon />
            </IconButton>
          </header>
          <Body>{children}</Body>
          {actions && <footer className={cx(styles.actions)}>{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Body({ children }: { children: ReactNode }) {
  const [ref, scrolls] = useScrolls();
  return (
    <div ref={ref} className={cx(styles.body)} {...(scrolls ? { tabIndex: 0 } : {})}>
      {children}
    </div>
  );
}

/**
 * Whether an element holds more than it shows. The browser lets Tab stop at such an element, but in a dialog the focus is
 * led by React Aria, which stops only where a tabindex says so.
 */
function useScrolls(): [RefCallback<HTMLElement>, boolean] {
  const [scrolls, setScrolls] = useState(false);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const measure = () => setScrolls(element.scrollHeight > element.clientHeight);
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    for (const child of element.children) resized.observe(child);
    return () => resized.disconnect();
  }, []);
  return [ref, scrolls];
}
