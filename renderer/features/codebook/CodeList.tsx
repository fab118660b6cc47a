/** The codebook's list column: search, new code, the tree. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Code, Facet } from '../../../schema/model/coding.ts';
import { useRoomState } from '../../app/room-state.tsx';
import { shortcutText } from '../../app/shortcuts.ts';
import { IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import styles from './Codebook.module.css';
import { NEW_CODE_SHORTCUT } from './CodebookRoom.tsx';
import { CodeTree } from './CodeTree.tsx';
import { buildCodeTree } from './code-tree.ts';

interface CodeListProps {
  facets: readonly Facet[];
  codes: readonly Code[];
  onNew: () => void;
  onDelete: (codeId: string) => void;
}

export function CodeList({ facets, codes, onNew, onDelete }: CodeListProps) {
  const { t } = useTranslation(['codebook', 'common']);
  const [filter, setFilter] = useRoomState('codebook.filter', '');
  const tree = useMemo(() => buildCodeTree(facets, codes, filter), [facets, codes, filter]);
  return (
    <section aria-label={t('list')} className={cx(styles.list)}>
      <div className={cx(styles.tools)}>
        <SearchField label={t('filter')} value={filter} onChange={setFilter} />
        <IconButton label={`${t('new.button')} (${shortcutText(NEW_CODE_SHORTCUT)})`} onPress={onNew}>
          <PlusIcon />
        </IconButton>
      </div>
      <CodeTree tree={tree} codes={codes} isFiltered={filter.trim() !== ''} onDelete={onDelete} />
      <p className={cx(styles.count)}>{t('common:codes', { count: codes.length })}</p>
    </section>
  );
}
