/**
 * The grid itself. One cell takes the focus; arrows walk, with Shift they choose a stretch, Enter or a click shows what
 * is in it. Of a long grid only rows near the screen are drawn, each again only when something in it changes.
 */
import { type KeyboardEvent, type MouseEvent, memo, useCallback, useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { waveName } from '../../../schema/domain/study-names.ts';
import { cellMark, cellState } from '../../../schema/figures/coverage/grid.ts';
import type { CoverageCell, CoverageGrid } from '../../../schema/figures/coverage/model.ts';
import { useLanguage } from '../../i18n/index.ts';
import { cx } from '../../ui/cx.ts';
import { useInSight } from '../../ui/use-in-sight.ts';
import styles from './Coverage.module.css';
import type { GridInput } from './cells.ts';
import { type Chosen, countFilled, isChosen, type Position, step } from './cells.ts';

/** As in Coverage.module.css. */
const ROW_HEIGHT = 26;
const rowHeight = () => ROW_HEIGHT;

interface CoverageTableProps {
  grid: CoverageGrid;
  axes: GridInput;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  /** Shows what is in the cells; with Enter the focus goes there. */
  onOpen: (enter: boolean) => void;
}

export function CoverageTable({ grid, axes, chosen, onChoose, onOpen }: CoverageTableProps) {
  const { t } = useTranslation('coverage');
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const names = grid.columns.map(({ name }) => (axes.columns === 'wave' ? waveName(name, language) : name));

  const lines = useInSight({
    ...{ box: frame, count: grid.rows.length, size: rowHeight, around: 15 },
    // So that a key never leads to a row that is not drawn.
    always: [chosen.to.row],
  });

  // The row that the focus goes to may be drawn only now.
  const isLed = useRef(false);
  useLayoutEffect(() => {
    if (!isLed.current) return;
    isLed.current = false;
    const { row, column } = chosen.to;
    frame.current?.querySelector<HTMLElement>(`[data-cell="${row} ${column}"]`)?.focus();
  }, [chosen]);
  const choose = (position: Position, extend: boolean) => {
    isLed.current = true;
    onChoose(extend ? { from: chosen.from, to: position } : { from: position, to: position });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    const next = step(grid, place, event.key, event.ctrlKey || event.metaKey);
    if (next) choose(next, event.shiftKey);
    else if (event.key === 'Enter' || event.key === ' ') onOpen(true);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event.target);
    if (!place) return;
    choose(place, event.shiftKey);
    onOpen(false);
  };
  const columnCount = grid.columns.length;
  const filledOf = useMemo(
    () => grid.columns.map(({ id }) => countFilled(grid.cells.filter(({ column }) => column === id))),
    [grid],
  );
  const longest = useMemo(() => longestName(grid), [grid]);
  return (
    <div ref={frame} className={cx(styles.frame)}>
      <table
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: ARIA's grid pattern on a table, whose cells take the focus
        role="grid"
        aria-label={t('grid')}
        aria-multiselectable
        // With the headings and the sums.
        aria-rowcount={grid.rows.length + 2}
        className={cx(styles.grid)}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={cx(styles.name)}>
              {t(`row.${axes.rows}`)}
              {longest && (
                <span aria-hidden="true" className={cx(styles.widest)}>
                  <Name name={longest.name} by={longest.by} />
                </span>
              )}
            </th>
            {names.map((name, column) => (
              <th key={grid.columns[column]?.id} scope="col" title={name}>
                {name}
              </th>
            ))}
            <th scope="col">{t('filledColumn')}</th>
          </tr>
        </thead>
        <tbody>
          {/* One flat list: a row that came into another list within it would be drawn anew and lose the focus. */}
          {lines.getVirtualIndexes().flatMap((index, n, drawn) => {
            const row = grid.rows[index];
            const left = index - (drawn[n - 1] ?? -1) - 1;
            return [
              left > 0 && <Gap key={`before ${index}`} rows={left} />,
              row && (
                <Row
                  key={row.id}
                  index={index}
                  name={row.name}
                  by={row.by}
                  names={names}
                  cells={grid.cells.slice(index * columnCount, (index + 1) * columnCount)}
                  {...markedIn(chosen, index)}
                />
              ),
            ];
          })}
          <Gap rows={grid.rows.length - 1 - (lines.getVirtualIndexes().at(-1) ?? -1)} />
        </tbody>
        <tfoot>
          <tr aria-rowindex={grid.rows.length + 2}>
            <th scope="row" className={cx(styles.name)}>
              {t('filledColumn')}
            </th>
            {grid.columns.map(({ id }, column) => (
              <td key={id} className={cx(styles.sum)}>
                {filledOf[column]} / {grid.rows.length}
              </td>
            ))}
            <td className={cx(styles.sum)}>
              {grid.filled} / {grid.total}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** As high as the rows that are not drawn. */
function Gap({ rows }: { rows: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus
  return rows > 0 && <tr aria-hidden="true" style={{ height: rows * ROW_HEIGHT }} />;
}

function placeOf(target: EventTarget): Position | null {
  const place = (target as Element).closest<HTMLElement>('[data-cell]')?.dataset.cell?.split(' ');
  return place ? { row: Number(place[0]), column: Number(place[1]) } : null;
}

/** As plain values, so that only the rows draw again in which something changes. */
function markedIn(chosen: Chosen, row: number): { focused: number | null; first: number; last: number } {
  const { from, to } = chosen;
  const isIn = isChosen(chosen, { row, column: to.column });
  return {
    focused: to.row === row ? to.column : null,
    first: isIn ? Math.min(from.column, to.column) : -1,
    last: isIn ? Math.max(from.column, to.column) : -1,
  };
}

interface RowProps {
  index: number;
  name: string;
  by: string | null;
  names: readonly string[];
  cells: readonly CoverageCell[];
  /** The column that takes the focus. */
  focused: number | null;
  /** Chosen columns; -1 when none is. */
  first: number;
  last: number;
}

const sameRow = (a: RowProps, b: RowProps): boolean =>
  a.index === b.index &&
  a.name === b.name &&
  a.by === b.by &&
  a.focused === b.focused &&
  a.first === b.first &&
  a.last === b.last &&
  a.names.join('\n') === b.names.join('\n') &&
  a.cells.length === b.cells.length &&
  a.cells.every((cell, n) => cell === b.cells[n]);

const Row = memo(function Row({ index, name, by, names, cells, focused, first, last }: RowProps) {
  const said = useCellText();
  const whole = by === null ? name : `${name} · ${by}`;
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row" title={whole} className={cx(styles.name)}>
        <Name name={name} by={by} />
      </th>
      {cells.map((cell, column) => {
        const text = said(cell, whole, names[column] ?? '');
        return (
          <td
            key={cell.column}
            // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: see the grid
            role="gridcell"
            data-cell={`${index} ${column}`}
            tabIndex={focused === column ? 0 : -1}
            aria-selected={column >= first && column <= last}
            aria-label={text}
            title={text}
            className={cx(styles.cell, styles[cellState(cell)])}
          >
            {cellMark(cell)}
            {cell.reason !== null && '*'}
          </td>
        );
      })}
      <td className={cx(styles.sum)}>
        {countFilled(cells)} / {cells.length}
      </td>
    </tr>
  );
}, sameRow);

function Name({ name, by }: { name: string; by: string | null }) {
  return (
    <span className={cx(styles.parts)}>
      <span className={cx(styles.part)}>{name}</span>
      {by !== null && <span className={cx(styles.by)}>{by}</span>}
    </span>
  );
}

/** Stands unseen in the heading, so that the column has the same width whichever rows are drawn. */
function longestName({ rows }: CoverageGrid): CoverageGrid['rows'][number] | undefined {
  const length = ({ name, by }: CoverageGrid['rows'][number]) => name.length + (by?.length ?? 0);
  return rows.reduce<CoverageGrid['rows'][number] | undefined>(
    (longest, row) => (longest === undefined || length(row) > length(longest) ? row : longest),
    undefined,
  );
}

/** A cell in words: "Fjordheim, Wave 2: partly, 1 of 3 documents. Reason: …". */
function useCellText(): (cell: CoverageCell, row: string, column: string) => string {
  const { t } = useTranslation('coverage');
  return useCallback(
    (cell, row, column) => {
      const { documents, planned, reason } = cell;
      const state = t(`state.${cellState(cell)}`);
      const about = { row, column, state };
      const said =
        planned !== null && planned > 0
          ? t('cellOf', { ...about, documents, planned })
          : documents > 0
            ? t('cellWith', { ...about, count: documents })
            : t('cell', about);
      return reason === null ? said : `${said}. ${t('reasonIs', { reason })}`;
    },
    [t],
  );
}
