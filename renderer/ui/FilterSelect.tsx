/** Any number of choices; none chosen means that nothing is filtered. Long lists can be searched. */
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import buttons from './Button.module.css';
import { ChoiceList } from './ChoiceList.tsx';
import { cx } from './cx.ts';
import fields from './Field.module.css';
import { ChevronDownIcon } from './icons.tsx';
import menus from './Menu.module.css';
import styles from './Select.module.css';
import type { Choice } from './Select.tsx';

export interface FilterSelectProps {
  label: string;
  choices: readonly Choice<string>[];
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** What no choice means, when it is not that nothing is filtered. */
  emptyText?: string;
  canChooseAll?: boolean;
}

export function FilterSelect({ label, choices, value, onChange, emptyText, canChooseAll = false }: FilterSelectProps) {
  const { t } = useTranslation();
  const chosen = choices.filter((choice) => value.includes(choice.id));
  const summary =
    chosen.length === 0
      ? (emptyText ?? t('all'))
      : chosen.length === 1
        ? (chosen[0]?.label ?? '')
        : `${chosen.length} / ${choices.length}`;

  return (
    <div className={cx(fields.field)}>
      <span className={cx(fields.label)} aria-hidden="true">
        {label}
      </span>
      <DialogTrigger>
        <AriaButton
          aria-label={`${label}: ${summary}`}
          isDisabled={choices.length === 0}
          className={cx(buttons.button, styles.trigger, chosen.length > 0 && styles.active)}
        >
          <span className={cx(styles.value)}>{summary}</span>
          <ChevronDownIcon />
        </AriaButton>
        <Popover className={cx(menus.popover, styles.popover)} placement="bottom start" offset={4}>
          <Dialog aria-label={label}>
            <ChoiceList label={label} choices={choices} value={value} onChange={onChange} canChooseAll={canChooseAll} />
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  );
}
