/** Size, measure and leading of the text, changed while one looks at it. */
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import menus from '../../ui/Menu.module.css';
import styles from './TextSettingsButton.module.css';
import { TEXT_LIMITS, type TextSettings } from './text-settings.ts';

interface TextSettingsButtonProps {
  settings: TextSettings;
  onChange: (change: Partial<TextSettings>) => void;
  onReset: () => void;
}

const NAMES = ['size', 'measure', 'leading'] as const;

export function TextSettingsButton({ settings, onChange, onReset }: TextSettingsButtonProps) {
  const { t } = useTranslation('reading');
  return (
    <DialogTrigger>
      <IconButton label={t('textSettings')}>
        <span className={cx(styles.glyph)} aria-hidden="true">
          A<small>a</small>
        </span>
      </IconButton>
      <Popover className={cx(menus.popover)} placement="bottom end" offset={4}>
        <Dialog aria-label={t('textSettings')} className={cx(styles.panel)}>
          {NAMES.map((name) => (
            <label key={name} className={cx(styles.setting)}>
              <span>{t(name)}</span>
              <output>{name === 'leading' ? settings[name].toFixed(2) : settings[name]}</output>
              <input
                type="range"
                {...TEXT_LIMITS[name]}
                value={settings[name]}
                onChange={(event) => onChange({ [name]: Number(event.currentTarget.value) })}
              />
            </label>
          ))}
          <Button variant="quiet" onPress={onReset}>
            {t('resetText')}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
