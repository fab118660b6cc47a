/** The parts of a split with their numbers and how much each got; pressing one gives it the chosen codings. */
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import styles from './SplitCode.module.css';
import { codingsOf, type SplitDraft } from './split-parts.ts';

interface PartButtonsProps {
  draft: SplitDraft;
  onGive: (part: number | null) => void;
  onRemove: (part: number) => void;
}

export function PartButtons({ draft, onGive, onRemove }: PartButtonsProps) {
  const { t } = useTranslation(['codebook', 'common']);
  if (draft.parts.length === 0) return null;
  return (
    <fieldset className={cx(styles.parts)}>
      <legend className={cx(styles.legend)}>{t('split.give')}</legend>
      {draft.parts.map((part, index) => (
        <span key={part.codeId ?? part.name} className={cx(styles.partButton)}>
          <Button onPress={() => onGive(index)}>
            {index < 9 && <kbd>{index + 1}</kbd>} {part.name} ({codingsOf(draft, index).length})
          </Button>
          <IconButton label={t('split.remove', { name: part.name })} onPress={() => onRemove(index)}>
            <CloseIcon />
          </IconButton>
        </span>
      ))}
      <Button onPress={() => onGive(null)}>
        <kbd>0</kbd> {t('split.stays')}
      </Button>
    </fieldset>
  );
}
