/** The sites as a tree at a chosen time, and their tables; choosing a site in one chooses it in the other. */
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesignRow, DesignTable } from '../../../../schema/model/design.ts';
import type { Site, StudyOutline } from '../../../../schema/model/study.ts';
import { useContractCommand, useContractQuery } from '../../../api/hooks.ts';
import { useRoomState } from '../../../app/room-state.tsx';
import { useToasts } from '../../../app/toasts.tsx';
import { cx } from '../../../ui/cx.ts';
import type { CellChanges } from '../../../ui/grid/grid-rows.ts';
import { SplitPane } from '../../../ui/SplitPane.tsx';
import { DesignTableView } from '../DesignTableView.tsx';
import { SectionHeader } from '../TablesSection.tsx';
import { SiteDetail } from './SiteDetail.tsx';
import { type SiteDialog, SiteDialogs } from './SiteDialogs.tsx';
import styles from './Sites.module.css';
import { SiteTree } from './SiteTree.tsx';
import { daysOfChange, isTimeless, sitesCalled, siteTree, type Time } from './sites-at.ts';
import { TimeField } from './TimeField.tsx';

const TABLES = ['sites', 'siteMoves', 'siteLinks', 'siteWaves'] as const;

export function SitesSection() {
  const { t } = useTranslation('study');
  const { data: outline } = useContractQuery('study.outline', {});
  const { run: save } = useContractCommand('design.save');
  const { guard } = useToasts();
  const [table, setTable] = useRoomState<DesignTable>('study.sites.table', 'sites');
  const [chosen, setChosen] = useRoomState<string | null>('study.sites.chosen', null);
  const [time, setTime] = useRoomState<Time>('study.sites.time', null);
  const [dialog, setDialog] = useState<SiteDialog | null>(null);

  const nodes = useMemo(() => (outline ? siteTree(outline, time) : []), [outline, time]);

  if (!outline) return null;
  const site = outline.sites.find(({ id }) => id === chosen);
  /** A new parent may mend a mistake or tell of a move; only a single cell is asked about, a pasted table is a correction. */
  const askAboutParent = (changes: CellChanges, rows: readonly DesignRow[]): boolean => {
    const found = changes.size === 1 ? parentChange(changes, rows, outline) : null;
    if (!found) return false;
    const { id, cells } = found;
    const correct = () => void guard(save({ table: 'sites', rows: [{ id, cells }] }));
    setDialog({ kind: 'parent', site: found.site, parent: found.parent, correct });
    return true;
  };
  return (
    <>
      <SplitPane
        name="study.sites"
        dividerLabel={t('sites.divider')}
        fixed="first"
        width={304}
        min={230}
        max={460}
        otherMin={320}
      >
        {outline.sites.length > 0 && (
          <aside aria-label={t('sites.tree')} className={cx(styles.panel)}>
            <div className={cx(styles.panelTools)}>
              <TimeField
                label={t('sites.asOf')}
                waves={outline.waves}
                value={time}
                onChange={setTime}
                days={daysOfChange(outline)}
              />
              {isTimeless(time, outline) && <p className={cx(styles.timeless)}>{t('sites.timeless')}</p>}
            </div>
            <SiteTree nodes={nodes} chosen={chosen} onChoose={setChosen} />
            {site && <SiteDetail site={site} outline={outline} onDialog={setDialog} />}
          </aside>
        )}
        <div className={cx(styles.tables)}>
          <SectionHeader section="sites" tables={TABLES} table={table} onChange={setTable} />
          <DesignTableView
            key={table}
            table={table}
            {...(table === 'sites' ? { chosen, onChoose: setChosen, onPut: askAboutParent } : {})}
          />
        </div>
      </SplitPane>
      {dialog && <SiteDialogs dialog={dialog} outline={outline} time={time} onClose={() => setDialog(null)} />}
    </>
  );
}

/** The change when it gives a site that lay below another a new parent that is known for certain. */
function parentChange(
  changes: CellChanges,
  rows: readonly DesignRow[],
  { sites }: StudyOutline,
): { id: string; cells: Record<string, string>; site: Site; parent: Site | null } | null {
  const [[id, cells] = ['', {}]] = changes;
  const written = cells.parent;
  const site = sites.find((one) => one.id === id);
  const before = rows.find((row) => row.id === id)?.cells.parent ?? '';
  if (!site || written === undefined || before === '' || Object.keys(cells).length !== 1) return null;
  const named = sitesCalled({ sites }, written);
  const [parent = null] = named;
  if (written !== '' && named.length !== 1) return null;
  return { id, cells, site, parent };
}
