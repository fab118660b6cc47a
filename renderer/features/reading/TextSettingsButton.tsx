/** Size, measure and leading of the text, changed while one looks at it. */
import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useDocument, useOpenDocument } from '../../document/use-open-document.tsx';
import { TEXT_DEFAULTS, TEXT_LIMITS } from '../../document/view-settings.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import menus from '../../ui/Menu.module.css';
import styles from './TextSettingsButton.module.css';

const NAMES = ['size', 'measure', 'leading'] as const;

export function TextSettingsButton() {
  const { t } = useTranslation('reading');
  const { page } = useOpenDocument();
  const settings = useDocument((state) => state.settings);
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
                onChange={(event) => page.set({ [name]: Number(event.currentTarget.value) })}
              />
            </label>
          ))}
          <Button variant="quiet" onPress={() => page.set(TEXT_DEFAULTS)}>
            {t('resetText')}
          </Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
