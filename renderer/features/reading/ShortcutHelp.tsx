/** The keys of reading and coding, on "?" and behind a button. */
import { useTranslation } from 'react-i18next';
import { useDocument, useOpenDocument } from '../../document/use-open-document.tsx';
import { IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './ShortcutHelp.module.css';

const IN_TEXT = [
  ['arrows', 'move'],
  ['shiftArrows', 'select'],
  ['turn', 'turn'],
  ['letter', 'open'],
  ['enter', 'openEmpty'],
  ['digits', 'digits'],
  ['click', 'click'],
  ['next', 'next'],
  ['f2', 'change'],
  ['remove', 'remove'],
  ['edges', 'edges'],
  ['split', 'split'],
  ['merge', 'merge'],
  ['certainty', 'certainty'],
  ['evidence', 'evidence'],
  ['repeat', 'repeat'],
  ['inVivo', 'inVivo'],
  ['memo', 'memo'],
  ['link', 'link'],
  ['setTurn', 'setTurn'],
  ['meetingItem', 'meetingItem'],
  ['reportTie', 'reportTie'],
  ['play', 'play'],
  ['skip', 'skip'],
  ['speed', 'speed'],
  ['playTurn', 'playTurn'],
  ['undo', 'undo'],
  ['escape', 'leave'],
  ['edit', 'edit'],
  ['find', 'find'],
  ['help', 'help'],
] as const;

const IN_BAR = [
  ['tab', 'accept'],
  ['backspace', 'refuse'],
  ['comma', 'several'],
  ['enter', 'applyAll'],
] as const;

export function ShortcutHelp() {
  const { t } = useTranslation('reading');
  const { store } = useOpenDocument();
  const isOpen = useDocument((state) => state.isHelpOpen);
  const show = (isHelpOpen: boolean) => store.set({ isHelpOpen });
  const list = (keys: typeof IN_TEXT | typeof IN_BAR) => (
    <dl className={cx(styles.keys)}>
      {keys.map(([key, does]) => (
        <div key={does}>
          <dt>{t(`key.${key}`)}</dt>
          <dd>{t(`help.${does}`)}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <>
      <IconButton label={t('keys')} onPress={() => show(true)}>
        <span className={cx(styles.glyph)} aria-hidden="true">
          ?
        </span>
      </IconButton>
      <Dialog title={t('keys')} isOpen={isOpen} onClose={() => show(false)} size="medium">
        {list(IN_TEXT)}
        <h3 className={cx(styles.heading)}>{t('help.inBar')}</h3>
        {list(IN_BAR)}
      </Dialog>
    </>
  );
}
