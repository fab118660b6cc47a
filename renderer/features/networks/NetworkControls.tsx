/** Which ties are shown and between whom; figure or table; export. */
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../schema/contract.ts';
import { TIE_EVIDENCE, type TieEvidence } from '../../../schema/figures/arena-network/model.ts';
import type { SaveKind } from '../../../schema/shell.ts';
import { useContractTask } from '../../api/hooks.ts';
import { fileName } from '../../app/file-name.ts';
import { useToasts } from '../../app/toasts.tsx';
import { useLanguage } from '../../i18n/index.ts';
import { cx } from '../../ui/cx.ts';
import { MenuButton, MenuItem } from '../../ui/Menu.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Networks.module.css';

export type NetworkParams = CallInput<'network.arenas'>;
export type NetworkView = 'figure' | 'table';

interface NetworkControlsProps {
  params: NetworkParams;
  onParams: (params: NetworkParams) => void;
  view: NetworkView;
  onView: (view: NetworkView) => void;
  canExport: boolean;
}

const FORMATS = ['svg', 'png', 'csv'] as const satisfies readonly SaveKind[];
type Evidence = TieEvidence | 'both';
const EVIDENCES: readonly Evidence[] = ['both', ...TIE_EVIDENCE];

export function NetworkControls({ params, onParams, view, onView, canExport }: NetworkControlsProps) {
  const { t } = useTranslation('networks');
  const language = useLanguage();
  const { run, isRunning } = useContractTask('network.export');
  const { guard, say } = useToasts();
  const [only, other] = params.evidence ?? TIE_EVIDENCE;
  const evidence: Evidence = only === undefined || other !== undefined ? 'both' : only;

  const save = async (format: (typeof FORMATS)[number]) => {
    const path = await window.proact.chooseSave(format, t('fileName'));
    if (!path) return;
    const done = await guard(run({ ...params, format, path, language }));
    if (done) say(t('exported', { file: fileName(done.path) }));
  };

  return (
    <div className={cx(styles.controls)}>
      <div className={cx(styles.evidence)}>
        <Select
          label={t('evidence')}
          value={evidence}
          choices={EVIDENCES.map((id) => ({ id, label: t(`evidences.${id}`) }))}
          onChange={(id) => onParams({ ...params, evidence: id === 'both' ? [...TIE_EVIDENCE] : [id] })}
        />
      </div>
      <div className={cx(styles.evidence)}>
        <Select
          label={t('mode')}
          value={params.projection ? 'actors' : 'arenas'}
          choices={(['arenas', 'actors'] as const).map((id) => ({ id, label: t(`modes.${id}`) }))}
          onChange={(id) => onParams({ ...params, projection: id === 'actors' })}
        />
      </div>
      <div className={cx(styles.right)}>
        <Segmented
          label={t('view.label')}
          value={view}
          choices={(['figure', 'table'] as const).map((id) => ({ id, label: t(`view.${id}`) }))}
          onChange={onView}
        />
        {canExport && (
          <MenuButton label={isRunning ? t('exporting') : t('export')} variant="plain">
            {FORMATS.map((format) => (
              <MenuItem key={format} label={t(`format.${format}`)} onAction={() => void save(format)} />
            ))}
          </MenuButton>
        )}
      </div>
    </div>
  );
}
