/** In the inspector: memos on the words one is at and on the document, and the way to a new one. */
import { useTranslation } from 'react-i18next';
import { shortcutText } from '../../app/shortcuts.ts';
import type { Span } from '../../editor/offset-map.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import inspector from '../coding/Inspector.module.css';
import type { Mark } from '../coding/marks.ts';
import { MemoNotes } from './MemoNotes.tsx';
import styles from './Memos.module.css';
import { memosAt } from './memo.ts';
import { type DocumentMemos as Memos, NEW_MEMO_SHORTCUT } from './use-document-memos.ts';

interface DocumentMemosProps {
  memos: Memos;
  /** Where one is in the text: the selection and the selected coding. */
  places: readonly Span[];
  hasSelection: boolean;
  selected: Mark | null;
  /** The focus goes back to the text. */
  onLeft: () => void;
}

export function DocumentMemos({ memos, places, hasSelection, selected, onLeft }: DocumentMemosProps) {
  const { t } = useTranslation('memos');
  const shown = memosAt(memos.all, places);
  const { writing } = memos;
  const key = <kbd className={cx(styles.key)}>{shortcutText(NEW_MEMO_SHORTCUT)}</kbd>;
  return (
    <section className={cx(inspector.section)} aria-labelledby="memos-here">
      <h2 id="memos-here" className={cx(inspector.heading)}>
        {t('memos')}
        {shown.length > 0 && <span className={cx(inspector.count)}>{shown.length}</span>}
      </h2>
      <MemoNotes
        label={t('memos')}
        memos={shown}
        writing={writing}
        written={memos.all.find(({ id }) => id === writing?.memoId)}
        onWriting={memos.setWriting}
        onLeft={onLeft}
      />
      {!writing && (
        <div className={cx(styles.actions)}>
          {hasSelection && (
            <Button variant="quiet" onPress={memos.writeHere}>
              {t('new.words')} {key}
            </Button>
          )}
          {selected && (
            <Button variant="quiet" onPress={() => memos.writeOnMark(selected)}>
              {t(selected.actId ? 'new.act' : 'new.coding')} {!hasSelection && key}
            </Button>
          )}
          <Button variant="quiet" onPress={memos.writeOnDocument}>
            {t('new.document')}
          </Button>
        </div>
      )}
    </section>
  );
}
