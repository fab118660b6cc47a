/** All memos of the study: found by what they are about, who wrote them and their words; read and written beside the list. */
import { useTranslation } from 'react-i18next';
import { useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useRoomState } from '../../app/room-state.tsx';
import { useErrorText } from '../../i18n/index.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { SplitPane } from '../../ui/SplitPane.tsx';
import { MemoEditor } from './MemoEditor.tsx';
import { type MemoFilter, MemoList, NewMemoButton, NO_FILTER } from './MemoList.tsx';
import { writingOf } from './memo.ts';

const LONGEST_SEARCH = 200;

export function MemosRoom() {
  const { t } = useTranslation(['memos', 'app']);
  const errorText = useErrorText();
  const { memo: writing, setMemo } = useNavigation();
  const [filter, setFilter] = useRoomState<MemoFilter>('memos.filter', NO_FILTER);
  const { data: all, error } = useContractQuery('memo.list', {});
  const { data: passing, isError: isRefused } = useContractQuery(
    'memo.list',
    { ...filter, text: filter.text.slice(0, LONGEST_SEARCH) },
    { keepPrevious: true },
  );

  if (error) return <EmptyState title={errorText(error)} />;
  // A filter that cannot be asked lets nothing pass: its bar says why, and is where it is put right.
  const shown = isRefused ? [] : passing;
  if (!all || !shown) return null;
  const memo = all.find(({ id }) => id === writing?.memoId);
  const isOpen = writing !== null && (memo !== undefined || writing.key !== writing.memoId);
  if (all.length === 0 && !isOpen) {
    return (
      <EmptyState title={t('empty.title')} actions={<NewMemoButton variant="primary" />}>
        <p>{t('empty.text')}</p>
      </EmptyState>
    );
  }
  return (
    <SplitPane
      name="memos"
      dividerLabel={t('app:dividerList')}
      fixed="first"
      width={340}
      min={260}
      max={520}
      otherMin={420}
    >
      <MemoList
        memos={shown}
        total={all.length}
        filter={filter}
        onFilter={setFilter}
        openId={writing?.memoId ?? null}
        onOpen={(one) => setMemo(writingOf(one))}
      />
      {isOpen ? (
        <MemoEditor
          key={writing.key}
          writing={writing}
          memo={memo}
          onCreated={(memoId) => setMemo({ ...writing, memoId })}
          onLeave={() => setMemo(null)}
        />
      ) : (
        <EmptyState title={t('choose.title')}>
          <p>{t('choose.text')}</p>
        </EmptyState>
      )}
    </SplitPane>
  );
}
