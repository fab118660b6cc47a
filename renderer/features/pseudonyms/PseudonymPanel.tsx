/** What in the text names somebody, by kind, reviewed one by one or a kind at a time, and then replaced for good. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import {
  IDENTIFIER_KINDS,
  type IdentifierKind,
  PSEUDONYM_STYLES,
  type PseudonymStyle,
} from '../../../schema/model/pseudonym.ts';
import type { Span } from '../../../schema/text/span.ts';
import { useLanguage } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { CheckIcon, CloseIcon } from '../../ui/icons.tsx';
import { Select } from '../../ui/Select.tsx';
import { PanelFrame } from '../reading/PanelFrame.tsx';
import { ApplyDialog } from './ApplyDialog.tsx';
import styles from './Pseudonyms.module.css';
import { SuggestionRow } from './SuggestionRow.tsx';
import { useReview } from './use-review.ts';

interface PseudonymPanelProps {
  document: DocumentDetail;
  selection: Span | null;
  onShow: (span: Span) => void;
  onClose: () => void;
}

export function PseudonymPanel({ document, selection, onShow, onClose }: PseudonymPanelProps) {
  const { t } = useTranslation('protection');
  const language = useLanguage();
  const [style, setStyle] = useState<PseudonymStyle>('role');
  const [ownKind, setOwnKind] = useState<IdentifierKind>('person');
  const [isApplying, setApplying] = useState(false);
  const review = useReview(document, style, language);
  const { suggestions, accepted } = review;
  const selected = selection ? document.text.slice(selection.start, selection.end) : '';
  const canAdd = selected.length >= 2 && !selected.includes('\n');

  return (
    <PanelFrame
      title={t('pseudonyms')}
      onClose={onClose}
      footer={
        <>
          <p role="status" className={cx(styles.hint)}>
            {t('acceptedOf', { count: accepted.length, all: suggestions?.length ?? 0 })}
          </p>
          <Button variant="primary" isDisabled={accepted.length === 0} onPress={() => setApplying(true)}>
            {t('replace')}
          </Button>
        </>
      }
    >
      <Select
        label={t('style')}
        value={style}
        choices={PSEUDONYM_STYLES.map((id) => ({ id, label: t(`styles.${id}`) }))}
        onChange={setStyle}
      />
      <p className={cx(styles.hint)}>{t('reviewHint')}</p>
      {suggestions?.length === 0 && <p>{t('nothingFound')}</p>}
      {IDENTIFIER_KINDS.map((kind) => {
        const members = suggestions?.filter((one) => one.kind === kind) ?? [];
        const ids = members.map(({ id }) => id);
        if (members.length === 0) return null;
        return (
          <section key={kind} className={cx(styles.group)} aria-label={t(`kind.${kind}`)}>
            <div className={cx(styles.heading)}>
              <h3 className={cx(styles.kind)}>{t('kindCount', { kind: t(`kind.${kind}`), count: members.length })}</h3>
              <IconButton label={t('acceptAll')} onPress={() => review.decide(ids, 'accepted')}>
                <CheckIcon />
              </IconButton>
              <IconButton label={t('refuseAll')} onPress={() => review.decide(ids, 'refused')}>
                <CloseIcon />
              </IconButton>
            </div>
            <ul className={cx(styles.list)}>
              {members.map((one) => (
                <SuggestionRow
                  key={one.id}
                  suggestion={one}
                  onShow={() => onShow(one)}
                  onDecide={(decision) => review.decide([one.id], decision)}
                  onRename={(replacement) => review.rename(one.replacement, replacement)}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <section className={cx(styles.form)} aria-label={t('own')}>
        <Select
          label={t('own')}
          value={ownKind}
          choices={IDENTIFIER_KINDS.map((id) => ({ id, label: t(`kind.${id}`) }))}
          onChange={setOwnKind}
        />
        <Button isDisabled={!canAdd} onPress={() => review.add(selected, ownKind)}>
          {canAdd
            ? t('addWords', { text: selected.length > 24 ? `${selected.slice(0, 24)}…` : selected })
            : t('addNone')}
        </Button>
      </section>
      {isApplying && (
        <ApplyDialog
          document={document}
          accepted={accepted}
          onDone={review.startAnew}
          onClose={() => setApplying(false)}
        />
      )}
    </PanelFrame>
  );
}
