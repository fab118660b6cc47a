/** The codebook's list column: search, new code, version, set, the tree. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodebookVersion, CodeSet } from '../../../schema/model/codebook.ts';
import type { CountedCode, Facet } from '../../../schema/model/coding.ts';
import { useRoomState } from '../../app/room-state.tsx';
import { shortcutText } from '../../app/shortcuts.ts';
import { useLocale } from '../../i18n/index.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { PlusIcon } from '../../ui/icons.tsx';
import { RoomList } from '../../ui/RoomList.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Select } from '../../ui/Select.tsx';
import styles from './Codebook.module.css';
import { type CodebookDialog, CodebookMenu } from './CodebookMenu.tsx';
import { CodeTree } from './CodeTree.tsx';
import { buildCodeTree } from './code-tree.ts';

export const NEW_CODE_SHORTCUT = { key: 'n', mod: true, shift: true };

const NOW = 'now';
const ALL = 'all';

interface CodeListProps {
  facets: readonly Facet[];
  codes: readonly CountedCode[];
  versions: readonly CodebookVersion[];
  sets: readonly CodeSet[];
  /** The frozen version that is looked at, null for the codebook as it is. */
  version: CodebookVersion | null;
  onVersion: (id: string | null) => void;
  onNew: () => void;
  onDelete: (codeId: string) => void;
  onOpen: (dialog: CodebookDialog) => void;
}

export function CodeList({
  facets,
  codes,
  versions,
  sets,
  version,
  onVersion,
  onNew,
  onDelete,
  onOpen,
}: CodeListProps) {
  const { t } = useTranslation(['codebook', 'common']);
  const locale = useLocale();
  const [filter, setFilter] = useRoomState('codebook.filter', '');
  const [setId, chooseSet] = useRoomState('codebook.set', ALL);
  const set = sets.find(({ id }) => id === setId) ?? null;
  const tree = useMemo(
    () => buildCodeTree(facets, codes, filter, set && new Set<string>(set.codeIds)),
    [facets, codes, filter, set],
  );
  return (
    <RoomList
      label={t('list')}
      tools={
        <>
          <SearchField label={t('filter')} value={filter} onChange={setFilter} />
          {version === null && (
            <IconButton label={`${t('new.button')} (${shortcutText(NEW_CODE_SHORTCUT)})`} onPress={onNew}>
              <PlusIcon />
            </IconButton>
          )}
          <CodebookMenu onOpen={onOpen} />
        </>
      }
      count={t('common:codes', { count: set ? set.codeIds.length : codes.length })}
    >
      {(versions.length > 0 || sets.length > 0) && (
        <div className={cx(styles.views)}>
          {versions.length > 0 && (
            <Select
              label={t('version.label')}
              value={version?.id ?? NOW}
              choices={[{ id: NOW, label: t('version.now') }, ...versions.map(({ id, name }) => ({ id, label: name }))]}
              onChange={(id) => onVersion(id === NOW ? null : id)}
            />
          )}
          {sets.length > 0 && (
            <Select
              label={t('set.label')}
              value={set?.id ?? ALL}
              choices={[{ id: ALL, label: t('set.all') }, ...sets.map(({ id, name }) => ({ id, label: name }))]}
              onChange={chooseSet}
            />
          )}
        </div>
      )}
      {version && (
        <div className={cx(styles.frozen)}>
          <p>
            {t('version.readOnly', {
              coder: version.coder,
              when: new Date(version.frozenAt).toLocaleDateString(locale, { dateStyle: 'medium' }),
            })}
          </p>
          {version.note !== '' && <p>{version.note}</p>}
          <Button onPress={() => onVersion(null)}>{t('version.toNow')}</Button>
        </div>
      )}
      <CodeTree
        key={version?.id}
        tree={tree}
        codes={codes}
        isFiltered={filter.trim() !== '' || set !== null}
        onDelete={version === null ? onDelete : null}
      />
    </RoomList>
  );
}
