/** Sites below what they belong to at a chosen time, with what has ended, is yet to come or has moved by then. */
import { Button, Collection, Tree, TreeItem, TreeItemContent, Virtualizer } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useRoomState } from '../../../app/room-state.tsx';
import { cx } from '../../../ui/cx.ts';
import { ChevronRightIcon } from '../../../ui/icons.tsx';
import tree from '../../../ui/Tree.module.css';
import { useTreeLayout } from '../../../ui/useTreeLayout.ts';
import styles from './Sites.module.css';
import type { SiteNode } from './sites-at.ts';

interface SiteTreeProps {
  nodes: readonly SiteNode[];
  chosen: string | null;
  onChoose: (siteId: string) => void;
}

export function SiteTree({ nodes, chosen, onChoose }: SiteTreeProps) {
  const { t } = useTranslation('study');
  const { layout, ref } = useTreeLayout(28, chosen);
  const [collapsed, setCollapsed] = useRoomState<ReadonlySet<string>>('study.sites.collapsed', new Set());
  const branches = branchesOf(nodes);
  return (
    <Virtualizer layout={layout}>
      <Tree
        ref={ref}
        aria-label={t('sites.tree')}
        className={cx(tree.tree)}
        selectionMode="single"
        selectionBehavior="replace"
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          if (key !== undefined) onChoose(String(key));
        }}
        expandedKeys={branches.filter((id) => !collapsed.has(id))}
        onExpandedChange={(keys) => setCollapsed(new Set(branches.filter((id) => !keys.has(id))))}
        items={keyed(nodes)}
      >
        {Item}
      </Tree>
    </Virtualizer>
  );
}

const keyed = (nodes: readonly SiteNode[]) => nodes.map((node) => ({ ...node, key: node.site.id }));

function Item({ site, state, hasMoved, children }: SiteNode) {
  return (
    <TreeItem id={site.id} textValue={site.name} className={cx(tree.item)}>
      <TreeItemContent>
        <div className={cx(tree.content)}>
          <Button slot="chevron" className={cx(tree.chevron)}>
            <ChevronRightIcon />
          </Button>
          <span className={cx(styles.siteName, state !== 'there' && styles.absent)}>{site.name}</span>
          <Signs state={state} hasMoved={hasMoved} />
        </div>
      </TreeItemContent>
      <Collection items={keyed(children)}>{Item}</Collection>
    </TreeItem>
  );
}

function Signs({ state, hasMoved }: Pick<SiteNode, 'state' | 'hasMoved'>) {
  const { t } = useTranslation('study');
  return (
    <>
      {state !== 'there' && <span className={cx(styles.sign)}>{t(`sites.state.${state}`)}</span>}
      {hasMoved && <span className={cx(styles.sign, styles.moved)}>{t('sites.state.moved')}</span>}
    </>
  );
}

function branchesOf(nodes: readonly SiteNode[]): string[] {
  return nodes.flatMap(({ site, children }) => (children.length > 0 ? [site.id, ...branchesOf(children)] : []));
}
