/** Who meets whom where, wave by wave: what is shown, the figure or its table, the documents behind a tie. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ArenaNetworkChart } from '../../../charts/arena-network/Chart.tsx';
import { tieId } from '../../../charts/arena-network/layout.ts';
import { NetworkTable } from '../../../charts/arena-network/NetworkTable.tsx';
import { networkLabels } from '../../../schema/figures/arena-network/labels.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useRoomState } from '../../app/room-state.tsx';
import { useErrorText, useLanguage } from '../../i18n/index.ts';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { useWidth } from '../../ui/useWidth.ts';
import { isEmpty } from '../filters/condition.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import { NetworkControls, type NetworkParams, type NetworkView } from './NetworkControls.tsx';
import styles from './Networks.module.css';
import { TieDocuments } from './TieDocuments.tsx';

export function NetworkSection() {
  const { t } = useTranslation(['networks', 'app']);
  const language = useLanguage();
  const errorText = useErrorText();
  const [params, setParams] = useRoomState<NetworkParams>('network.params', {});
  const [view, setView] = useRoomState<NetworkView>('network.view', 'figure');
  const [selected, setSelected] = useRoomState<string | null>('network.tie', null);
  const { data, error } = useContractQuery('network.arenas', params, { keepPrevious: true });
  const network = error ? undefined : data;
  const labels = useMemo(() => network && networkLabels(network, language), [network, language]);
  const [widthRef, width] = useWidth();

  const filter = params.filter ?? {};
  const hasTies = network !== undefined && network.ties.length > 0;
  const tie = network?.ties.find((one) => tieId(one) === selected) ?? null;

  return (
    <SplitPane
      name="network.documents"
      dividerLabel={t('app:dividerSide')}
      fixed="second"
      width={280}
      min={200}
      max={480}
      otherMin={480}
    >
      <div className={cx(styles.section)}>
        <h2 className={cx(styles.title)}>{t('title')}</h2>
        <div className={cx(styles.filter)}>
          <FilterBar filter={filter} onChange={(next) => setParams({ ...params, filter: next })} />
        </div>
        <NetworkControls params={params} onParams={setParams} view={view} onView={setView} canExport={hasTies} />
        <section className={cx(styles.scroll)} aria-label={t(`view.${view}`)}>
          <div ref={widthRef}>
            {error && <EmptyState title={errorText(error)} />}
            {network && !hasTies && (
              <EmptyState title={t('empty.title')}>
                <p>{t(isEmpty(filter) ? 'empty.text' : 'empty.filtered')}</p>
              </EmptyState>
            )}
            {network && labels && hasTies && view === 'figure' && width > 0 && (
              <div className={cx(styles.figure)}>
                <ArenaNetworkChart
                  network={network}
                  labels={labels}
                  width={width}
                  onTie={(_tie, id) => setSelected(id === selected ? null : id)}
                  selected={selected}
                />
              </div>
            )}
            {network && labels && hasTies && view === 'table' && (
              <div className={cx(styles.table)}>
                <NetworkTable network={network} labels={labels} />
              </div>
            )}
          </div>
        </section>
      </div>
      {tie && labels ? <TieDocuments tie={tie} heading={labels.tie(tie)} onClose={() => setSelected(null)} /> : null}
    </SplitPane>
  );
}
