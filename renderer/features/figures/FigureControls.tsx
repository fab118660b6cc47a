/** What the figure counts and of what; figure or table; export. */
import { useTranslation } from 'react-i18next';
import { COUNT_UNITS } from '../../../schema/analysis/units.ts';
import type { CallInput } from '../../../schema/contract.ts';
import type { SaveKind } from '../../../schema/shell.ts';
import { useContractTask } from '../../api/hooks.ts';
import { fileName } from '../../app/file-name.ts';
import { useToasts } from '../../app/toasts.tsx';
import { useLanguage } from '../../i18n/index.ts';
import { cx } from '../../ui/cx.ts';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { MenuButton, MenuItem } from '../../ui/Menu.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import { useFilterChoices } from '../excerpts/use-filter-choices.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import { SpeechKindSelect } from '../speakers/SpeechKindSelect.tsx';
import { EventSelect } from './EventSelect.tsx';
import styles from './Figures.module.css';

export type FigureParams = CallInput<'figure.workByLevel'>;
export type FigureView = 'figure' | 'table';

interface FigureControlsProps {
  params: FigureParams;
  onParams: (params: FigureParams) => void;
  view: FigureView;
  onView: (view: FigureView) => void;
}

const FORMATS = ['svg', 'png', 'csv'] as const satisfies readonly SaveKind[];

export function FigureControls({ params, onParams, view, onView }: FigureControlsProps) {
  const { t } = useTranslation('figures');
  const language = useLanguage();
  const { coders } = useFilterChoices();
  const { run: runExport, isRunning } = useContractTask('figure.export');
  const { guard, say } = useToasts();
  const { countUnit = 'documentShare', filter = {}, coderIds = [] } = params;

  const save = async (format: (typeof FORMATS)[number]) => {
    const path = await window.proact.chooseSave(format, `${t('fileName')}.${format}`);
    if (!path) return;
    const done = await guard(runExport({ figure: 'work-by-level-over-waves', params, format, path, language }));
    if (done) say(t('exported', { file: fileName(done.path) }));
  };

  return (
    <div className={cx(styles.controls)}>
      <div className={cx(styles.wide)}>
        <Select
          label={t('unit')}
          value={countUnit}
          choices={COUNT_UNITS.map((id) => ({ id, label: t(`units.${id}`) }))}
          onChange={(unit) => onParams({ ...params, countUnit: unit })}
        />
      </div>
      <FilterSelect
        label={t('filter.coder')}
        choices={coders}
        value={coderIds}
        onChange={(ids) => onParams({ ...params, coderIds: ids })}
      />
      <SpeechKindSelect
        value={params.speechKinds ?? []}
        onChange={(speechKinds) => onParams({ ...params, speechKinds })}
      />
      <EventSelect value={params.events ?? []} onChange={(events) => onParams({ ...params, events })} />
      <div className={cx(styles.right)}>
        <Segmented
          label={t('view.label')}
          value={view}
          choices={[
            { id: 'figure', label: t('view.figure') },
            { id: 'table', label: t('view.table') },
          ]}
          onChange={onView}
        />
        <MenuButton label={isRunning ? t('exporting') : t('export')} variant="plain">
          {FORMATS.map((format) => (
            <MenuItem key={format} label={t(`format.${format}`)} onAction={() => void save(format)} />
          ))}
        </MenuButton>
      </div>
      <div className={cx(styles.documents)}>
        <FilterBar filter={filter} onChange={(next) => onParams({ ...params, filter: next })} />
      </div>
    </div>
  );
}
