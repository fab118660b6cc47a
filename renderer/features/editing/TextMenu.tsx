/** What can be done with the open document's text as a whole; how many codings have lost their words. */
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../../api/hooks.ts';
import { shortcutText } from '../../app/shortcuts.ts';
import { useSidePanel } from '../../app/side-panel.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EditIcon, MoreIcon, UnplacedIcon } from '../../ui/icons.tsx';
import { MenuButton, MenuItem } from '../../ui/Menu.tsx';
import type { MediaActions } from '../media/use-recording.tsx';
import { SET_TURN_SHORTCUT, type SpeakerActions } from '../speakers/use-speakers.tsx';
import styles from './Editing.module.css';

export interface TextActions extends SpeakerActions, MediaActions {
  isEditing: boolean;
  onEdit: (isEditing: boolean) => void;
  onFind: (withReplace: boolean) => void;
  onReplaceText: () => void;
}

export function TextMenu({ documentId, actions }: { documentId: string; actions: TextActions }) {
  const { t } = useTranslation(['editing', 'speakers', 'media']);
  const { openPanel } = useSidePanel();
  const { isEditing, onEdit, onFind, onReplaceText, onSpeakers, onSetTurn, onAttachRecording } = actions;
  const orphans = useContractQuery('orphan.list', { documentId }).data?.length ?? 0;
  return (
    <>
      {orphans > 0 && (
        <Button
          variant="quiet"
          aria-label={t('orphans.badge', { count: orphans })}
          onPress={() => openPanel('orphans')}
        >
          <span className={cx(styles.badge)}>
            <UnplacedIcon />
            {orphans}
          </span>
        </Button>
      )}
      <IconButton
        label={t(isEditing ? 'done' : 'edit')}
        variant={isEditing ? 'primary' : 'quiet'}
        aria-pressed={isEditing}
        onPress={() => onEdit(!isEditing)}
      >
        <EditIcon />
      </IconButton>
      <MenuButton label={t('menu')} icon={<MoreIcon />}>
        <MenuItem label={t('find.open')} shortcut="Ctrl+F" onAction={() => onFind(false)} />
        <MenuItem label={t('find.openReplace')} shortcut="Ctrl+H" onAction={() => onFind(true)} />
        <MenuItem label={t('speakers:open')} isDisabled={isEditing} onAction={onSpeakers} />
        <MenuItem
          label={t('speakers:turn.open')}
          shortcut={shortcutText(SET_TURN_SHORTCUT)}
          isDisabled={isEditing}
          onAction={onSetTurn}
        />
        <MenuItem label={t('media:attach')} onAction={onAttachRecording} />
        <MenuItem label={t('versions.open')} onAction={() => openPanel('versions')} />
        <MenuItem label={t('replace.open')} onAction={onReplaceText} />
        <MenuItem label={t('orphans.title')} onAction={() => openPanel('orphans')} />
      </MenuButton>
    </>
  );
}
