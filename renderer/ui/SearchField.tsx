/** A field that narrows the list below it. Esc empties it. */
import { SearchField as AriaSearchField, Button, Input } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import buttons from './Button.module.css';
import { cx } from './cx.ts';
import styles from './Field.module.css';
import { CloseIcon, SearchIcon } from './icons.tsx';

export interface SearchFieldProps {
  label: string;
  value?: string;
  onChange?: (value: string) => void;
  autoFocus?: boolean;
}

/** The label is the placeholder as well, so it is always there for those who see and those who listen. */
export function SearchField({ label, value, onChange, autoFocus = false }: SearchFieldProps) {
  const { t } = useTranslation();
  return (
    <AriaSearchField
      aria-label={label}
      autoFocus={autoFocus}
      className={cx(styles.field, styles.search)}
      {...(value === undefined ? {} : { value })}
      {...(onChange ? { onChange } : {})}
    >
      <span className={cx(styles.searchIcon)}>
        <SearchIcon />
      </span>
      <Input className={cx(styles.input)} placeholder={label} />
      <Button aria-label={t('clear')} className={cx(buttons.button, buttons.icon, buttons.quiet, styles.clear)}>
        <CloseIcon />
      </Button>
    </AriaSearchField>
  );
}
