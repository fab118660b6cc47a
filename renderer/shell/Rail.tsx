/** The rooms, at the left edge. */
import { ToggleButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useNavigation } from '../app/navigation.tsx';
import { ROOMS, type Room } from '../app/places.ts';
import { shortcutText } from '../app/shortcuts.ts';
import { cx } from '../ui/cx.ts';
import { CodebookIcon, DocumentsIcon, FiguresIcon, MemosIcon, ReportsIcon, StudyIcon } from '../ui/icons.tsx';
import styles from './Rail.module.css';

const icons: Record<Room, () => React.ReactNode> = {
  documents: DocumentsIcon,
  codebook: CodebookIcon,
  study: StudyIcon,
  figures: FiguresIcon,
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
