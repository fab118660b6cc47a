/** What can be done with the open document's text as a whole; how many codings have lost their words. */
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../../api/hooks.ts';
import { shortcutText } from '../../app/shortcuts.ts';
import { useSidePanel } from '../../app/side-panel.tsx';
import { useDocument, useOpenDocument } from '../../document/use-open-document.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EditIcon, MoreIcon, UnplacedIcon } from '../../ui/icons.tsx';
import { MenuButton, MenuItem } from '../../ui/Menu.tsx';
import { useAttachRecording } from '../media/use-attach-recording.ts';
import { SET_TURN_SHORTCUT, useSpeakerActions } from '../speakers/use-speaker-actions.ts';
import styles from './Editing.module.css';

export function TextMenu() {
  const { t } = useTranslation(['editing', 'speakers', 'media']);
  const { openPanel } = useSidePanel();
  const open = useOpenDocument();
  const isEditing = useDocument((state) => state.isEditing);
  const { speakers, setTurn } = useSpeakerActions();
  const attachRecording = useAttachRecording();
  const replaceText = async () => {
    const [path] = (await window.proact.chooseTranscripts()) ?? [];
    if (path !== undefined) open.ask({ kind: 'replace', path });
  };
  const orphans = useContractQuery('orphan.list', { documentId: open.id }).data?.length ?? 0;
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
        onPress={() => open.editing.setEditing(!isEditing)}
      >
        <EditIcon />
      </IconButton>
      <MenuButton label={t('menu')} icon={<MoreIcon />}>
        <MenuItem label={t('find.open')} shortcut="Ctrl+F" onAction={() => open.find(false)} />
        <MenuItem label={t('find.openReplace')} shortcut="Ctrl+H" onAction={() => open.find(true)} />
        <MenuItem label={t('speakers:open')} isDisabled={isEditing} onAction={speakers} />
        <MenuItem
          label={t('speakers:turn.open')}
          shortcut={shortcutText(SET_TURN_SHORTCUT)}
          isDisabled={isEditing}
          onAction={setTurn}
        />
        <MenuItem label={t('media:attach')} onAction={() => void attachRecording()} />
        <MenuItem label={t('versions.open')} onAction={() => openPanel('versions')} />
        <MenuItem label={t('replace.open')} onAction={() => void replaceText()} />
        <MenuItem label={t('orphans.title')} onAction={() => openPanel('orphans')} />
      </MenuButton>
    </>
  );
}
