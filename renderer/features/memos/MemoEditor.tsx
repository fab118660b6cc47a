/** One memo, to read and to write. It saves itself; Esc and Ctrl/⌘+Enter leave it. */
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Memo, MemoKind } from '../../../schema/model/memo.ts';
import { useCall } from '../../api/hooks.ts';
import type { Writing } from '../../app/places.ts';
import { useToasts } from '../../app/toasts.tsx';
import { useLocale } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { TrashIcon } from '../../ui/icons.tsx';
import { Select } from '../../ui/Select.tsx';
import { MemoAbout } from './MemoAbout.tsx';
import { useMemoDraft } from './MemoDrafts.tsx';
import styles from './Memos.module.css';
import { kindsFor } from './memo.ts';

interface MemoEditorProps {
  writing: Writing;
  /** Undefined until it was created, and when it was deleted. */
  memo: Memo | undefined;
  /** Beside the text it is about: narrow, and without a way there. */
  isBeside?: boolean;
  onCreated: (memoId: string) => void;
  onLeave: () => void;
}

export function MemoEditor({ writing, memo, isBeside = false, onCreated, onLeave }: MemoEditorProps) {
  const { t } = useTranslation(['memos', 'common']);
  const call = useCall();
  const { say, guard } = useToasts();
  const { value, memoId, change, save, state } = useMemoDraft(writing, memo);
  const text = useRef<HTMLTextAreaElement>(null);
  const isNew = writing.memoId === null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the editor opens
  useEffect(() => {
    if (isNew || isBeside) text.current?.focus();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once, when it was created
  useEffect(() => {
    if (memoId !== null && memoId !== writing.memoId) onCreated(memoId);
  }, [memoId]);

  const leave = () => {
    void save();
    onLeave();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
    if (!isDone || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    leave();
  };
  const remove = async () => {
    await save();
    if (memo && (await guard(call('memo.delete', { memoId: memo.id })))) say(t('deleted'));
    onLeave();
  };

  return (
    <article
      aria-label={t('memo')}
      className={cx(styles.editor, isBeside && styles.beside)}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) void save();
      }}
    >
      <div className={cx(styles.head)}>
        <Select<MemoKind>
          label={t('kindOf')}
          value={value.kind}
          choices={kindsFor(writing.about).map((kind) => ({ id: kind, label: t(`kind.${kind}`) }))}
          onChange={(kind) => {
            change({ kind });
            void save();
          }}
        />
        {memo && (
          <IconButton label={t('delete')} onPress={() => void remove()}>
            <TrashIcon />
          </IconButton>
        )}
      </div>
      {!isBeside && memo && <MemoAbout memo={memo} />}
      <input
        aria-label={t('title')}
        className={cx(styles.title)}
        placeholder={t('title')}
        maxLength={300}
        value={value.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <textarea
        ref={text}
        aria-label={t('text')}
        className={cx(styles.text)}
        placeholder={t('placeholder')}
        maxLength={200_000}
        value={value.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <div className={cx(styles.foot)}>
        <p role="status" className={cx(styles.state, state === 'failed' && styles.failed)}>
          {state === 'saved' ? memo && <Written memo={memo} /> : t(`state.${state}`)}
        </p>
        {state === 'failed' && (
          <Button variant="quiet" onPress={() => void save()}>
            {t('again')}
          </Button>
        )}
        {isBeside && (
          <Button variant="quiet" onPress={leave}>
            {t('done')}
          </Button>
        )}
      </div>
    </article>
  );
}

function Written({ memo }: { memo: Memo }) {
  const { t } = useTranslation('memos');
  const at = new Date(memo.writtenAt).toLocaleString(useLocale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return t('written', { coder: memo.coder, at });
}
