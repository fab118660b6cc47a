/** The memo room's list, newest first, and what narrows it. */
import { ListBox, ListBoxItem, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { MEMO_KINDS, type Memo, type MemoKind } from '../../../schema/model/memo.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useLocale } from '../../i18n/index.ts';
import { cx } from '../../ui/cx.ts';
import { FilterSelect } from '../../ui/FilterSelect.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import { MenuButton, MenuItem } from '../../ui/Menu.tsx';
import { RoomList } from '../../ui/RoomList.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { useTreeLayout } from '../../ui/useTreeLayout.ts';
import type { Filter } from '../filters/condition.ts';
import { FilterBar } from '../filters/FilterBar.tsx';
import styles from './Memos.module.css';
import { beginMemo, nameOf, UNBOUND_KINDS } from './memo.ts';

/** An empty list filters nothing. */
export interface MemoFilter {
  text: string;
  kinds: MemoKind[];
  /** Of the documents that the memos are about. */
  filter: Filter;
  codeIds: string[];
  coderIds: string[];
}

export const NO_FILTER: MemoFilter = { text: '', kinds: [], filter: {}, codeIds: [], coderIds: [] };

/** A name, what it is about, and who wrote it. */
const ROW_PX = 64;

interface MemoListProps {
  memos: readonly Memo[];
  /** How many there are without any filter. */
  total: number;
  filter: MemoFilter;
  onFilter: (filter: MemoFilter) => void;
  openId: string | null;
  onOpen: (memo: Memo) => void;
}

export function MemoList({ memos, total, filter, onFilter, openId, onOpen }: MemoListProps) {
  const { t } = useTranslation(['memos', 'common']);
  const { data: codes = [] } = useContractQuery('code.list', {});
  const { data: coders = [] } = useContractQuery('coder.list', {});
  const { layout, ref } = useTreeLayout(ROW_PX, openId);
  return (
    <RoomList
      label={t('memos')}
      tools={
        <>
          <SearchField
            label={t('filter.text')}
            value={filter.text}
            onChange={(text) => onFilter({ ...filter, text })}
          />
          <NewMemoButton />
        </>
      }
      filters={
        <div className={cx(styles.filters)}>
          <FilterSelect
            label={t('filter.kind')}
            choices={MEMO_KINDS.map((kind) => ({ id: kind, label: t(`kind.${kind}`) }))}
            value={filter.kinds}
            onChange={(kinds) => onFilter({ ...filter, kinds: kinds as MemoKind[] })}
          />
          <FilterSelect
            label={t('filter.coder')}
            choices={coders.map(({ id, name }) => ({ id, label: name }))}
            value={filter.coderIds}
            onChange={(coderIds) => onFilter({ ...filter, coderIds })}
          />
          <FilterSelect
            label={t('filter.code')}
            choices={codes.map(({ id, name, shortId }) => ({ id, label: name, hint: shortId }))}
            value={filter.codeIds}
            onChange={(codeIds) => onFilter({ ...filter, codeIds })}
          />
          <div className={cx(styles.ofDocuments)}>
            <FilterBar filter={filter.filter} onChange={(next) => onFilter({ ...filter, filter: next })} withoutCount />
          </div>
        </div>
      }
      count={
        memos.length === total
          ? t('total', { count: total })
          : t('shown', { shown: memos.length, total: t('total', { count: total }) })
      }
    >
      <Virtualizer layout={layout}>
        <ListBox
          ref={ref}
          aria-label={t('memos')}
          items={memos}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={openId === null ? [] : [openId]}
          onSelectionChange={(keys) => {
            const chosen = keys === 'all' ? undefined : memos.find(({ id }) => keys.has(id));
            if (chosen && chosen.id !== openId) onOpen(chosen);
          }}
          className={cx(styles.rows)}
          renderEmptyState={() => <p className={cx(styles.nothing)}>{t('common:noMatches')}</p>}
        >
          {(memo) => <Row memo={memo} />}
        </ListBox>
      </Virtualizer>
    </RoomList>
  );
}

function Row({ memo }: { memo: Memo }) {
  const { t } = useTranslation('memos');
  const locale = useLocale();
  const name = nameOf(memo) || t('untitled');
  const date = new Date(memo.writtenAt).toLocaleDateString(locale, { day: 'numeric', month: 'short' });
  return (
    <ListBoxItem id={memo.id} textValue={name} className={cx(styles.row)}>
      <span className={cx(styles.name)}>{name}</span>
      {memo.about && (
        <span className={cx(styles.subject)} lang="">
          {memo.about}
        </span>
      )}
      <span className={cx(styles.facts)}>
        {t(`kind.${memo.kind}`)} · {memo.coder} · {date}
      </span>
    </ListBoxItem>
  );
}

/** Begins a memo that is about nothing in particular; memos on something begin where it is. */
export function NewMemoButton({ variant = 'quiet' }: { variant?: 'quiet' | 'primary' }) {
  const { t } = useTranslation('memos');
  const { setMemo } = useNavigation();
  return (
    <MenuButton label={t('new.memo')} variant={variant} {...(variant === 'quiet' ? { icon: <PlusIcon /> } : {})}>
      {UNBOUND_KINDS.map((kind) => (
        <MenuItem key={kind} label={t(`new.${kind}`)} onAction={() => setMemo(beginMemo({ kind }))} />
      ))}
    </MenuButton>
  );
}
