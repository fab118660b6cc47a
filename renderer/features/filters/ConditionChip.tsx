/** An active condition: in words, to be changed by its name and taken away by its cross. */
import { useState } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../i18n/index.ts';
import { cx } from '../../ui/cx.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import menus from '../../ui/Menu.module.css';
import { ConditionEditor } from './ConditionEditor.tsx';
import type { Asked, Condition } from './condition.ts';
import styles from './Filters.module.css';

interface ConditionChipProps {
  condition: Condition;
  asked: Asked;
  onChange: (asked: Asked) => void;
}

export function ConditionChip({ condition, asked, onChange }: ConditionChipProps) {
  const { t } = useTranslation('filters');
  const [isOpen, setOpen] = useState(false);
  const value = useAskedText(condition, asked);
  const { label } = condition;
  return (
    <span className={cx(styles.chip)}>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <AriaButton aria-label={t('change', { label, value })} className={cx(styles.chipText)}>
          <span className={cx(styles.chipLabel)}>{label}</span> <span className={cx(styles.chipValue)}>{value}</span>
        </AriaButton>
        <Popover className={cx(menus.popover, styles.popover)} placement="bottom start" offset={4}>
          <Dialog aria-label={label}>
            <ConditionEditor condition={condition} asked={asked} onChange={onChange} onDone={() => setOpen(false)} />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <AriaButton
        aria-label={t('remove', { label })}
        className={cx(styles.chipRemove)}
        onPress={() => onChange({ values: [], from: '', to: '' })}
      >
        <CloseIcon />
      </AriaButton>
    </span>
  );
}

/** As many alternatives are named; of more, the first. */
const SHOWN = 2;

/** "Fjordheim", "Fjordheim and 2 more", "from 1 Mar 2022 until …". */
function useAskedText({ editor }: Condition, { values, from, to }: Asked): string {
  const { t } = useTranslation('filters');
  const locale = useLocale();
  const bound = (text: string) => {
    if (editor.kind !== 'range') return text;
    if (editor.of === 'number') return Number(text).toLocaleString(locale);
    return new Date(text).toLocaleDateString(locale, { day: 'numeric', month: 'short', year: 'numeric' });
  };
  const bounds = [
    ...(from === '' ? [] : [t('fromText', { from: bound(from) })]),
    ...(to === '' ? [] : [t('toText', { to: bound(to) })]),
  ];
  if (bounds.length > 0) return bounds.join(' ');
  const nameOf = (value: string) => {
    if (editor.kind !== 'choices') return value;
    return editor.choices.find(({ id }) => id === value)?.label ?? t('gone');
  };
  const names = values.map(nameOf);
  if (names.length <= SHOWN) return names.join(', ');
  return t('more', { first: names[0] ?? '', count: names.length - 1 });
}
