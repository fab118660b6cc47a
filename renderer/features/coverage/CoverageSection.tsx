/** What was collected where and when: rows of the design against waves or phases, and the documents of chosen cells. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoomState } from '../../app/room-state.tsx';
import { useErrorText } from '../../i18n/index.ts';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { useFigure } from '../figures/use-figure.ts';
import { isEmpty } from '../filters/condition.ts';
import { CellPanel } from './CellPanel.tsx';
import styles from './Coverage.module.css';
import { CoverageControls } from './CoverageControls.tsx';
import { CoverageTable } from './CoverageTable.tsx';
import { at, type Chosen, cellAt, type GridInput } from './cells.ts';
import { Summary } from './Summary.tsx';

export function CoverageSection() {
  const { t } = useTranslation(['coverage', 'app']);
  const errorText = useErrorText();
  const [input, setInput] = useRoomState<GridInput>('coverage.input', { rows: 'county', columns: 'wave' });
  const [chosen, setChosen] = useRoomState<Chosen>('coverage.chosen', at(0, 0));
  const [isOpen, setOpen] = useRoomState('coverage.open', false);
  const [isEntered, setEntered] = useState(false);
  const { data: grid, error } = useFigure('coverage', input);
  const close = () => {
    setOpen(false);
    setEntered(false);
  };
  const change = (next: GridInput) => {
    setInput(next);
    // The same place in another grid is another cell.
    setChosen(at(0, 0));
    close();
  };
  const choose = (next: Chosen) => {
    setChosen(next);
    setEntered(false);
  };
  const isNothing = grid !== undefined && grid.cells.length === 0;
  const isPanelShown = grid !== undefined && isOpen && cellAt(grid, chosen.to) !== undefined;
  return (
    <SplitPane
      name="coverage.cell"
      dividerLabel={t('app:dividerSide')}
      fixed="second"
      width={280}
      min={220}
      max={480}
      otherMin={320}
    >
      <div className={cx(styles.section)}>
        <CoverageControls input={input} onChange={change} />
        {error && <EmptyState title={errorText(error)} />}
        {isNothing && (
          <EmptyState title={t('none.title')}>
            <p>{isEmpty(input.filter ?? {}) ? t('none.text') : t('none.filtered')}</p>
          </EmptyState>
        )}
        {grid && !isNothing && (
          <>
            <Summary grid={grid} />
            <CoverageTable
              grid={grid}
              axes={input}
              chosen={chosen}
              onChoose={choose}
              onOpen={(enter) => {
                setOpen(true);
                setEntered(enter);
              }}
            />
          </>
        )}
      </div>
      {grid && isPanelShown ? (
        <CellPanel grid={grid} axes={input} chosen={chosen} isEntered={isEntered} onClose={close} />
      ) : null}
    </SplitPane>
  );
}
