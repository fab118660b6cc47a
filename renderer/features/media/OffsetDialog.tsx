/** Where in the recording the text's 00:00 is. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { parseSignedClock, signedClock } from './turn-times.ts';

interface OffsetDialogProps {
  offsetMs: number;
  onSet: (offsetMs: number) => void;
  onClose: () => void;
}

export function OffsetDialog({ offsetMs, onSet, onClose }: OffsetDialogProps) {
  const { t } = useTranslation(['media', 'common']);
  const [written, setWritten] = useState(signedClock(offsetMs));
  const offset = parseSignedClock(written);

  const submit = () => {
    if (offset === null) return;
    // What is not changed here keeps its parts of a second.
    if (written !== signedClock(offsetMs)) onSet(offset);
    onClose();
  };
  return (
    <FormDialog
      title={t('offset.title')}
      onClose={onClose}
      submitLabel={t('offset.set')}
      isComplete={offset !== null}
      onSubmit={submit}
    >
      <TextField
        label={t('offset.label')}
        hint={t('offset.hint')}
        error={offset === null ? t('offset.wrong') : undefined}
        value={written}
        onChange={setWritten}
      />
    </FormDialog>
  );
}
