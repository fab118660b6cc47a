/**
 * What is being written in memos, for the whole window: an editor that is closed and opened again finds its words, also
 * those that could not be saved. All of it is sent off before the window goes.
 */
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { AppError } from '../../../schema/errors.ts';
import type { Memo } from '../../../schema/model/memo.ts';
import { useCall, useClient } from '../../api/hooks.ts';
import { wasDone } from '../../api/transport.ts';
import type { Writing } from '../../app/places.ts';
import { useToasts } from '../../app/toasts.tsx';
import { Autosave, type Draft } from './autosave.ts';
import type { MemoWords } from './memo.ts';

interface MemoDraft {
  autosave: Autosave<MemoWords>;
  /** Null until the memo was created. */
  memoId: string | null;
}

const DraftsContext = createContext<Map<string, MemoDraft>>(new Map());

export function MemoDraftsProvider({ children }: { children: ReactNode }) {
  const [drafts] = useState(() => new Map<string, MemoDraft>());
  const { pendingWork } = useClient();
  useEffect(
    () =>
      pendingWork.addLeaving(async () => {
        for (const { autosave } of drafts.values()) {
          await autosave.flush();
          if (autosave.draft.state === 'failed') throw new Error('A memo could not be saved.');
        }
      }),
    [drafts, pendingWork],
  );
  return <DraftsContext value={drafts}>{children}</DraftsContext>;
}

export interface WrittenMemo extends Draft<MemoWords> {
  memoId: string | null;
  change: (change: Partial<MemoWords>) => void;
  save: () => Promise<void>;
}

/** `memo`: as the study has it; undefined while it is not there. */
export function useMemoDraft(writing: Writing, memo: Memo | undefined): WrittenMemo {
  const drafts = useContext(DraftsContext);
  const call = useCall();
  const { sayError } = useToasts();
  const [draft] = useState(() => {
    const known = drafts.get(writing.key);
    if (known) return known;
    const begun = createDraft(writing, memo, call, sayError);
    drafts.set(writing.key, begun);
    return begun;
  });
  const { autosave } = draft;
  const { value, state } = useSyncExternalStore(
    autosave.subscribe,
    useCallback(() => autosave.draft, [autosave]),
  );

  useEffect(() => {
    if (memo) autosave.stored({ kind: memo.kind, title: memo.title, text: memo.text });
  }, [autosave, memo]);
  useEffect(() => () => void autosave.flush(), [autosave]);

  return {
    value,
    state,
    memoId: draft.memoId,
    change: (change) => autosave.change({ ...autosave.draft.value, ...change }),
    save: () => autosave.flush(),
  };
}

function createDraft(
  { memoId, about }: Writing,
  memo: Memo | undefined,
  call: ReturnType<typeof useCall>,
  onError: (error: unknown) => void,
): MemoDraft {
  const words: MemoWords = { kind: about.kind, title: memo?.title ?? '', text: memo?.text ?? '' };
  const create = async (written: MemoWords) => {
    try {
      draft.memoId = (await call('memo.create', { ...about, ...written })).id;
    } catch (error) {
      if (!wasDone(error)) throw error;
      const { kind, title, text } = written;
      const made = (memo: Memo) => memo.kind === kind && memo.title === title && memo.text === text;
      draft.memoId = (await call('memo.list', {})).find(made)?.id ?? null;
    }
  };
  const save = async (written: MemoWords) => {
    if (draft.memoId === null) {
      if (written.title.trim() || written.text.trim()) await create(written);
      return;
    }
    try {
      await call('memo.update', { memoId: draft.memoId, ...written });
    } catch (error) {
      if (wasDone(error)) return;
      // Its creation was undone, or it was deleted, while somebody went on writing: the words are what counts.
      if (!(error instanceof AppError && error.code === 'NotFound')) throw error;
      await create(written);
    }
  };
  const draft: MemoDraft = { memoId, autosave: new Autosave(words, save, onError) };
  return draft;
}
