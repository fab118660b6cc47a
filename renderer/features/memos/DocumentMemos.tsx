/** In the inspector: memos on the words one is at and on the document, and the way to a new one. */
import { useTranslation } from 'react-i18next';
import type { Memo } from '../../../schema/model/memo.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { shortcutText } from '../../app/shortcuts.ts';
import { hasSelection } from '../../document/document-state.ts';
import { useDocument, useOpenDocument, usePlaces } from '../../document/use-open-document.tsx';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import inspector from '../coding/Inspector.module.css';
import { MemoNotes } from './MemoNotes.tsx';
import styles from './Memos.module.css';
import { memosAt } from './memo.ts';
import { NEW_MEMO_SHORTCUT, useMemoTools } from './use-memo-tools.ts';

const NONE: readonly Memo[] = [];

export function DocumentMemos() {
  const { t } = useTranslation('memos');
  const open = useOpenDocument();
  const { data: all = NONE } = useContractQuery('memo.list', { documentIds: [open.id] });
  const { write, writeHere, writeOnMark, writeOnDocument } = useMemoTools();
  const places = usePlaces();
  const isSelected = useDocument(hasSelection);
  const selected = useDocument((state) => state.selected);
  const writing = useDocument((state) => state.writing);
  const shown = memosAt(all, places);
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
        written={all.find(({ id }) => id === writing?.memoId)}
        onWriting={write}
        onLeft={open.page.backToText}
      />
      {!writing && (
        <div className={cx(styles.actions)}>
          {isSelected && (
            <Button variant="quiet" onPress={writeHere}>
              {t('new.words')} {key}
            </Button>
          )}
          {selected && (
            <Button variant="quiet" onPress={() => writeOnMark(selected)}>
              {t(selected.actId ? 'new.act' : 'new.coding')} {!isSelected && key}
            </Button>
          )}
          <Button variant="quiet" onPress={writeOnDocument}>
            {t('new.document')}
          </Button>
        </div>
      )}
    </section>
  );
}
