/** Who meets whom where, wave by wave, with the documents behind a tie. */
import { useTranslation } from 'react-i18next';
import { TIE_EVIDENCE, type TieEvidence } from '../../../schema/figures/arena-network/model.ts';
import type { FigureCallParams } from '../../../schema/figures/registry.ts';
import { useRoomState } from '../../app/room-state.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Select } from '../../ui/Select.tsx';
import { FigureFrame } from '../figures/FigureFrame.tsx';
import { isEmpty } from '../filters/condition.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import styles from './Networks.module.css';
import { TieDocuments } from './TieDocuments.tsx';

type Params = FigureCallParams<'arena-network'>;
type Evidence = TieEvidence | 'both';
const EVIDENCES: readonly Evidence[] = ['both', ...TIE_EVIDENCE];

export function NetworkSection() {
  const { t } = useTranslation('networks');
  const [params, setParams] = useRoomState<Params>('network.params', {});
  const { filter = {}, evidence: [only, other] = TIE_EVIDENCE, projection = false } = params;
  const evidence: Evidence = only === undefined || other !== undefined ? 'both' : only;

  return (
    <FigureFrame
      figure="arena-network"
      params={params}
      fileName={t('fileName')}
      labelOf={(format) => t(`format.${format}`)}
      pane={{ width: 280, min: 200, max: 480, otherMin: 480 }}
      head={
        <>
          <h2 className={cx(styles.title)}>{t('title')}</h2>
          <div className={cx(styles.filter)}>
            <FilterBar filter={filter} onChange={(next) => setParams({ ...params, filter: next })} />
          </div>
        </>
      }
      controls={
        <>
          <div className={cx(styles.choice)}>
            <Select
              label={t('evidence')}
              value={evidence}
              choices={EVIDENCES.map((id) => ({ id, label: t(`evidences.${id}`) }))}
              onChange={(id) => setParams({ ...params, evidence: id === 'both' ? [...TIE_EVIDENCE] : [id] })}
            />
          </div>
          <div className={cx(styles.choice)}>
            <Select
              label={t('mode')}
              value={projection ? 'actors' : 'arenas'}
              choices={(['arenas', 'actors'] as const).map((id) => ({ id, label: t(`modes.${id}`) }))}
              onChange={(id) => setParams({ ...params, projection: id === 'actors' })}
            />
          </div>
        </>
      }
      empty={
        <EmptyState title={t('empty.title')}>
          <p>{t(isEmpty(filter) ? 'empty.text' : 'empty.filtered')}</p>
        </EmptyState>
      }
      panel={(tie, heading, onClose) => <TieDocuments tie={tie} heading={heading} onClose={onClose} />}
    />
  );
}
