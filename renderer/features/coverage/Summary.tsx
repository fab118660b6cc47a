/** The grid in a sentence, and what its signs mean. */
import { useTranslation } from 'react-i18next';
import { CELL_STATES, STATE_SIGNS } from '../../../schema/figures/coverage/grid.ts';
import type { CoverageGrid } from '../../../schema/figures/coverage/model.ts';
import { cx } from '../../ui/cx.ts';
import styles from './Coverage.module.css';

export function Summary({ grid }: { grid: CoverageGrid }) {
  const { t } = useTranslation('coverage');
  const missing = grid.cells.filter((cell) => cell.missing).length;
  return (
    <div className={cx(styles.summary)}>
      <p role="status">
        <strong>{t('filled', { filled: grid.filled, total: grid.total })}</strong> · {t('missing', { count: missing })}
        {grid.documentsOutside > 0 && <> · {t('outside', { count: grid.documentsOutside })}</>}
      </p>
      <ul className={cx(styles.legend)}>
        {CELL_STATES.map((state) => (
          <li key={state}>
            <span className={cx(styles.sign, styles[state])} aria-hidden="true">
              {STATE_SIGNS[state]}
            </span>
            {t(`state.${state}`)}
          </li>
        ))}
        <li>* {t('withReason')}</li>
      </ul>
    </div>
  );
}
