/** When a turn begins in the recording. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import type { Edit } from '../../../schema/model/editing.ts';
import { clock, parseClock, setTimestamp } from '../../../schema/text/turn-edits.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

interface TimestampDialogProps {
  document: DocumentDetail;
  turn: number;
  onClose: () => void;
  onApply: (edits: Edit[]) => void;
}

export function TimestampDialog({ document, turn, onClose, onApply }: TimestampDialogProps) {
  const { t } = useTranslation(['editing', 'common']);
  const now = document.turns[turn]?.timeMs ?? null;
  const [written, setWritten] = useState(now === null ? '' : clock(now));
  const time = parseClock(written);
  const isWrong = written.trim() !== '' && time === null;

  const apply = () => {
    if (isWrong) return;
    onApply(setTimestamp(document, turn, time));
    onClose();
  };
  return (
    <Dialog
      title={t('turn.time')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={isWrong} onPress={apply}>
            {t('turn.set')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <TextField
          label={t('turn.timeLabel')}
          hint={t('turn.timeHint')}
          error={isWrong ? t('turn.timeWrong') : undefined}
          value={written}
          onChange={setWritten}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
