/** The figure "institutional work by level over waves": what it counts, the figure, the quotes behind a mark. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { WorkByLevelChart } from '../../../charts/work-by-level/Chart.tsx';
import { FigureTable } from '../../../charts/work-by-level/FigureTable.tsx';
import { markId } from '../../../schema/figures/work-by-level/count.ts';
import { figureLabels } from '../../../schema/figures/work-by-level/labels.ts';
import type { FigureMark } from '../../../schema/figures/work-by-level/model.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useRoomState } from '../../app/room-state.tsx';
import { useErrorText, useLanguage } from '../../i18n/index.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { useWidth } from '../../ui/useWidth.ts';
import { useImports } from '../imports/imports.ts';
import { FigureControls, type FigureParams, type FigureView } from './FigureControls.tsx';
import { FigureQuotes } from './FigureQuotes.tsx';
import styles from './Figures.module.css';

export function FiguresRoom() {
  const { t } = useTranslation(['figures', 'app']);
  const language = useLanguage();
  const errorText = useErrorText();
  const imports = useImports();
  const [asked, setParams] = useRoomState<FigureParams>('figures.params', { countUnit: 'documentShare' });
  const { data: outline } = useContractQuery('study.outline', {});
  // An event that the room remembers may have been deleted since.
  const events = (asked.events ?? []).filter((id) => outline?.events.some((event) => event.id === id));
  const params = { ...asked, events };
  const [view, setView] = useRoomState<FigureView>('figures.view', 'figure');
  const [selectedId, setSelectedId] = useRoomState<string | null>('figures.mark', null);
  const { data, error } = useContractQuery('figure.workByLevel', params, { keepPrevious: true });
  const figure = error ? undefined : data;
  const labels = useMemo(() => figure && figureLabels(figure, language), [figure, language]);
  const [widthRef, width] = useWidth();

  const isEmpty = figure?.marks.length === 0;
  const mark = figure?.marks.find((candidate) => markId(candidate) === selectedId) ?? null;
  const onMark = (next: FigureMark) => setSelectedId(markId(next) === selectedId ? null : markId(next));

  return (
    <SplitPane
      name="figures.quotes"
      dividerLabel={t('app:dividerSide')}
      fixed="second"
      width={360}
      min={260}
      max={600}
      otherMin={640}
    >
      <div className={cx(styles.room)}>
        <FigureControls params={params} onParams={setParams} view={view} onView={setView} />
        <section className={cx(styles.scroll)} aria-label={t(`view.${view}`)}>
          <div ref={widthRef} className={cx(styles.figure)}>
            {error && <EmptyState title={errorText(error)} />}
            {isEmpty && (
              <EmptyState
                title={t('empty.title')}
                actions={<Button onPress={imports.attributes}>{t('app:command.importAttributes')}</Button>}
              >
                <p>{t('empty.text')}</p>
              </EmptyState>
            )}
            {figure && labels && !isEmpty && view === 'figure' && width > 0 && (
              <WorkByLevelChart figure={figure} labels={labels} width={width} onMark={onMark} selected={mark} />
            )}
            {figure && labels && !isEmpty && view === 'table' && (
              <div className={cx(styles.table)}>
                <FigureTable figure={figure} labels={labels} />
              </div>
            )}
          </div>
        </section>
      </div>
      {mark && labels ? (
        <FigureQuotes params={params} mark={mark} heading={labels.mark(mark)} onClose={() => setSelectedId(null)} />
      ) : null}
    </SplitPane>
  );
}
