/**
 * A document, to read and to code: the text with its codings in the centre, what is known about
 * the place on the right. This component gets the answers; OpenDocument does the work.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '../../editor/offset-map.ts';
import { useErrorText } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useDelayed } from '../../ui/useDelayed.ts';
import { markStart } from './measure.ts';
import { OpenDocument } from './OpenDocument.tsx';
import { useDocument } from './use-document.ts';

export interface ReadingViewProps {
  documentId: string;
  /** Scrolled to, selected and shown for a moment; a new object asks for it again. */
  focus: Span | null;
  onClose: () => void;
}

export function ReadingView(props: ReadingViewProps) {
  return <Reading key={props.documentId} {...props} />;
}

function Reading({ documentId, focus, onClose }: ReadingViewProps) {
  const { t } = useTranslation('reading');
  const errorText = useErrorText();
  // The first render belongs to the click that opened the document.
  useState(() => markStart('reading:open'));
  const [isPaused, setPaused] = useState(false);
  const { answers, error } = useDocument(documentId, isPaused);
  const isLate = useDelayed(answers === null);

  if (error) {
    return <EmptyState title={errorText(error)} actions={<Button onPress={onClose}>{t('close')}</Button>} />;
  }
  if (!answers) return isLate ? <EmptyState title={t('opening')} /> : null;
  return <OpenDocument {...answers} focus={focus} onClose={onClose} onPause={setPaused} />;
}
