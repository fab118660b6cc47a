/** What stands in rows and columns, of which documents; export. */
import { useTranslation } from 'react-i18next';
import { COVERAGE_COLUMNS, COVERAGE_ROWS } from '../../../schema/figures/coverage/model.ts';
import { useContractTask } from '../../api/hooks.ts';
import { fileName } from '../../app/file-name.ts';
import { useToasts } from '../../app/toasts.tsx';
import { useLanguage } from '../../i18n/index.ts';
import { cx } from '../../ui/cx.ts';
import { MenuButton, MenuItem } from '../../ui/Menu.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { FilterBar } from '../filters/FilterBar.tsx';
import styles from './Coverage.module.css';
import type { GridInput } from './cells.ts';

const DIVISIONS = ['none', 'role', 'organisation', 'participant'] as const;
const FORMATS = ['xlsx', 'csv'] as const;

export function CoverageControls({ input, onChange }: { input: GridInput; onChange: (input: GridInput) => void }) {
  const { t } = useTranslation('coverage');
  const language = useLanguage();
  const { run, isRunning } = useContractTask('coverage.export');
  const { guard, say } = useToasts();
  const { rows, columns, by = null, filter = {} } = input;
  const save = async (format: (typeof FORMATS)[number]) => {
    const path = await window.proact.chooseSave(format, `${t('fileName')}.${format}`);
    if (!path) return;
    const done = await guard(run({ ...input, path, format, language }));
    if (done) say(t('exported', { file: fileName(done.path) }));
  };
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
          <MenuButton label={isRunning ? t('exporting') : t('export')} variant="plain">
            {FORMATS.map((format) => (
              <MenuItem key={format} label={t(`format.${format}`)} onAction={() => void save(format)} />
            ))}
          </MenuButton>
        </div>
      </div>
      <FilterBar filter={filter} onChange={(next) => onChange({ ...input, filter: next })} />
    </div>
  );
}
