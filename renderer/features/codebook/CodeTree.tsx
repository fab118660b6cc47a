/** The tree of facets and codes. Codes can be dragged to another place; the Move dialog does the same by keyboard. */
import { useMemo } from 'react';
import {
  Button,
  Collection,
  DropIndicator,
  type Key,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
  Virtualizer,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Code } from '../../../schema/model/coding.ts';
import { useContractCommand } from '../../api/hooks.ts';
import { useNavigation } from '../../app/navigation.tsx';
import { useRoomState } from '../../app/room-state.tsx';
import { useToasts } from '../../app/toasts.tsx';
import { cx } from '../../ui/cx.ts';
import { ChevronRightIcon, GripIcon } from '../../ui/icons.tsx';
import treeStyles from '../../ui/Tree.module.css';
import { rowKey } from '../../ui/tree-row-key.ts';
import { useTreeLayout } from '../../ui/useTreeLayout.ts';
import styles from './Codebook.module.css';
import { branchKeys, type CodeNode, type FacetNode, moveTarget } from './code-tree.ts';
import { Swatch } from './Swatch.tsx';

interface CodeTreeProps {
  tree: FacetNode[];
  codes: readonly Code[];
  isFiltered: boolean;
  /** The Delete key was pressed on this code; null where nothing can be changed. */
  onDelete: ((codeId: string) => void) | null;
}

export function CodeTree({ tree, codes, isFiltered, onDelete }: CodeTreeProps) {
  const { t } = useTranslation(['codebook', 'common']);
  const { codeId, setCodeId } = useNavigation();
  const { run: move } = useContractCommand('code.move');
  const { guard } = useToasts();
  const { layout, ref } = useTreeLayout(28, codeId);
  // Forms of work are what most codings are about; the other facets open at a click.
  const [opened, setOpened] = useRoomState<ReadonlySet<Key>>(
    'codebook.opened',
    new Set(tree.filter((node) => node.facet.workCategory !== null).map((node) => node.key)),
  );
  const branches = useMemo(() => branchKeys(tree), [tree]);
  const path = pathTo(tree, codeId);
  const expanded = isFiltered ? branches : [...new Set([...opened, ...path])];

  const toggle = (key: Key) => {
    const next = new Set(expanded as Key[]);
    if (!next.delete(key)) next.add(key);
    setOpened(next);
  };

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key), 'proact-code': String(key) })),
    acceptedDragTypes: ['proact-code'],
    getDropOperation: () => 'move',
    shouldAcceptItemDrop: () => true,
    onMove: ({ keys, target }) => {
      const [key] = [...keys].map(String);
      if (key === undefined || key.startsWith('facet:')) return;
      const place = moveTarget(codes, key, String(target.key), target.dropPosition);
      if (place) void guard(move({ codeId: key, ...place }));
    },
    renderDropIndicator: (target) => <DropIndicator target={target} className={cx(treeStyles.dropIndicator)} />,
  });

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the tree inside takes the focus; this only hears its Delete key
    <div
      className={cx(styles.treeFrame)}
      onKeyDown={(event) => {
        const key = event.key === 'Delete' ? rowKey(event.target) : null;
        if (key !== null && !key.startsWith('facet:')) onDelete?.(key);
      }}
    >
      <Virtualizer layout={layout}>
        <Tree
          ref={ref}
          aria-label={t('list')}
          className={cx(treeStyles.tree)}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={codeId ? [codeId] : []}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys];
            if (key === undefined) return;
            if (String(key).startsWith('facet:')) toggle(key);
            else setCodeId(String(key));
          }}
          expandedKeys={expanded}
          onExpandedChange={setOpened}
          {...(onDelete ? { dragAndDropHooks } : {})}
          items={tree}
          renderEmptyState={() => <p className={cx(styles.nothing)}>{t('common:noMatches')}</p>}
        >
          {(node) => (
            <TreeItem id={node.key} textValue={node.facet.name} className={cx(treeStyles.item, styles.facet)}>
              <TreeItemContent>
                <div className={cx(treeStyles.content)}>
                  <Button slot="chevron" className={cx(treeStyles.chevron)}>
                    <ChevronRightIcon />
                  </Button>
                  <Swatch colour={node.facet.colour} />
                  <span className={cx(styles.facetName)}>{node.facet.name}</span>
                  <Count codings={node.codings} />
                </div>
              </TreeItemContent>
              <Collection items={node.codes}>{CodeItem}</Collection>
            </TreeItem>
          )}
        </Tree>
      </Virtualizer>
    </div>
  );
}

function CodeItem({ key, code, children }: CodeNode) {
  return (
    <TreeItem id={key} textValue={`${code.name} ${code.shortId}`} className={cx(treeStyles.item)}>
      <TreeItemContent>
        {({ allowsDragging }) => (
          <div className={cx(treeStyles.content)}>
            <Button slot="chevron" className={cx(treeStyles.chevron)}>
              <ChevronRightIcon />
            </Button>
            <Swatch colour={code.colour} />
            <span className={cx(styles.codeName)}>{code.name}</span>
            {allowsDragging && (
              <Button slot="drag" className={cx(styles.grip)}>
                <GripIcon />
              </Button>
            )}
            <Count codings={code.codings} />
          </div>
        )}
      </TreeItemContent>
      <Collection items={children}>{CodeItem}</Collection>
    </TreeItem>
  );
}

function Count({ codings }: { codings: number }) {
  const { t } = useTranslation();
  if (codings === 0) return null;
  return (
    <span className={cx(styles.codings)} title={t('codings', { count: codings })}>
      {codings}
    </span>
  );
}

/** What must be open for a code to be seen. */
function pathTo(tree: readonly FacetNode[], codeId: string | null): string[] {
  const search = (nodes: readonly CodeNode[]): string[] | null => {
    for (const node of nodes) {
      if (node.code.id === codeId) return [];
      const below = search(node.children);
      if (below) return [node.key, ...below];
    }
    return null;
  };
  for (const facet of tree) {
    const path = search(facet.codes);
    if (path) return [facet.key, ...path];
  }
  return [];
}
