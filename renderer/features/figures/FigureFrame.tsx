/**
 * What every drawn figure has around it in the window: its controls, the drawing or its table, its files, and beside it
 * what lies behind the mark that was opened. A figure adds its own controls and its own panel.
 */
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureDrawing, FigureTable } from '../../../charts/registry.tsx';
import {
  type DrawnFigure,
  definitionOf,
  type FigureCallParams,
  type FigureData,
  type FigureFormatOf,
  type FigureMarkOf,
} from '../../../schema/figures/registry.ts';
import { useRoomState } from '../../app/room-state.tsx';
import { useErrorText, useLanguage } from '../../i18n/index.ts';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { SplitPane, type SplitPaneProps } from '../../ui/SplitPane.tsx';
import { useWidth } from '../../ui/useWidth.ts';
import { FigureExport } from './FigureExport.tsx';
import styles from './Figures.module.css';
import { useFigure } from './use-figure.ts';

interface FigureFrameProps<Name extends DrawnFigure> {
  figure: Name;
  params: FigureCallParams<Name>;
  /** Of the file that is proposed when it is exported. */
  fileName: string;
  labelOf: (format: FigureFormatOf<Name>) => string;
  /** Above and below the row of controls. */
  head?: ReactNode;
  controls: ReactNode;
  foot?: ReactNode;
  /** Shown in place of the figure when there is nothing to draw. */
  empty: ReactNode;
  /** How wide the panel is. */
  pane: Pick<SplitPaneProps, 'width' | 'min' | 'max' | 'otherMin'>;
  /** What lies behind a mark; `heading` is the mark in a sentence. */
  panel: (mark: FigureMarkOf<Name>, heading: string, onClose: () => void) => ReactNode;
}

export function FigureFrame<Name extends DrawnFigure>({
  figure,
  params,
  fileName,
  labelOf,
  head,
  controls,
  foot,
  empty,
  pane,
  panel,
}: FigureFrameProps<Name>) {
  const { t } = useTranslation(['figures', 'app']);
  const language = useLanguage();
  const errorText = useErrorText();
  const [view, setView] = useRoomState<'figure' | 'table'>(`${figure}.view`, 'figure');
  const [selected, setSelected] = useRoomState<string | null>(`${figure}.mark`, null);
  const { data, error } = useFigure(figure, params);
  const [widthRef, width] = useWidth();
  const { marks: marksOf, markId, words: wordsOf } = definitionOf(figure);
  const marks = data ? marksOf(data) : [];
  const mark = marks.find((one) => markId(one) === selected);
  const words = useMemo(() => data && wordsOf(data, language), [data, language, wordsOf]);
  const drawn: FigureData<Name> | undefined = marks.length > 0 ? data : undefined;

  return (
    <SplitPane name={`${figure}.panel`} dividerLabel={t('app:dividerSide')} fixed="second" {...pane}>
      <div className={cx(styles.room)}>
        {head}
        <div className={cx(styles.controls)}>
          {controls}
          <div className={cx(styles.right)}>
            <Segmented
              label={t('view.label')}
              value={view}
              choices={(['figure', 'table'] as const).map((id) => ({ id, label: t(`view.${id}`) }))}
              onChange={setView}
            />
            <FigureExport figure={figure} params={params} fileName={fileName} labelOf={labelOf} />
          </div>
          {foot}
        </div>
        <section className={cx(styles.scroll)} aria-label={t(`view.${view}`)}>
          <div ref={widthRef} className={cx(styles.figure)}>
            {error && <EmptyState title={errorText(error)} />}
            {data && !drawn && empty}
            {drawn && view === 'figure' && width > 0 && (
              <FigureDrawing
                figure={figure}
                data={drawn}
                language={language}
                width={width}
                selected={selected}
                onMark={(next) => setSelected(markId(next) === selected ? null : markId(next))}
              />
            )}
            {drawn && view === 'table' && (
              <div className={cx(styles.table)}>
                <FigureTable figure={figure} data={drawn} language={language} />
              </div>
            )}
          </div>
        </section>
      </div>
      {mark !== undefined && words ? panel(mark, words.mark(mark), () => setSelected(null)) : null}
    </SplitPane>
  );
}
