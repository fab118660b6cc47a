/** When a turn begins in the recording. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import type { Edit } from '../../../schema/model/editing.ts';
import { clock, parseClock, setTimestamp } from '../../../schema/text/turn-edits.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
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

  const submit = () => {
    onApply(setTimestamp(document, turn, time));
    onClose();
  };
  return (
    <FormDialog
      title={t('turn.time')}
      onClose={onClose}
      submitLabel={t('turn.set')}
      isComplete={!isWrong}
      onSubmit={submit}
    >
      <TextField
        label={t('turn.timeLabel')}
        hint={t('turn.timeHint')}
        error={isWrong ? t('turn.timeWrong') : undefined}
        value={written}
        onChange={setWritten}
      />
    </FormDialog>
  );
}
