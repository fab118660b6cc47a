/** Memos beside what they are about: each a line that opens into its editor, and the one that is being written. */
import { useTranslation } from 'react-i18next';
import type { Memo } from '../../../schema/model/memo.ts';
import type { Writing } from '../../app/places.ts';
import { cx } from '../../ui/cx.ts';
import { MemoEditor } from './MemoEditor.tsx';
import styles from './Memos.module.css';
import { nameOf, writingOf } from './memo.ts';

interface MemoNotesProps {
  label: string;
  memos: readonly Memo[];
  writing: Writing | null;
  /** The memo that is being written, as the study has it; it need not be among those shown. */
  written: Memo | undefined;
  onWriting: (writing: Writing | null) => void;
  /** After the editor was left. */
  onLeft?: () => void;
}

export function MemoNotes({ label, memos, writing, written, onWriting, onLeft }: MemoNotesProps) {
  const { t } = useTranslation('memos');
  const leave = () => {
    onWriting(null);
    onLeft?.();
  };
  const isShown = memos.some(({ id }) => id === writing?.memoId);
  // A memo keeps its editor, and the focus, when it comes into being.
  const rows: { key: string; memo: Memo | undefined }[] = [
    ...(writing && !isShown ? [{ key: writing.key, memo: written }] : []),
    ...memos.map((memo) => ({ key: memo.id === writing?.memoId ? writing.key : memo.id, memo })),
  ];
  if (rows.length === 0) return null;
  return (
    <ul aria-label={label} className={cx(styles.notes)}>
      {rows.map(({ key, memo }) => (
        <li key={key}>
          {writing && key === writing.key ? (
            <MemoEditor
              isBeside
              writing={writing}
              memo={memo}
              onCreated={(memoId) => onWriting({ ...writing, memoId })}
              onLeave={leave}
            />
          ) : (
            memo && (
              <button type="button" className={cx(styles.note)} onClick={() => onWriting(writingOf(memo))}>
                <span className={cx(styles.name)}>{nameOf(memo) || t('untitled')}</span>
                <span className={cx(styles.facts)}>
                  {t(`kind.${memo.kind}`)} · {memo.coder}
                </span>
              </button>
            )
          )}
        </li>
      ))}
    </ul>
  );
}
