/** The panel beside the text, and how it shows a place in it without taking the focus away. */
import { useCallback, useEffect } from 'react';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import { type SidePanelName, useSidePanel } from '../../app/side-panel.tsx';
import type { Span } from '../../editor/offset-map.ts';
import type { TextSelection } from '../../editor/text-view.ts';
import { OrphansPanel } from '../editing/OrphansPanel.tsx';
import { VersionsPanel } from '../editing/VersionsPanel.tsx';
import { MeetingPanel } from '../meetings/MeetingPanel.tsx';
import type { MeetingActions } from '../meetings/use-meeting-tools.tsx';
import { KeyPanel } from '../pseudonyms/KeyPanel.tsx';
import { PseudonymPanel } from '../pseudonyms/PseudonymPanel.tsx';
import { ThirdPersonPanel } from '../third-persons/ThirdPersonPanel.tsx';
import { trimSpan } from './selection.ts';
import { showSpan } from './show-span.ts';
import type { ReadingSurface } from './use-reading-surface.ts';

interface SidePanelProps {
  panel: SidePanelName;
  document: DocumentDetail;
  surface: ReadingSurface | null;
  scroller: HTMLElement | null;
  place: TextSelection | null;
  meetingActions: MeetingActions;
}

export function SidePanel({ panel, document, surface, scroller, place, meetingActions }: SidePanelProps) {
  const { closePanel } = useSidePanel();
  const show = useCallback((span: Span) => surface && showSpan(surface, scroller, span), [surface, scroller]);
  useEffect(() => () => surface?.painter.overlay('found-place', []), [surface]);

  const trimmed = place && trimSpan(document.text, place);
  const selection = trimmed && trimmed.start < trimmed.end ? trimmed : null;
  const props = { document, selection, onShow: show, onClose: closePanel };
  if (panel === 'key') return <KeyPanel onClose={closePanel} />;
  if (panel === 'versions') return <VersionsPanel document={document} onClose={closePanel} />;
  if (panel === 'meeting') {
    return <MeetingPanel document={document} actions={meetingActions} onShow={show} onClose={closePanel} />;
  }
  if (panel === 'orphans') return <OrphansPanel {...props} />;
  return panel === 'pseudonyms' ? <PseudonymPanel {...props} /> : <ThirdPersonPanel {...props} />;
}
