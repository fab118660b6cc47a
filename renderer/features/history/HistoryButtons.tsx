/** Undo and redo in the top bar, each saying what it would take back or do again, and the way to all steps. */
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../app/commands.ts';
import { shortcutText } from '../../app/shortcuts.ts';
import { IconButton } from '../../ui/Button.tsx';
import { HistoryIcon, RedoIcon, UndoIcon } from '../../ui/icons.tsx';
import { useHistory } from './useHistory.ts';

export function HistoryButtons() {
  const { t } = useTranslation('history');
  const commands = useCommands();
  const { isWaiting, canUndo, canRedo, undoLabel, redoLabel, undo, redo } = useHistory();
  return (
    <>
      <IconButton label={undoLabel} isDisabled={!canUndo || isWaiting} onPress={undo}>
        <UndoIcon />
      </IconButton>
      <IconButton label={redoLabel} isDisabled={!canRedo || isWaiting} onPress={redo}>
        <RedoIcon />
      </IconButton>
      <IconButton
        label={`${t('panel.title')} (${shortcutText({ key: 'h', mod: true, shift: true })})`}
        onPress={() => commands.run('history')}
      >
        <HistoryIcon />
      </IconButton>
    </>
  );
}
