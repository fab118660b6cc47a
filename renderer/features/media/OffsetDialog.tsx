/** Where in the recording the text's 00:00 is. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
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

  const apply = () => {
    if (offset === null) return;
    // What is not changed here keeps its parts of a second.
    if (written !== signedClock(offsetMs)) onSet(offset);
    onClose();
  };
  return (
    <Dialog
      title={t('offset.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" isDisabled={offset === null} onPress={apply}>
            {t('offset.set')}
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
          label={t('offset.label')}
          hint={t('offset.hint')}
          error={offset === null ? t('offset.wrong') : undefined}
          value={written}
          onChange={setWritten}
          autoFocus
        />
      </form>
    </Dialog>
  );
}
