/** Undo and redo in the top bar; each says what it would take back or do again. */
import { IconButton } from '../../ui/Button.tsx';
import { RedoIcon, UndoIcon } from '../../ui/icons.tsx';
import { useHistory } from './useHistory.ts';

export function HistoryButtons() {
  const { canUndo, canRedo, undoLabel, redoLabel, undo, redo } = useHistory();
  return (
    <>
      <IconButton label={undoLabel} isDisabled={!canUndo} onPress={undo}>
        <UndoIcon />
      </IconButton>
      <IconButton label={redoLabel} isDisabled={!canRedo} onPress={redo}>
        <RedoIcon />
      </IconButton>
    </>
  );
}
