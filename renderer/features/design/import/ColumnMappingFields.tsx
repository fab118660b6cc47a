/** For each column of a file: what it means here, beside some of its cells. */
import { useTranslation } from 'react-i18next';
import { DESIGN_TABLE_SPECS } from '../../../../schema/domain/design/design-tables.ts';
import type { ColumnMapping, DesignImportPreview, DesignTable } from '../../../../schema/model/design.ts';
import { AttributeType } from '../../../../schema/model/study.ts';
import { cx } from '../../../ui/cx.ts';
import { Select } from '../../../ui/Select.tsx';
import { useColumnName } from '../use-grid-columns.ts';
import styles from './ImportTable.module.css';

interface ColumnMappingFieldsProps {
  table: DesignTable;
  preview: DesignImportPreview;
  mapping: ColumnMapping;
  onChange: (mapping: ColumnMapping) => void;
}

/** A select's choice cannot be called ''. */
const LEFT_OUT = 'leave-out';
const EXAMPLES = 3;

export function ColumnMappingFields({ table, preview, mapping, onChange }: ColumnMappingFieldsProps) {
  const { t } = useTranslation('study');
  const nameOf = useColumnName(table);
  const choices = [
    { id: LEFT_OUT, label: t('import.leaveOut') },
    ...preview.columns.map((column) => ({ id: column.key, label: nameOf(column) })),
    ...(DESIGN_TABLE_SPECS[table].attributes
      ? AttributeType.options.map((type) => ({
          id: `new:${type}`,
          label: t('import.newAttribute', { type: t(`choice.${type}`) }),
        }))
      : []),
  ];
  return (
    <div className={cx(styles.mapping)}>
      {preview.headings.map((heading, index) => {
        const examples = [...new Set(preview.rows.map((cells) => cells[index] ?? ''))].filter(Boolean);
        return (
          <div key={heading} className={cx(styles.column)}>
            <Select
              label={heading}
              value={mapping[heading] || LEFT_OUT}
              choices={choices}
              onChange={(key) => onChange({ ...mapping, [heading]: key === LEFT_OUT ? '' : key })}
            />
            <p className={cx(styles.examples)} lang="">
              {examples.slice(0, EXAMPLES).join(' · ') || '–'}
            </p>
          </div>
        );
      })}
    </div>
  );
}
