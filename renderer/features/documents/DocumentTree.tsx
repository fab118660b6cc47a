/** The tree itself: keyboard, reading aloud and virtual rows come from React Aria. */
import { memo, useMemo, useState } from 'react';
import { Button, Collection, type Key, Tree, TreeItem, TreeItemContent, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { waveName } from '../../../schema/domain/study-names.ts';
import type { DocumentSummary } from '../../../schema/model/document.ts';
import { useContractQuery } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useLanguage, useLocale } from '../../i18n/index.ts';
import { cx } from '../../ui/cx.ts';
import { ChevronRightIcon } from '../../ui/icons.tsx';
import tree from '../../ui/Tree.module.css';
import { rowKey } from '../../ui/tree-row-key.ts';
import { useTreeLayout } from '../../ui/useTreeLayout.ts';
import styles from './DocumentList.module.css';
import type { CountyGroup } from './group-documents.ts';

interface DocumentTreeProps {
  groups: CountyGroup[];
  /** The Delete key was pressed on this document. */
  onDelete: (documentId: string) => void;
}

/** Made of all documents of the study, so only what the list consists of makes it anew, and not what is counted in its rows. */
export const DocumentTree = memo(function DocumentTree({ groups, onDelete }: DocumentTreeProps) {
  const { t } = useTranslation(['documents', 'common']);
  const { document: open, openDocument } = useNavigation();
  const { layout, ref } = useTreeLayout(44, open?.id ?? null);
  const [collapsed, setCollapsed] = useState<ReadonlySet<Key>>(new Set());
  const groupKeys = useMemo(
    () => groups.flatMap((county) => [county.key, ...county.schools.map((school) => school.key)]),
    [groups],
  );
  const expanded = groupKeys.filter((key) => !collapsed.has(key));
  const setExpanded = (keys: Set<Key>) => setCollapsed(new Set(groupKeys.filter((key) => !keys.has(key))));

  const choose = (key: Key) => {
    if (!groupKeys.includes(String(key))) openDocument(String(key));
    else if (collapsed.has(key)) setCollapsed(new Set([...collapsed].filter((other) => other !== key)));
    else setCollapsed(new Set([...collapsed, key]));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the tree inside takes the focus; this only hears its Delete key
    <div
      className={cx(styles.treeFrame)}
      onKeyDown={(event) => {
        const key = event.key === 'Delete' ? rowKey(event.target) : null;
        if (key !== null && !groupKeys.includes(key)) onDelete(key);
      }}
    >
      <Virtualizer layout={layout}>
        <Tree
          ref={ref}
          aria-label={t('list')}
          className={cx(tree.tree)}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={open ? [open.id] : []}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys];
            if (key !== undefined) choose(key);
          }}
          expandedKeys={expanded}
          onExpandedChange={setExpanded}
          items={groups}
          renderEmptyState={() => <p className={cx(styles.nothing)}>{t('common:noMatches')}</p>}
        >
          {(county) => (
            <GroupItem id={county.key} name={county.county ?? t('common:noCounty')} count={county.count}>
              <Collection items={county.schools}>
                {(school) => (
                  <GroupItem id={school.key} name={school.school} count={school.documents.length}>
                    <Collection items={school.documents}>
                      {(document) => <DocumentItem document={document} />}
                    </Collection>
                  </GroupItem>
                )}
              </Collection>
              <Collection items={county.documents}>{(document) => <DocumentItem document={document} />}</Collection>
            </GroupItem>
          )}
        </Tree>
      </Virtualizer>
    </div>
  );
});

function GroupItem(props: { id: string; name: string; count: number; children: React.ReactNode }) {
  const { id, name, count, children } = props;
  return (
    <TreeItem id={id} textValue={name} className={cx(tree.item, styles.group)}>
      <TreeItemContent>
        <div className={cx(tree.content)}>
          <Button slot="chevron" className={cx(tree.chevron)}>
            <ChevronRightIcon />
          </Button>
          <span className={cx(styles.groupName)}>{name}</span>
          <span className={cx(styles.groupCount)}>{count}</span>
        </div>
      </TreeItemContent>
      {children}
    </TreeItem>
  );
}

function DocumentItem({ document }: { document: DocumentSummary }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const locale = useLocale();
  const { id, title, wave, role, kind, date } = document;
  const facts = [
    wave === null ? t('noWave') : waveName(wave, language),
    role ?? t(`kind.${kind}`),
    date && new Date(date).toLocaleDateString(locale, { day: 'numeric', month: 'short', year: 'numeric' }),
  ].filter(Boolean);
  return (
    <TreeItem id={id} textValue={`${title} ${facts.join(' ')}`} className={cx(tree.item)}>
      <TreeItemContent>
        <div className={cx(tree.content, styles.document)}>
          <span className={cx(styles.title)}>{title}</span>
          <span className={cx(styles.facts)}>{facts.join(' · ')}</span>
          <CodingCount documentId={id} />
        </div>
      </TreeItemContent>
    </TreeItem>
  );
}

function CodingCount({ documentId }: { documentId: string }) {
  const { t } = useTranslation();
  const { data: counts } = useContractQuery('coding.counts', {});
  const codings = counts?.documents.find((document) => document.documentId === documentId)?.codings ?? 0;
  if (codings === 0) return null;
  return (
    <span className={cx(styles.coded)} title={t('codings', { count: codings })}>
      <span className={cx(styles.dot)} />
      {codings}
    </span>
  );
}
