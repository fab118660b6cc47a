/** In the codebook: the memos on a code. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../schema/model/coding.ts';
import { useContractQuery } from '../../api/hooks.ts';
import type { Writing } from '../../app/places.ts';
import { useRoomState } from '../../app/room-state.tsx';
import { shortcutText, useShortcuts } from '../../app/shortcuts.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import inspector from '../coding/Inspector.module.css';
import { MemoNotes } from './MemoNotes.tsx';
import styles from './Memos.module.css';
import { beginMemo } from './memo.ts';
import { NEW_MEMO_SHORTCUT } from './use-memo-tools.ts';

export function CodeMemos({ code }: { code: Code }) {
  const { t } = useTranslation('memos');
  const { data: memos = [] } = useContractQuery('memo.list', { codeIds: [code.id] });
  const [writing, setWriting] = useRoomState<Writing | null>(`memos.beside.${code.id}`, null);
  const { id } = code;

  useShortcuts(
    useMemo(
      () => [{ shortcut: NEW_MEMO_SHORTCUT, run: () => setWriting(beginMemo({ kind: 'code', codeId: id })) }],
      [setWriting, id],
    ),
  );
  return (
    <section aria-labelledby="code-memos">
      <h3 id="code-memos" className={cx(inspector.heading)}>
        {t('memos')}
        {memos.length > 0 && <span className={cx(inspector.count)}>{memos.length}</span>}
      </h3>
      <MemoNotes
        label={t('memos')}
        memos={memos}
        writing={writing}
        written={memos.find(({ id }) => id === writing?.memoId)}
        onWriting={setWriting}
      />
      {!writing && (
        <Button variant="quiet" onPress={() => setWriting(beginMemo({ kind: 'code', codeId: id }))}>
          {t('new.code')} <kbd className={cx(styles.key)}>{shortcutText(NEW_MEMO_SHORTCUT)}</kbd>
        </Button>
      )}
    </section>
  );
}
