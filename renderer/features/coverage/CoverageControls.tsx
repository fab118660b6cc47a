/** What stands in rows and columns, of which documents; export. */
import { useTranslation } from 'react-i18next';
import { COVERAGE_COLUMNS, COVERAGE_ROWS } from '../../../schema/figures/coverage/model.ts';
import { cx } from '../../ui/cx.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { FigureExport } from '../figures/FigureExport.tsx';
import { FilterBar } from '../filters/FilterBar.tsx';
import styles from './Coverage.module.css';
import type { GridInput } from './cells.ts';

const DIVISIONS = ['none', 'role', 'organisation', 'participant'] as const;

export function CoverageControls({ input, onChange }: { input: GridInput; onChange: (input: GridInput) => void }) {
  const { t } = useTranslation('coverage');
  const { rows, columns, by = null, filter = {} } = input;
  return (
    <div className={cx(styles.controls)}>
      <div className={cx(styles.axes)}>
        <Select
          label={t('rows')}
          value={rows}
          choices={COVERAGE_ROWS.map((id) => ({ id, label: t(`row.${id}`) }))}
          onChange={(next) => onChange({ ...input, rows: next, by: by === next ? null : by })}
        />
        <Select
          label={t('by')}
          value={by ?? 'none'}
          choices={DIVISIONS.filter((id) => id !== rows).map((id) => ({
            id,
            label: id === 'none' ? t('undivided') : t(`row.${id}`),
          }))}
          onChange={(next) => onChange({ ...input, by: next === 'none' ? null : next })}
        />
        <Segmented
          label={t('columns')}
          value={columns}
          choices={COVERAGE_COLUMNS.map((id) => ({ id, label: t(`column.${id}`) }))}
          onChange={(next) => onChange({ ...input, columns: next })}
        />
        <div className={cx(styles.export)}>
          <FigureExport
            figure="coverage"
            params={input}
            fileName={t('fileName')}
            labelOf={(format) => t(`format.${format}`)}
          />
        </div>
      </div>
      <FilterBar filter={filter} onChange={(next) => onChange({ ...input, filter: next })} />
    </div>
  );
}
