/** The documents behind a tie: meetings in which it was observed, texts that tell of it. */
import { useTranslation } from 'react-i18next';
import type { NetworkTie } from '../../../schema/figures/arena-network/model.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { cx } from '../../ui/cx.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import styles from './Networks.module.css';

interface TieDocumentsProps {
  tie: NetworkTie;
  /** The tie in one sentence. */
  heading: string;
  onClose: () => void;
}

export function TieDocuments({ tie, heading, onClose }: TieDocumentsProps) {
  const { t } = useTranslation(['networks', 'common']);
  const { openDocument } = useNavigation();
  const { documentIds } = tie;
  const { data: documents } = useContractQuery(
    'document.list',
    documentIds.length === 0 ? null : { documentIds: [...documentIds] },
  );
  return (
    <SidePanel
      label={t('documents')}
      title={t('documents')}
      text={heading}
      closeLabel={t('common:close')}
      onClose={onClose}
    >
      {documentIds.length === 0 && <p className={cx(styles.sideText)}>{t('noDocuments')}</p>}
      <ul aria-label={t('documents')} className={cx(styles.documents)}>
        {documents?.map(({ id, title, kind, date }) => (
          <li key={id}>
            <button type="button" className={cx(styles.jump)} onClick={() => openDocument(id)}>
              <span className={cx(styles.actor)}>{title}</span>
              <span className={cx(styles.muted)}>{[t(`common:kind.${kind}`), date].filter(Boolean).join(' · ')}</span>
            </button>
          </li>
        ))}
      </ul>
    </SidePanel>
  );
}
