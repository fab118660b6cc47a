/** Who speaks: in a turn that is there, or in one that is to begin at an offset. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import type { Edit } from '../../../schema/model/editing.ts';
import { changeSpeaker, splitTurn } from '../../../schema/text/turn-edits.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Editing.module.css';

interface SpeakerDialogProps {
  document: DocumentDetail;
  turn: number | null;
  /** Null: the turn's own speaker is changed. */
  splitAt: number | null;
  onClose: () => void;
  onApply: (edits: Edit[]) => void;
}

export function SpeakerDialog({ document, turn, splitAt, onClose, onApply }: SpeakerDialogProps) {
  const { t } = useTranslation(['editing', 'common']);
  const current = turn === null ? '' : (document.turns[turn]?.speaker ?? '');
  const others = [...new Set(document.turns.map(({ speaker }) => speaker))].filter((speaker) => speaker !== current);
  const [name, setName] = useState(splitAt === null ? current : (others[0] ?? current));
  const [everywhere, setEverywhere] = useState(false);
  const speaker = name.replace(/[:\n]/g, '').trim();

  const submit = () => {
    if (splitAt !== null) onApply(splitTurn(document, splitAt, speaker));
    else if (turn !== null) onApply(changeSpeaker(document, turn, speaker, everywhere));
    onClose();
  };
  return (
    <FormDialog
      title={t(splitAt === null ? 'turn.speaker' : 'turn.split')}
      onClose={onClose}
      submitLabel={t(splitAt === null ? 'turn.change' : 'turn.begin')}
      isComplete={speaker !== ''}
      onSubmit={submit}
    >
      <TextField label={t('turn.name')} value={name} onChange={setName} />
      <div className={cx(styles.actions)}>
        {others.slice(0, 8).map((other) => (
          <Button key={other} variant="quiet" onPress={() => setName(other)}>
            {other}
          </Button>
        ))}
      </div>
      {splitAt === null && (
        <label>
          <input type="checkbox" checked={everywhere} onChange={(event) => setEverywhere(event.target.checked)} />{' '}
          {t('turn.everywhere', { speaker: current })}
        </label>
      )}
    </FormDialog>
  );
}
