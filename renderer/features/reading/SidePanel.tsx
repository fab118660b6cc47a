/** The panel beside the text, and how it shows a place in it without taking the focus away. */
import { useCallback, useEffect } from 'react';
import type { Span } from '../../../schema/text/span.ts';
import { type SidePanelName, useSidePanel } from '../../app/side-panel.tsx';
import { trimSpan } from '../../document/selection.ts';
import { showSpan } from '../../document/show-span.ts';
import { useDocument, useOpenDocument } from '../../document/use-open-document.tsx';
import { OrphansPanel } from '../editing/OrphansPanel.tsx';
import { VersionsPanel } from '../editing/VersionsPanel.tsx';
import { MeetingPanel } from '../meetings/MeetingPanel.tsx';
import { KeyPanel } from '../pseudonyms/KeyPanel.tsx';
import { PseudonymPanel } from '../pseudonyms/PseudonymPanel.tsx';
import { ThirdPersonPanel } from '../third-persons/ThirdPersonPanel.tsx';

export function SidePanel({ panel }: { panel: SidePanelName }) {
  const { closePanel } = useSidePanel();
  const { store } = useOpenDocument();
  const document = useDocument((state) => state.document);
  const place = useDocument((state) => state.place);
  const surface = useDocument((state) => state.surface);
  const show = useCallback((span: Span) => surface && showSpan(surface, store.state.scroller, span), [surface, store]);
  useEffect(() => () => surface?.painter.overlay('found-place', []), [surface]);

  const trimmed = place && trimSpan(document.text, place);
  const selection = trimmed && trimmed.start < trimmed.end ? trimmed : null;
  const props = { document, selection, onShow: show, onClose: closePanel };
  if (panel === 'key') return <KeyPanel onClose={closePanel} />;
  if (panel === 'versions') return <VersionsPanel document={document} onClose={closePanel} />;
  if (panel === 'meeting') {
    return <MeetingPanel document={document} onShow={show} onClose={closePanel} />;
  }
  if (panel === 'orphans') return <OrphansPanel {...props} />;
  return panel === 'pseudonyms' ? <PseudonymPanel {...props} /> : <ThirdPersonPanel {...props} />;
}
