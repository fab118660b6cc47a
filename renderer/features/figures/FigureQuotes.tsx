/** Exactly the quotes that a mark counts. */
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../schema/contract.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { cx } from '../../ui/cx.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import { ExcerptList } from '../excerpts/ExcerptList.tsx';
import styles from './Figures.module.css';

interface FigureQuotesProps {
  asked: CallInput<'figure.quotes'>;
  /** The mark in one sentence. */
  heading: string;
  onClose: () => void;
}

export function FigureQuotes({ asked, heading, onClose }: FigureQuotesProps) {
  const { t } = useTranslation(['figures', 'common']);
  const { data: excerpts } = useContractQuery('figure.quotes', asked);
  return (
    <SidePanel
      label={t('quotes')}
      title={excerpts ? t('common:excerpts', { count: excerpts.length }) : t('quotes')}
      text={heading}
      closeLabel={t('common:close')}
      onClose={onClose}
    >
      {excerpts?.length === 0 && <p className={cx(styles.none)}>{t('noQuotes')}</p>}
      {excerpts && <ExcerptList label={t('quotes')} excerpts={excerpts} showCodes />}
    </SidePanel>
  );
}
