/** The selected words tell that somebody meets in an arena: asks who and where. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import type { Span } from '../../../schema/text/span.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { cx } from '../../ui/cx.ts';
import { FormDialog } from '../../ui/FormDialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { shortQuote } from '../links/link.ts';
import { SuggestField } from '../meetings/SuggestField.tsx';
import styles from './Networks.module.css';

interface ReportTieDialogProps {
  document: DocumentDetail;
  span: Span;
  onSay: (text: string) => void;
  onClose: () => void;
}

/** The wave is that of the document. */
const OF_DOCUMENT = 'document';

export function ReportTieDialog({ document, span, onSay, onClose }: ReportTieDialogProps) {
  const { t } = useTranslation(['networks', 'common']);
  const { data: outline } = useContractQuery('study.outline', {});
  const { run } = useContractCommand('tie.report');
  const [arena, setArena] = useState('');
  const [participantId, setParticipantId] = useState<string | null>(null);
  const [role, setRole] = useState('');
  const [agency, setAgency] = useState('');
  const [waveId, setWaveId] = useState<string>(OF_DOCUMENT);
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<'arenaMissing' | 'whoMissing' | null>(null);

  const submit = async () => {
    if (arena.trim() === '') return setProblem('arenaMissing');
    if (participantId === null && role.trim() === '' && agency.trim() === '') return setProblem('whoMissing');
    const who = participantId === null ? { role: role.trim(), agency: agency.trim() } : { participantId };
    const wave = waveId === OF_DOCUMENT ? null : waveId;
    const words = { documentId: document.id, start: span.start, end: span.end };
    const tie = await run({ ...words, arena: arena.trim(), ...who, waveId: wave, note: note.trim() });
    onSay(t('done', { actor: tie.actor, arena: tie.arena }));
    onClose();
  };

  return (
    <FormDialog title={t('dialog.title')} onClose={onClose} submitLabel={t('dialog.save')} onSubmit={submit}>
      <blockquote className={cx(styles.quote)} lang="">
        {shortQuote(document.text.slice(span.start, span.end))}
      </blockquote>
      <SuggestField
        label={t('dialog.arena')}
        known={outline?.arenas.map(({ name }) => name) ?? []}
        value={arena}
        onChange={setArena}
      />
      <fieldset className={cx(styles.who)}>
        <legend>{t('dialog.who')}</legend>
        <ComboBox
          label={t('dialog.participant')}
          choices={outline?.participants.map(({ id, code }) => ({ id, label: code })) ?? []}
          value={participantId}
          onChange={setParticipantId}
        />
        {participantId === null && (
          <>
            <p className={cx(styles.or)}>{t('dialog.orRole')}</p>
            <SuggestField label={t('dialog.role')} known={outline?.roles ?? []} value={role} onChange={setRole} />
            <SuggestField
              label={t('dialog.agency')}
              known={outline?.organisations ?? []}
              value={agency}
              onChange={setAgency}
            />
          </>
        )}
      </fieldset>
      {outline && outline.waves.length > 0 && (
        <Select
          label={t('dialog.wave')}
          value={waveId}
          choices={[
            { id: OF_DOCUMENT, label: t('dialog.ofDocument') },
            ...outline.waves.map(({ id, name }) => ({ id: id as string, label: name })),
          ]}
          onChange={setWaveId}
        />
      )}
      <TextField label={t('dialog.note')} value={note} onChange={setNote} maxLength={2000} />
      {problem && (
        <p role="alert" className={cx(styles.problem)}>
          {t(`dialog.${problem}`)}
        </p>
      )}
    </FormDialog>
  );
}
