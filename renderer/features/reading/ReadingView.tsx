/**
 * A document, to read and to code: the text with its codings in the centre, what is known about the place on the right.
 * Here it is opened; DocumentLayout shows it.
 */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '../../../schema/text/span.ts';
import { useClient } from '../../api/hooks.ts';
import type { Writing } from '../../app/places.ts';
import { useRoomState } from '../../app/room-state.tsx';
import { DocumentReader } from '../../document/document-reader.ts';
import { markStart } from '../../document/measure.ts';
import { OpenDocument } from '../../document/open-document.ts';
import { useStore } from '../../document/store.ts';
import { OpenDocumentContext, useSurroundings } from '../../document/use-open-document.tsx';
import { useErrorText } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useDelayed } from '../../ui/useDelayed.ts';
import { useHistory } from '../history/useHistory.ts';
import { DocumentLayout } from './DocumentLayout.tsx';

export interface ReadingViewProps {
  documentId: string;
  /** Scrolled to, selected and shown for a moment; a new object asks for it again. */
  focus: Span | null;
  onClose: () => void;
}

export function ReadingView(props: ReadingViewProps) {
  return <Reading key={props.documentId} {...props} />;
}

function Reading({ documentId, ...props }: ReadingViewProps) {
  const { t } = useTranslation('reading');
  const errorText = useErrorText();
  const client = useClient();
  // The first render belongs to the click that opened the document.
  useState(() => markStart('reading:open'));
  const [reader] = useState(() => new DocumentReader(client, documentId));
  useEffect(() => reader.start(), [reader]);
  const isRead = useStore(reader.store, ({ answers }) => answers !== null);
  const error = useStore(reader.store, (state) => state.error);
  const isLate = useDelayed(!isRead);

  if (error) {
    return <EmptyState title={errorText(error)} actions={<Button onPress={props.onClose}>{t('close')}</Button>} />;
  }
  if (!isRead) return isLate ? <EmptyState title={t('opening')} /> : null;
  return <Opened reader={reader} {...props} />;
}

function Opened({ reader, ...props }: { reader: DocumentReader } & Pick<ReadingViewProps, 'focus' | 'onClose'>) {
  const { undo, redo } = useHistory();
  const surroundings = useSurroundings(undo, redo);
  const [open] = useState(() => new OpenDocument(reader, surroundings));
  useEffect(() => open.start(), [open]);
  useKeptWriting(open);
  return (
    <OpenDocumentContext value={open}>
      <DocumentLayout {...props} />
    </OpenDocumentContext>
  );
}

/** One comes back to the memo that was being written. */
function useKeptWriting({ id, store }: OpenDocument): void {
  const [kept, keep] = useRoomState<Writing | null>(`memos.beside.${id}`, null);
  useState(() => store.set({ writing: kept }));
  useEffect(() => store.subscribe(() => keep(store.state.writing)), [store, keep]);
}
