/** What stands beside the open text in the inspector's place: protecting people needs the text in sight. */
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

export const SIDE_PANELS = ['pseudonyms', 'thirdPersons', 'key'] as const;
/** What editing the text asks for. */
export const EDITING_PANELS = ['orphans', 'versions'] as const;
/** What is known of the meeting that the text records. */
export const MEETING_PANEL = 'meeting';
export type SidePanelName = (typeof SIDE_PANELS)[number] | (typeof EDITING_PANELS)[number] | typeof MEETING_PANEL;

interface SidePanels {
  panel: SidePanelName | null;
  openPanel: (panel: SidePanelName) => void;
  closePanel: () => void;
}

const SidePanelContext = createContext<SidePanels | null>(null);

export function useSidePanel(): SidePanels {
  const panels = useContext(SidePanelContext);
  if (!panels) throw new Error('No side panel: the component is outside SidePanelProvider.');
  return panels;
}

export function SidePanelProvider({ children }: { children: ReactNode }) {
  const [panel, setPanel] = useState<SidePanelName | null>(null);
  const panels = useMemo<SidePanels>(() => ({ panel, openPanel: setPanel, closePanel: () => setPanel(null) }), [panel]);
  return <SidePanelContext value={panels}>{children}</SidePanelContext>;
}
