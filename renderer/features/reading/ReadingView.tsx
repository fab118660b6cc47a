/**
 * A document, to read and to code: the text with its codings in the centre, what is known about
 * the place on the right. This component gets the answers; OpenDocument does the work.
 */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../../api/hooks.ts';
import type { Span } from '../../editor/offset-map.ts';
import { useErrorText } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useDelayed } from '../../ui/useDelayed.ts';
import { markStart } from './measure.ts';
import { OpenDocument } from './OpenDocument.tsx';

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
  const document = useContractQuery('document.get', { documentId });
  const codings = useContractQuery('coding.list', { documentId });
  const codes = useContractQuery('code.list', {});
  const facets = useContractQuery('facet.list', {});
  const isLate = useDelayed(document.isPending);

  const error = document.error ?? codings.error ?? codes.error ?? facets.error;
  if (error) {
    return <EmptyState title={errorText(error)} actions={<Button onPress={onClose}>{t('close')}</Button>} />;
  }
  if (!document.data || !codes.data || !facets.data) return isLate ? <EmptyState title={t('opening')} /> : null;
  return (
    <OpenDocument
      document={document.data}
      codings={codings.data}
      listedAt={codings.dataUpdatedAt}
      codes={codes.data}
      facets={facets.data}
      focus={focus}
      onClose={onClose}
    />
  );
}
