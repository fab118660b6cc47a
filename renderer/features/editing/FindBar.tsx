/** Find and replace in the open text, without leaving it. Enter goes on, Esc goes back to the text. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Surface } from '../../document/document-state.ts';
import { showSpan } from '../../document/show-span.ts';
import { useDocument, useOpenDocument } from '../../document/use-open-document.tsx';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import fields from '../../ui/Field.module.css';
import { CloseIcon } from '../../ui/icons.tsx';
import styles from './Editing.module.css';
import { useFind } from './use-find.ts';

export function FindBar() {
  const surface = useDocument((state) => state.surface);
  const find = useDocument((state) => state.find);
  return surface && find && <Bar surface={surface} isReplacing={find.withReplace} />;
}

function Bar({ surface, isReplacing }: { surface: Surface; isReplacing: boolean }) {
  const { t } = useTranslation('editing');
  const { store, coding } = useOpenDocument();
  const withReplace = useDocument(({ isEditing }) => isEditing) && isReplacing;
  const text = useDocument(({ document }) => document.text);
  const find = useFind(surface, text, (span) => showSpan(surface, store.state.scroller, span));
  const close = () => {
    store.set({ find: null });
    surface.view.root.focus({ preventScroll: true });
  };
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
    coding.say(t('find.replaced', { count: matches.length }));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not known to every assistive technology yet
    <div
      role="search"
      aria-label={t('find.label')}
      className={cx(styles.find)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
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
      <IconButton label={t('find.close')} onPress={close}>
        <CloseIcon />
      </IconButton>
    </div>
  );
}
