/** The document's name and where it stands in the study; how the text is shown. */
import { useTranslation } from 'react-i18next';
import { SIDE_PANELS, useSidePanel } from '../../app/side-panel.tsx';
import { useDocument, useOpenDocument } from '../../document/use-open-document.tsx';
import { useLocale } from '../../i18n/index.ts';
import { IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { CloseIcon, MemosIcon, ShieldIcon } from '../../ui/icons.tsx';
import { MenuButton, MenuItem } from '../../ui/Menu.tsx';
import { TextMenu } from '../editing/TextMenu.tsx';
import { MeetingMenu } from '../meetings/MeetingMenu.tsx';
import { useMemoTools } from '../memos/use-memo-tools.ts';
import { FilterMenu } from './FilterMenu.tsx';
import styles from './ReadingView.module.css';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import { TextSettingsButton } from './TextSettingsButton.tsx';

export function DocumentHeader({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['reading', 'memos']);
  const { showInspector } = useOpenDocument();
  const { writeOnDocument } = useMemoTools();
  const document = useDocument(({ stored }) => stored);
  const isInspectorShown = useDocument((state) => state.isInspectorShown);
  const locale = useLocale();
  const facts = [
    document.wave && t('wave', { wave: document.wave }),
    document.role,
    document.date && formatDate(document.date, locale),
  ].filter(Boolean);
  return (
    <header className={cx(styles.header)}>
      <h1 className={cx(styles.title)}>
        {document.title}
        <span className={cx(styles.facts)}>{facts.join(' · ')}</span>
      </h1>
      <TextMenu />
      <FilterMenu />
      <MeetingMenu />
      <ProtectionMenu />
      <TextSettingsButton />
      <ShortcutHelp />
      <IconButton label={t('memos:new.document')} onPress={writeOnDocument}>
        <MemosIcon />
      </IconButton>
      <IconButton
        label={t(isInspectorShown ? 'hideInspector' : 'showInspector')}
        onPress={() => showInspector(!isInspectorShown)}
      >
        <InspectorIcon />
      </IconButton>
      <IconButton label={t('close')} onPress={onClose}>
        <CloseIcon />
      </IconButton>
    </header>
  );
}

/** What protects the people in the open text, beside it. */
function ProtectionMenu() {
  const { t } = useTranslation(['protection', 'app']);
  const { openPanel } = useSidePanel();
  return (
    <MenuButton label={t('menu')} icon={<ShieldIcon />}>
      {SIDE_PANELS.map((panel) => (
        <MenuItem key={panel} label={t(`app:command.panel.${panel}`)} onAction={() => openPanel(panel)} />
      ))}
    </MenuButton>
  );
}

/** A window with its right column set off. Drawn like the icons in ui/icons.tsx. */
function InspectorIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true" focusable="false">
      <path d="M2 2.75h12v10.5H2zM10 2.75v10.5" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" />
    </svg>
  );
}

function formatDate(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}
