/** One fact about the document, changed where it stands: Enter or a click edits, Esc gives it up. */
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { CellEditor } from '../../ui/grid/CellEditor.tsx';
import { type GridColumn, wordsOf } from '../../ui/grid/grid-rows.ts';
import styles from './DocumentFacts.module.css';

interface DocumentFactsRowProps {
  column: GridColumn;
  cell: string;
  onSave: (cell: string) => void;
}

export function DocumentFactsRow({ column, cell, onSave }: DocumentFactsRowProps) {
  const { t } = useTranslation('reading');
  const [isEdited, setEdited] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const words = wordsOf(column, cell);
  const close = (isLeft: boolean) => {
    setEdited(false);
    if (!isLeft) button.current?.focus();
  };
  return (
    <div>
      <dt>{column.heading}</dt>
      <dd className={cx(styles.fact)}>
        <Button
          ref={button}
          className={cx(styles.value, words === '' && styles.unknown)}
          aria-label={t('fact.change', { fact: column.heading, value: words || t('fact.unknown') })}
          onPress={() => setEdited(true)}
        >
          <span lang="">{words || '–'}</span>
        </Button>
        {isEdited && (
          <CellEditor
            column={column}
            cell={cell}
            typed={null}
            onCancel={() => close(false)}
            onDone={(next, onward) => {
              close(onward === 'stay');
              if (next !== cell) onSave(next);
            }}
          />
        )}
      </dd>
    </div>
  );
}
