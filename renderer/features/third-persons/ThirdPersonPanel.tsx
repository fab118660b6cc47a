/** Passages about people who do not take part: marked with their kind and what is to be done, listed and counted. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import {
  THIRD_PERSON_ACTIONS,
  THIRD_PERSON_CATEGORIES,
  type ThirdPersonMark,
} from '../../../schema/model/pseudonym.ts';
import type { Span } from '../../../schema/text/span.ts';
import { useContractCommand, useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useToasts } from '../../app/toasts.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { TrashIcon } from '../../ui/icons.tsx';
import { Select } from '../../ui/Select.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { PanelFrame } from '../reading/PanelFrame.tsx';
import styles from './ThirdPersons.module.css';

interface ThirdPersonPanelProps {
  document: DocumentDetail;
  selection: Span | null;
  onShow: (span: Span) => void;
  onClose: () => void;
}

export function ThirdPersonPanel({ document, selection, onShow, onClose }: ThirdPersonPanelProps) {
  const { t } = useTranslation('protection');
  const { openDocument } = useNavigation();
  const { guard } = useToasts();
  const { data: marks } = useContractQuery('thirdPerson.list', { documentId: document.id });
  const { run: mark, isPending } = useContractCommand('thirdPerson.mark');
  const { run: remove } = useContractCommand('thirdPerson.remove');
  const [category, setCategory] = useState<ThirdPersonMark['category']>('identity');
  const [action, setAction] = useState<ThirdPersonMark['action']>('generalise');
  const [note, setNote] = useState('');

  const markSelection = async () => {
    if (!selection) return;
    const { start, end } = selection;
    if (await guard(mark({ documentId: document.id, start, end, category, action, note }))) setNote('');
  };
  const counts = THIRD_PERSON_ACTIONS.map((id) => ({
    id,
    count: marks?.filter((one) => one.action === id).length ?? 0,
  }));

  return (
    <PanelFrame title={t('third.title')} onClose={onClose}>
      <section className={cx(styles.form)} aria-label={t('third.new')}>
        <Select
          label={t('third.category')}
          value={category}
          choices={THIRD_PERSON_CATEGORIES.map((id) => ({ id, label: t(`third.categories.${id}`) }))}
          onChange={setCategory}
        />
        <Select
          label={t('third.action')}
          value={action}
          choices={THIRD_PERSON_ACTIONS.map((id) => ({ id, label: t(`third.actions.${id}`) }))}
          onChange={setAction}
        />
        <TextField label={t('third.note')} multiline maxLength={2000} value={note} onChange={setNote} />
        <Button variant="primary" isDisabled={!selection || isPending} onPress={() => void markSelection()}>
          {t(selection ? 'third.mark' : 'third.selectFirst')}
        </Button>
      </section>
      <p role="status" className={cx(styles.counts)}>
        {t('third.count', { count: marks?.length ?? 0 })}
        {marks !== undefined && marks.length > 0 && (
          <span>
            {counts
              .filter(({ count }) => count > 0)
              .map(({ id, count }) => `${t(`third.actions.${id}`)}: ${count}`)
              .join(' · ')}
          </span>
        )}
      </p>
      <ul className={cx(styles.marks)} aria-label={t('third.title')}>
        {marks?.map((one) => (
          <li key={one.id} className={cx(styles.mark)}>
            <button
              type="button"
              className={cx(styles.jump)}
              onFocus={() => one.end > one.start && onShow(one)}
              onClick={() => openDocument(one.documentId, { start: one.start, end: one.end })}
            >
              <span className={cx(styles.quote)} lang="">
                {one.quote}
              </span>
              <span className={cx(styles.what)}>
                {t(`third.categories.${one.category}`)} · {t(`third.actions.${one.action}`)} · {one.coder}
              </span>
              {one.note !== '' && <span className={cx(styles.what)}>{one.note}</span>}
            </button>
            <IconButton label={t('third.remove')} onPress={() => void guard(remove({ id: one.id }))}>
              <TrashIcon />
            </IconButton>
          </li>
        ))}
      </ul>
    </PanelFrame>
  );
}
