/** Exactly the quotes that a mark counts. */
import { useTranslation } from 'react-i18next';
import type { FigureMark } from '../../../schema/figures/work-by-level/model.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { ExcerptList } from '../excerpts/ExcerptList.tsx';
import type { FigureParams } from './FigureControls.tsx';
import styles from './Figures.module.css';

interface FigureQuotesProps {
  params: FigureParams;
  mark: FigureMark;
  /** The mark in one sentence. */
  heading: string;
  onClose: () => void;
}

export function FigureQuotes({ params, mark, heading, onClose }: FigureQuotesProps) {
  const { t } = useTranslation(['figures', 'common']);
  const { countyId, waveId, levelId, category } = mark;
  const { data: excerpts } = useContractQuery('figure.quotes', {
    params,
    mark: { countyId, waveId, levelId, category },
  });
  return (
    <section aria-label={t('quotes')} className={cx(styles.quotes)}>
      <header className={cx(styles.quotesHeader)}>
        <div role="status">
          <h2 className={cx(styles.quotesTitle)}>
            {excerpts ? t('common:excerpts', { count: excerpts.length }) : t('quotes')}
          </h2>
          <p className={cx(styles.quotesMark)}>{heading}</p>
        </div>
        <IconButton label={t('common:close')} onPress={onClose}>
          <CloseIcon />
        </IconButton>
      </header>
      {excerpts?.length === 0 && <p className={cx(styles.none)}>{t('noQuotes')}</p>}
      {excerpts && <ExcerptList label={t('quotes')} excerpts={excerpts} showCodes />}
    </section>
  );
}
