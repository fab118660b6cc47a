/** The rooms, at the left edge. */
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { cx } from '../ui/cx.ts';
import { CodebookIcon, DocumentsIcon, MemosIcon, ReportsIcon, StudyIcon, TimelineIcon } from '../ui/icons.tsx';
import { ROOMS, type Room, useNavigation } from './navigation.tsx';
import styles from './Rail.module.css';
import { shortcutText } from './shortcuts.ts';

const icons: Record<Room, () => React.ReactNode> = {
  documents: DocumentsIcon,
  codebook: CodebookIcon,
  study: StudyIcon,
  timeline: TimelineIcon,
  memos: MemosIcon,
  reports: ReportsIcon,
};

export function Rail() {
  const { t } = useTranslation('app');
  const { room, goTo } = useNavigation();
  return (
    <nav aria-label={t('rooms')} className={cx(styles.rail)}>
      {ROOMS.map((id, index) => {
        const Icon = icons[id];
        return (
          <ToggleButton
            key={id}
            isSelected={id === room}
            onChange={() => goTo(id)}
            aria-keyshortcuts={shortcutText({ key: String(index + 1), mod: true })}
            className={cx(styles.room)}
          >
            <Icon />
            {t(`room.${id}`)}
          </ToggleButton>
        );
      })}
    </nav>
  );
}
