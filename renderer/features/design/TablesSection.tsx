/** A part of the study that is one table of the design, or several of which one is shown. */
import { useTranslation } from 'react-i18next';
import type { DesignTable } from '../../../schema/model/design.ts';
import type { StudySectionId } from '../../app/places.ts';
import { useRoomState } from '../../app/room-state.tsx';
import { cx } from '../../ui/cx.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { DesignTableView } from './DesignTableView.tsx';
import styles from './Study.module.css';

interface TablesSectionProps {
  section: StudySectionId;
  tables: readonly [DesignTable, ...DesignTable[]];
}

export function TablesSection({ section, tables }: TablesSectionProps) {
  const [table, setTable] = useRoomState<DesignTable>(`study.${section}.table`, tables[0]);
  return (
    <>
      <SectionHeader section={section} tables={tables} table={table} onChange={setTable} />
      <DesignTableView key={table} table={table} />
    </>
  );
}

interface SectionHeaderProps extends TablesSectionProps {
  table: DesignTable;
  onChange: (table: DesignTable) => void;
}

export function SectionHeader({ section, tables, table, onChange }: SectionHeaderProps) {
  const { t } = useTranslation('study');
  return (
    <header className={cx(styles.header)}>
      <h1 className={cx(styles.title)}>{t(`section.${section}`)}</h1>
      {tables.length > 1 && (
        <Segmented
          label={t('grid.tables')}
          value={table}
          onChange={onChange}
          choices={tables.map((id) => ({ id, label: t(`table.${id}`) }))}
        />
      )}
    </header>
  );
}
