/** Further words that are evidence for an act: each leads to its place and can be taken away. */
import { useTranslation } from 'react-i18next';
import type { Act } from '../../../schema/model/coding.ts';
import type { SegmentId } from '../../../schema/model/ids.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import styles from './Inspector.module.css';

interface EvidenceProps {
  act: Act;
  hasSelection: boolean;
  onAdd: () => void;
  onRemove: (segmentId: SegmentId) => void;
}

export function Evidence({ act, hasSelection, onAdd, onRemove }: EvidenceProps) {
  const { t } = useTranslation('coding');
  const { openDocument } = useNavigation();
  if (act.evidence.length === 0 && !hasSelection) return null;
  return (
    <section aria-label={t('evidence')} className={cx(styles.evidence)}>
      {act.evidence.length > 0 && (
        <ul aria-label={t('evidence')}>
          {act.evidence.map(({ segmentId, documentId, start, end, quote }) => (
            <li key={segmentId} className={cx(styles.evidenceItem)}>
              <button
                type="button"
                title={quote}
                className={cx(styles.evidenceQuote)}
                onClick={() => openDocument(documentId, { start, end })}
              >
                {quote}
              </button>
              <IconButton label={t('removeEvidence')} onPress={() => onRemove(segmentId)}>
                <CloseIcon />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {hasSelection && (
        <Button variant="quiet" onPress={onAdd}>
          {t('addEvidence')}
        </Button>
      )}
    </section>
  );
}
