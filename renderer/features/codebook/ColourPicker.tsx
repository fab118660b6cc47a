/** A code's colour: one of a set that can be told apart on light and dark paper, or any other as #rrggbb. */
import {
  Button,
  ColorSwatch,
  ColorSwatchPicker,
  ColorSwatchPickerItem,
  Dialog,
  DialogTrigger,
  Popover,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { InPlaceField } from '../../ui/InPlaceField.tsx';
import menus from '../../ui/Menu.module.css';
import styles from './Codebook.module.css';

const COLOURS = [
  '#1b7f5c',
  '#2f7a3a',
  '#4b6b2f',
  '#6a6f2a',
  '#8a6d1f',
  '#a3532a',
  '#b3471d',
  '#a04a5a',
  '#94436b',
  '#7a4fa3',
  '#7b5ea8',
  '#56617f',
  '#2b62b4',
  '#3f6f86',
  '#0f7c8c',
  '#5c6673',
] as const;

interface ColourPickerProps {
  /** "#rrggbb" */
  colour: string;
  /** False when it was refused. */
  onChange: (colour: string) => Promise<boolean>;
}

export function ColourPicker({ colour, onChange }: ColourPickerProps) {
  const { t } = useTranslation('codebook');
  return (
    <DialogTrigger>
      <Button aria-label={t('field.colour')} className={cx(styles.colourButton)}>
        <span className={cx(styles.colour)} style={{ backgroundColor: colour }} />
      </Button>
      <Popover className={cx(menus.popover)} placement="bottom start">
        <Dialog aria-label={t('field.colour')} className={cx(styles.colours)}>
          <ColorSwatchPicker
            aria-label={t('field.colour')}
            value={colour}
            onChange={(next) => void onChange(next.toString('hex').toLowerCase())}
            className={cx(styles.swatches)}
          >
            {COLOURS.map((choice) => (
              <ColorSwatchPickerItem key={choice} color={choice} className={cx(styles.swatchItem)}>
                <ColorSwatch className={cx(styles.swatchColour)} />
              </ColorSwatchPickerItem>
            ))}
          </ColorSwatchPicker>
          <InPlaceField
            label={t('field.otherColour')}
            value={colour}
            onSave={async (next) => /^#[0-9a-f]{6}$/i.test(next) && onChange(next.toLowerCase())}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
