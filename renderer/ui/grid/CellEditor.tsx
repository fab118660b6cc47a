/**
 * A cell while it is edited, on top of the cell. Enter, Tab and leaving it take what was typed, Esc gives it up. Where
 * there are choices the first that fits is lit and taken.
 */

import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { foldName } from '../../../schema/text/names.ts';
import { cx } from '../cx.ts';
import menus from '../Menu.module.css';
import styles from './Grid.module.css';
import { cellOf, type GridColumn, wordsOf } from './grid-rows.ts';

export type Onward = 'down' | 'up' | 'right' | 'left' | 'stay';

interface CellEditorProps {
  column: GridColumn;
  cell: string;
  /** What was typed to begin; it takes the place of what is there. Null: one edits what is there. */
  typed: string | null;
  onDone: (cell: string, onward: Onward) => void;
  onCancel: () => void;
}

type Choice = NonNullable<GridColumn['choices']>[number];

/** More is not read; typing a letter more is quicker. */
const OPTIONS = 60;

export function CellEditor({ column, cell, typed, onDone, onCancel }: CellEditorProps) {
  const { t } = useTranslation('study');
  const id = useId();
  const words = wordsOf(column, cell);
  const [text, setText] = useState(typed ?? words);
  const [lit, setLit] = useState<number | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const isOver = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the caret is set once, afterwards it is the user's
  useEffect(() => {
    field.current?.focus();
    if (typed === null) field.current?.select();
    else field.current?.setSelectionRange(typed.length, typed.length);
  }, []);

  // Until something is typed all choices are offered, not only those like the present one.
  const choices = column.choices ?? [];
  const options = (text === words ? choices : fitting(choices, text)).slice(0, OPTIONS);
  const untouched = text === words ? options.findIndex((choice) => choice.cell === cell) : 0;
  const active = text.trim() === '' || (column.free && lit === null) ? lit : (lit ?? untouched);
  const activeChoice = active === null ? undefined : options[active];

  const finish = (onward: Onward, value = activeChoice?.cell ?? cellOf(column, text)) => {
    if (isOver.current) return;
    isOver.current = true;
    onDone(value, onward);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === 'Enter' && event.altKey) setText(withLineBreak(event.currentTarget));
    else if (key === 'Enter') finish(event.shiftKey ? 'up' : 'down');
    else if (key === 'Tab') finish(event.shiftKey ? 'left' : 'right');
    else if (key === 'Escape') {
      isOver.current = true;
      onCancel();
    } else if (key === 'ArrowDown' && column.choices) setLit(Math.min((active ?? -1) + 1, options.length - 1));
    else if (key === 'ArrowUp' && column.choices) setLit(Math.max((active ?? 0) - 1, 0));
    else return;
    event.preventDefault();
  };

  return (
    <>
      <textarea
        ref={field}
        className={cx(styles.editor)}
        aria-label={column.heading}
        rows={1}
        spellCheck={false}
        value={text}
        placeholder={column.type === 'date' ? t('grid.dateForm') : ''}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setLit(null);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => finish('stay')}
        {...(column.choices
          ? {
              role: 'combobox',
              'aria-autocomplete': 'list',
              'aria-expanded': options.length > 0,
              'aria-controls': id,
              ...(activeChoice ? { 'aria-activedescendant': `${id}-${active}` } : {}),
            }
          : {})}
      />
      {column.choices && options.length > 0 && (
        <Popover
          triggerRef={field}
          isOpen
          isNonModal
          placement="bottom start"
          offset={3}
          aria-label={column.heading}
          className={cx(menus.popover)}
        >
          <div id={id} role="listbox" aria-label={column.heading} className={cx(menus.menu, styles.options)}>
            {options.map((choice, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive: the field keeps the focus and has the keys
              <div
                key={choice.cell}
                id={`${id}-${index}`}
                ref={(element) => {
                  if (index === active) element?.scrollIntoView({ block: 'nearest' });
                }}
                role="option"
                aria-selected={index === active}
                className={cx(menus.item, styles.option, index === active && styles.lit)}
                // Pressing must not take the focus from the field.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => finish('stay', choice.cell)}
              >
                {choice.words}
              </div>
            ))}
          </div>
        </Popover>
      )}
    </>
  );
}

/** Choices that contain what was typed, those that begin with it first. */
function fitting(choices: readonly Choice[], text: string): Choice[] {
  const wanted = foldName(text);
  const place = ({ words }: Choice) => foldName(words).indexOf(wanted);
  return choices.filter((choice) => place(choice) >= 0).toSorted((a, b) => Number(place(a) > 0) - Number(place(b) > 0));
}

function withLineBreak({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): string {
  return `${value.slice(0, selectionStart)}\n${value.slice(selectionEnd)}`;
}
