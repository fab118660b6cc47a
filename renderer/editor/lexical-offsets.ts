/** Places in Lexical's state ↔ a block and an offset in it. All `$` functions need an active editor state. */
import {
  $createRangeSelection,
  $getRoot,
  $isElementNode,
  $isTextNode,
  type ElementNode,
  type LexicalNode,
  type PointType,
} from 'lexical';

export interface BlockPoint {
  /** Key of the top-level node. */
  key: string;
  /** UTF-16 code units within the block. */
  offset: number;
}

/** Null for a place that is in no block. */
export function $blockPointOf(point: PointType): BlockPoint | null {
  const node = point.getNode();
  const block = node.getTopLevelElement();
  if (!block || !$isElementNode(block)) return null;
  const within = point.type === 'text' ? point.offset : $sizeBefore(node as ElementNode, point.offset);
  return { key: block.getKey(), offset: within + $sizeUpTo(block, node) };
}

/** Selects from one place to another, in blocks by their index. */
export function $selectionBetween(anchor: { index: number; offset: number }, focus: { index: number; offset: number }) {
  const selection = $createRangeSelection();
  $setPoint(selection.anchor, anchor);
  $setPoint(selection.focus, focus);
  return selection;
}

function $setPoint(point: PointType, { index, offset }: { index: number; offset: number }): void {
  const block = $getRoot().getChildAtIndex(index);
  if (!$isElementNode(block)) return;
  let rest = offset;
  let last: LexicalNode | null = null;
  for (const child of block.getChildren()) {
    if (!$isTextNode(child)) continue;
    last = child;
    const size = child.getTextContentSize();
    if (rest <= size) {
      point.set(child.getKey(), rest, 'text');
      return;
    }
    rest -= size;
  }
  if (last) point.set(last.getKey(), last.getTextContentSize(), 'text');
  else point.set(block.getKey(), 0, 'element');
}

function $sizeBefore(element: ElementNode, childCount: number): number {
  return element
    .getChildren()
    .slice(0, childCount)
    .reduce((sum, child) => sum + child.getTextContentSize(), 0);
}

function $sizeUpTo(block: ElementNode, node: LexicalNode): number {
  if (block.is(node)) return 0;
  let size = 0;
  for (const sibling of node.getPreviousSiblings()) size += sibling.getTextContentSize();
  return size;
}
