/** Says by hand whose the selected paragraphs are and how they are told. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentDetail, TURN_KINDS, type TurnKind } from '../../../schema/model/document.ts';
import type { Span } from '../../../schema/text/span.ts';
import { useContractCommand } from '../../api/hooks.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { NameField } from './NameField.tsx';
import styles from './Speakers.module.css';

interface TurnDialogProps {
  document: DocumentDetail;
  span: Span;
  onSay: (text: string) => void;
  onClose: () => void;
}

export function TurnDialog({ document, span, onSay, onClose }: TurnDialogProps) {
  const { t } = useTranslation(['speakers', 'common']);
  const { guard } = useToasts();
  const { run: set } = useContractCommand('turn.set');
  const { run: clear } = useContractCommand('turn.clear');
  const block = document.blocks.find(({ start, end }) => start <= span.end && span.start <= end && start < end);
  const now = block?.turn == null ? undefined : document.turns[block.turn];
  const [speaker, setSpeaker] = useState(now?.speaker ?? '');
  const [kind, setKind] = useState<TurnKind>(now?.kind ?? 'verbatim');
  const [isInterviewer, setInterviewer] = useState(now?.interviewer ?? false);
  const known = [...new Set(document.turns.map((turn) => turn.speaker))].filter((name) => name !== '');
  const place = { documentId: document.id, start: span.start, end: span.end };

  const submit = async () => {
    await set({ ...place, speaker: speaker.trim(), kind, interviewer: isInterviewer });
    onSay(t('turn.isSet', { speaker: speaker.trim() || t('noLabel'), kind: t(`kind.${kind}`) }));
    onClose();
  };
  const give = async (recognised: boolean) => {
    if (!(await guard(clear({ ...place, recognised })))) return;
    onSay(t(recognised ? 'turn.isRecognised' : 'turn.isNone'));
    onClose();
  };
  return (
    <FormDialog
      title={t('turn.title')}
      onClose={onClose}
      submitLabel={t('turn.set')}
      onSubmit={submit}
      otherActions={
        <>
          <Button variant="quiet" onPress={() => void give(true)}>
            {t('turn.recognised')}
          </Button>
          <Button variant="quiet" onPress={() => void give(false)}>
            {t('turn.none')}
          </Button>
        </>
      }
    >
      <p className={cx(styles.hint)}>{t('turn.text')}</p>
      <NameField label={t('turn.speaker')} known={known} value={speaker} onChange={setSpeaker} />
      <Select
        label={t('turn.kind')}
        value={kind}
        choices={TURN_KINDS.map((id) => ({ id, label: t(`kind.${id}`) }))}
        onChange={setKind}
      />
      <label className={cx(styles.check)}>
        <input type="checkbox" checked={isInterviewer} onChange={(event) => setInterviewer(event.target.checked)} />
        {t('turn.interviewer')}
      </label>
    </FormDialog>
  );
}
