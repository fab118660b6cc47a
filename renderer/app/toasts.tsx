/**
 * Short messages that do not interrupt: what was done, what was refused. Each is announced; an error
 * stays until it is dismissed, the rest go after a while.
 */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wasDone } from '../api/transport.ts';
import { useErrorText } from '../i18n/index.ts';
import { cx } from '../ui/cx.ts';
import styles from '../ui/Toast.module.css';
import { Toast } from '../ui/Toast.tsx';

export type ToastTone = 'done' | 'warning' | 'error';

interface Message {
  id: number;
  tone: ToastTone;
  text: string;
}

export interface Toasts {
  say: (text: string, tone?: ToastTone) => void;
  /** Says an error in the window's language. */
  sayError: (error: unknown) => void;
  /** Waits for a promise and says its error, if any; returns null then. */
  guard: <T>(work: Promise<T>) => Promise<T | null>;
}

const ToastContext = createContext<Toasts | null>(null);

export function useToasts(): Toasts {
  const toasts = useContext(ToastContext);
  if (!toasts) throw new Error('No toasts: the component is outside ToastProvider.');
  return toasts;
}

const AT_MOST = 4;
let nextId = 1;

export function ToastProvider({ children }: { children: ReactNode }) {
  const { t } = useTranslation('app');
  const errorText = useErrorText();
  const [messages, setMessages] = useState<Message[]>([]);
  const say = useCallback((text: string, tone: ToastTone = 'done') => {
    const id = nextId++;
    setMessages((before) => {
      // Of what went well only the last is news; what went wrong waits to be read.
      const kept = before.filter((message) => message.text !== text && message.tone !== 'done');
      return [...kept, { id, tone, text }].slice(-AT_MOST);
    });
  }, []);
  const toasts = useMemo<Toasts>(() => {
    const sayError = (error: unknown) => say(errorText(error), wasDone(error) ? 'warning' : 'error');
    const guard = async <T,>(work: Promise<T>) => {
      try {
        return await work;
      } catch (error) {
        sayError(error);
        return null;
      }
    };
    return { say, sayError, guard };
  }, [say, errorText]);
  const dismiss = useCallback((id: number) => setMessages((before) => before.filter((m) => m.id !== id)), []);

  return (
    <ToastContext value={toasts}>
      {children}
      <section aria-label={t('messages')} aria-live="polite" aria-relevant="additions" className={cx(styles.region)}>
        {messages.map((message) => (
          <Toast key={message.id} id={message.id} tone={message.tone} onDismiss={dismiss}>
            {message.text}
          </Toast>
        ))}
      </section>
    </ToastContext>
  );
}
