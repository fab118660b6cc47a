/** The open document: its text in the centre with what stands over and under it, and a panel or the inspector beside it. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '../../../schema/text/span.ts';
import { useSidePanel } from '../../app/side-panel.tsx';
import { useDocument } from '../../document/use-open-document.tsx';
import { cx } from '../../ui/cx.ts';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { Inspector } from '../coding/Inspector.tsx';
import { EditBar } from '../editing/EditBar.tsx';
import { FindBar } from '../editing/FindBar.tsx';
import { Recording } from '../media/Recording.tsx';
import { DocumentDialogs } from './DocumentDialogs.tsx';
import { DocumentHeader } from './DocumentHeader.tsx';
import { DocumentKeys } from './DocumentKeys.tsx';
import styles from './ReadingView.module.css';
import { SidePanel } from './SidePanel.tsx';
import { TextPane } from './TextPane.tsx';

interface DocumentLayoutProps {
  focus: Span | null;
  onClose: () => void;
}

/** Memoised: what it shows comes from the open document, each part its own. */
export const DocumentLayout = memo(function DocumentLayout({ focus, onClose }: DocumentLayoutProps) {
  const { t } = useTranslation('reading');
  const title = useDocument(({ stored }) => stored.title);
  const isInspectorShown = useDocument((state) => state.isInspectorShown);
  const isOnPage = useDocument(({ surface }) => surface !== null);
  const { panel } = useSidePanel();
  return (
    <SplitPane
      name="inspector"
      dividerLabel={t('inspectorDivider')}
      fixed="second"
      width={300}
      min={220}
      max={520}
      otherMin={400}
    >
      <section className={cx(styles.centre)} aria-label={title}>
        <DocumentKeys />
        <DocumentHeader onClose={onClose} />
        {isOnPage && <EditBar />}
        {isOnPage && <FindBar />}
        <TextPane focus={focus} />
        <Recording />
        <Said />
        <DocumentDialogs />
      </section>
      {panel ? <SidePanel panel={panel} /> : isInspectorShown ? <Inspector /> : null}
    </SplitPane>
  );
});

/** What was done last. */
function Said() {
  const said = useDocument((state) => state.said);
  return (
    <p role="status" className={cx(styles.status)}>
      {said}
    </p>
  );
}
