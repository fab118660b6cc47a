/** Find and replace in the open text, without leaving it. Enter goes on, Esc goes back to the text. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '../../editor/offset-map.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import fields from '../../ui/Field.module.css';
import { CloseIcon } from '../../ui/icons.tsx';
import type { ReadingSurface } from '../reading/use-reading-surface.ts';
import styles from './Editing.module.css';
import { useFind } from './use-find.ts';

interface FindBarProps {
  surface: ReadingSurface;
  text: string;
  withReplace: boolean;
  onShow: (span: Span) => void;
  onClose: () => void;
  onSay: (text: string) => void;
}

export function FindBar({ surface, text, withReplace, onShow, onClose, onSay }: FindBarProps) {
  const { t } = useTranslation('editing');
  const find = useFind(surface, text, onShow);
  const [by, setBy] = useState('');
  const { matches, at } = find;
  const { editor } = surface;

  const replace = () => {
    const match = matches[at];
    if (!match) return;
    editor.apply([{ ...match, text: by }]);
    find.step(1);
  };
  const replaceAll = () => {
    if (matches.length === 0) return;
    // From the last to the first, so that none moves the next; one save, one step of undo.
    editor.apply(matches.toReversed().map((match) => ({ ...match, text: by })));
    onSay(t('find.replaced', { count: matches.length }));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to every assistive technology yet
    <div
      role="search"
      aria-label={t('find.label')}
      className={cx(styles.find)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        else if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.name === 'words') {
          find.step(event.shiftKey ? -1 : 1);
        } else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <input
        name="words"
        // biome-ignore lint/a11y/noAutofocus: the bar was asked for to type into
        autoFocus
        className={cx(fields.input)}
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        value={find.words}
        onChange={(event) => find.setWords(event.target.value)}
      />
      <label title={t('find.caseLabel')}>
        <input
          type="checkbox"
          style={{ width: 'auto' }}
          aria-label={t('find.caseLabel')}
          checked={find.isCaseSensitive}
          onChange={(event) => find.setCaseSensitive(event.target.checked)}
        />{' '}
        {t('find.caseSensitive')}
      </label>
      <span className={cx(styles.count)} role="status">
        {find.words === '' ? '' : at < 0 ? t('find.none') : t('find.count', { at: at + 1, count: matches.length })}
      </span>
      <Button variant="quiet" isDisabled={at < 0} onPress={() => find.step(-1)} aria-label={t('find.previous')}>
        ↑
      </Button>
      <Button variant="quiet" isDisabled={at < 0} onPress={() => find.step(1)} aria-label={t('find.next')}>
        ↓
      </Button>
      {withReplace && (
        <>
          <input
            name="by"
            className={cx(fields.input)}
            aria-label={t('find.with')}
            placeholder={t('find.with')}
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
          <Button isDisabled={at < 0} onPress={replace}>
            {t('find.replace')}
          </Button>
          <Button isDisabled={at < 0} onPress={replaceAll}>
            {t('find.replaceAll')}
          </Button>
        </>
      )}
      <IconButton label={t('find.close')} onPress={onClose}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
