/** What lies in the chosen cells, each document to be opened, and what is planned for them. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { waveName } from '../../../schema/domain/study-names.ts';
import type { CoverageGrid } from '../../../schema/figures/coverage/model.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useLanguage, useLocale } from '../../i18n/index.ts';
import { cx } from '../../ui/cx.ts';
import { SidePanel } from '../../ui/SidePanel.tsx';
import styles from './Coverage.module.css';
import type { GridInput } from './cells.ts';
import { type Chosen, chosenCells } from './cells.ts';
import { PlanForm } from './PlanForm.tsx';

interface CellPanelProps {
  grid: CoverageGrid;
  axes: GridInput;
  chosen: Chosen;
  /** The focus goes to the plan. */
  isEntered: boolean;
  onClose: () => void;
}

export function CellPanel({ grid, axes, chosen, isEntered, onClose }: CellPanelProps) {
  const { t } = useTranslation(['coverage', 'common']);
  const language = useLanguage();
  const locale = useLocale();
  const { openDocument } = useNavigation();
  const { data: documents = [] } = useContractQuery('document.list', {});
  const panel = useRef<HTMLElement>(null);
  const cells = chosenCells(grid, chosen);
  const ids = new Set(cells.flatMap((cell) => cell.documentIds));
  const found = documents.filter(({ id }) => ids.has(id));
  const [only] = cells.length === 1 ? cells : [];
  const row = grid.rows.find(({ id }) => id === only?.row);
  const column = grid.columns.find(({ id }) => id === only?.column)?.name ?? '';
  const heading =
    row === undefined
      ? t('panel.cells', { count: cells.length })
      : [row.name, row.by, axes.columns === 'wave' ? waveName(column, language) : column].filter(Boolean).join(' · ');

  useEffect(() => {
    if (isEntered) panel.current?.querySelector('input')?.focus();
  }, [isEntered]);

  // Esc leads back to the cell, from where the arrows go on.
  const back = () => {
    onClose();
    document.querySelector<HTMLElement>(`[data-cell="${chosen.to.row} ${chosen.to.column}"]`)?.focus();
  };
  useEffect(() => {
    const element = panel.current;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      back();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  });
  return (
    <SidePanel
      ref={panel}
      label={t('panel.title')}
      title={heading}
      text={t('common:documents', { count: found.length })}
      closeLabel={t('panel.close')}
      onClose={back}
    >
      {found.length === 0 ? (
        <p className={cx(styles.nothing)}>{t('panel.noDocuments')}</p>
      ) : (
        <ul className={cx(styles.documents)}>
          {found.map(({ id, title, role, date, kind }) => (
            <li key={id}>
              <button type="button" className={cx(styles.document)} onClick={() => openDocument(id)}>
                <span className={cx(styles.title)}>{title}</span>
                <span className={cx(styles.muted)}>
                  {[role ?? t(`common:kind.${kind}`), date && shownDate(date, locale)].filter(Boolean).join(' · ')}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <PlanForm key={cells.map((cell) => `${cell.row} ${cell.column}`).join('\n')} axes={axes} cells={cells} />
    </SidePanel>
  );
}

const shownDate = (date: string, locale: string): string =>
  new Date(date).toLocaleDateString(locale, { day: 'numeric', month: 'short', year: 'numeric' });
