/** The document's name and where it stands in the study; how the text is shown. */
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import { useLanguage } from '../../i18n/index.ts';
import { IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { CloseIcon, MemosIcon } from '../../ui/icons.tsx';
import type { CodeIndex } from '../coding/code-index.ts';
import type { Mark } from '../coding/marks.ts';
import { type TextActions, TextMenu } from '../editing/TextMenu.tsx';
import { MeetingMenu } from '../meetings/MeetingMenu.tsx';
import type { MeetingActions } from '../meetings/use-meeting-tools.tsx';
import { FilterMenu } from './FilterMenu.tsx';
import { InspectorIcon } from './InspectorIcon.tsx';
import type { MarkFilter } from './mark-filter.ts';
import { ProtectionMenu } from './ProtectionMenu.tsx';
import styles from './ReadingView.module.css';
import { ShortcutHelp } from './ShortcutHelp.tsx';
import { TextSettingsButton } from './TextSettingsButton.tsx';
import type { TextSettings } from './text-settings.ts';

interface DocumentHeaderProps {
  document: DocumentDetail;
  textActions: TextActions;
  meetingActions: MeetingActions;
  filter: MarkFilter;
  onFilter: (filter: MarkFilter) => void;
  index: CodeIndex;
  selected: Mark | null;
  settings: TextSettings;
  onSettings: (change: Partial<TextSettings>) => void;
  onResetSettings: () => void;
  isHelpOpen: boolean;
  onHelp: (isOpen: boolean) => void;
  isInspectorShown: boolean;
  onInspector: (isShown: boolean) => void;
  /** Begins a memo on the document. */
  onMemo: () => void;
  onClose: () => void;
}

/** Memoised: its buttons would cost more than the coding that made the window render. */
export const DocumentHeader = memo(function DocumentHeader(props: DocumentHeaderProps) {
  const { document, filter, isInspectorShown, onInspector } = props;
  const { t } = useTranslation(['reading', 'memos']);
  const language = useLanguage();
  const facts = [
    document.wave && t('wave', { wave: document.wave }),
    document.role,
    document.date && formatDate(document.date, language),
  ].filter(Boolean);
  return (
    <header className={cx(styles.header)}>
      <h1 className={cx(styles.title)}>
        {document.title}
        <span className={cx(styles.facts)}>{facts.join(' · ')}</span>
      </h1>
      <TextMenu documentId={document.id} actions={props.textActions} />
      <FilterMenu filter={filter} onFilter={props.onFilter} index={props.index} selected={props.selected} />
      <MeetingMenu document={document} actions={props.meetingActions} />
      <ProtectionMenu />
      <TextSettingsButton settings={props.settings} onChange={props.onSettings} onReset={props.onResetSettings} />
      <ShortcutHelp isOpen={props.isHelpOpen} onOpen={props.onHelp} />
      <IconButton label={t('memos:new.document')} onPress={props.onMemo}>
        <MemosIcon />
      </IconButton>
      <IconButton
        label={t(isInspectorShown ? 'hideInspector' : 'showInspector')}
        onPress={() => onInspector(!isInspectorShown)}
      >
        <InspectorIcon />
      </IconButton>
      <IconButton label={t('close')} onPress={props.onClose}>
        <CloseIcon />
      </IconButton>
    </header>
  );
});

function formatDate(date: string, language: string): string {
  return new Intl.DateTimeFormat(language === 'nb' ? 'nb-NO' : 'en-GB', {
    dateStyle: 'medium',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`));
}
