/**
 * One Lexical editor per document, with the draft of its text beside it. Coding mode is the same editor, not editable,
 * so nothing jumps when editing begins. Top-level nodes and blocks correspond one to one, in order.
 *
 * What is typed or composed changes Lexical's nodes first: only the blocks that it marks as dirty are compared with the
 * draft, and the caret says which of several equal differences was meant. Everything whose place is known (Enter,
 * paste, replace, changes of turns, what the core has stored) changes the draft first and then the nodes.
 */
import {
  $addUpdateTag,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  createEditor,
  type EditorState,
  type LexicalEditor,
  SKIP_DOM_SELECTION_TAG,
  SKIP_SCROLL_INTO_VIEW_TAG,
  type UpdateListenerPayload,
} from 'lexical';
import type { Edit } from '../../schema/model/editing.ts';
import type { EditBlock } from '../../schema/text/edited-text.ts';
import type { Span } from '../../schema/text/span.ts';
import {
  $createBlockNode,
  $createBlockNodes,
  $createTextNodes,
  $isOfKind,
  $setTurnPart,
  blockNodes,
  type TurnPart,
  turnParts,
} from './blocks.ts';
import { editBetween } from './edit-between.ts';
import { $blockPointOf, $selectionBetween } from './lexical-offsets.ts';
import { OffsetMap } from './offset-map.ts';
import { type DraftSource, type Stretch, TextDraft } from './text-draft.ts';
import type { TextSelection } from './text-view.ts';

export interface DraftChange {
  /** What was done to the text, to be saved; empty when the core's text was taken over. */
  edits: readonly Edit[];
  /** What spans have to follow. */
  followed: readonly Edit[];
  /** Blocks whose elements changed, by index; null when elements came or went. */
  touched: readonly number[] | null;
}

type Ends = Pick<TextSelection, 'anchor' | 'focus'>;

export class DocumentEditor {
  readonly lexical: LexicalEditor;
  readonly draft: TextDraft;
  readonly #listeners = new Set<(change: DraftChange) => void>();
  /** Of the top-level nodes, in order, as the draft has its blocks. */
  #keys: readonly string[] = [];
  #indexOf = new Map<string, number>();
  #root: HTMLElement | null = null;
  #parts: TurnPart[];
  #map: OffsetMap;
  /** Done to the draft in the update under way, to be told once the page shows it. */
  #done: { edits: Edit[]; followed: Edit[]; touched: number[] | null } | null = null;

  constructor(source: DraftSource, create: typeof createEditor = createEditor) {
    this.draft = new TextDraft(source);
    this.#parts = turnParts(source);
    this.#map = new OffsetMap(source.blocks);
    this.lexical = create({
      namespace: 'document',
      editable: false,
      nodes: blockNodes,
      theme: { text: { bold: 'bold', italic: 'italic' } },
      onError: (error) => {
        throw error;
      },
    });
    this.lexical.update(
      () => {
        const page = $getRoot();
        page.splice(0, page.getChildrenSize(), $createBlockNodes(source));
        this.#readKeys();
      },
      { discrete: true },
    );
    this.lexical.registerUpdateListener((payload) => this.#afterUpdate(payload));
  }

  /** Offsets of the draft's blocks. */
  get map(): OffsetMap {
    return this.#map;
  }

  /** Shows the text in an element; null lets go of it. */
  attach(root: HTMLElement | null): void {
    this.#root = root;
    this.lexical.setRootElement(root);
  }

  onChange(listener: (change: DraftChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Edits of known place, one after the other; then the caret stands at `caret`, or behind the last edit. */
  apply(edits: readonly Edit[], caret?: Span): void {
    this.lexical.update(
      () => {
        const root = this.#root;
        // Whoever replaces from a field stays in that field.
        if (root && root.ownerDocument.activeElement !== root) $addUpdateTag(SKIP_DOM_SELECTION_TAG);
        this.$apply(edits, caret);
      },
      { discrete: true },
    );
  }

  /** The same inside an update of the editor, such as a command's. */
  $apply(edits: readonly Edit[], caret?: Span): void {
    const before = this.draft.editBlocks;
    const done = edits.map((edit) => this.draft.apply(edit).edit);
    const last = done.at(-1);
    if (!last) return;
    this.#record(done, done);
    this.$show(before);
    const end = last.start + last.text.length;
    this.$select({ anchor: caret?.start ?? end, focus: caret?.end ?? end });
  }

  /**
   * Shows what the core has stored. The caret keeps its words, the page its place. `selected` is what the page has
   * selected at this moment, null when the focus is elsewhere.
   */
  take(source: DraftSource, selected?: Ends | null): void {
    this.lexical.update(
      () => {
        // Nodes that are replaced take the editor's own selection along, wherever the focus is.
        const selection = selected ?? this.$selection();
        if (selected === null) $addUpdateTag(SKIP_DOM_SELECTION_TAG);
        const before = this.draft.editBlocks;
        const known = this.draft.log.length;
        const stretch = this.draft.take(source);
        const followed = this.draft.log.slice(known);
        this.#record([], followed);
        if (stretch) {
          $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG);
          this.$show(before, stretch);
          if (selection)
            this.$select({ anchor: follow(selection.anchor, followed), focus: follow(selection.focus, followed) });
        } else this.#settleBlocks();
        this.$setTurnParts();
      },
      { discrete: true },
    );
  }

  /** The selection in the document's offsets; null when nothing in the text is selected. */
  selection(): TextSelection | null {
    return this.lexical.getEditorState().read(() => this.$selection());
  }

  $selection(): TextSelection | null {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const anchor = this.#offsetOf($blockPointOf(selection.anchor));
    const focus = this.#offsetOf($blockPointOf(selection.focus));
    if (anchor === null || focus === null) return null;
    return { anchor, focus, start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
  }

  select(ends: Ends): void {
    this.lexical.update(() => this.$select(ends), { discrete: true });
  }

  $select({ anchor, focus }: Ends): void {
    $setSelection($selectionBetween(this.#place(anchor), this.#place(focus)));
  }

  #place(offset: number) {
    const { block, offset: within } = this.#map.locate(offset);
    return { index: block, offset: within };
  }

  #offsetOf(point: { key: string; offset: number } | null): number | null {
    const index = point ? this.#indexOf.get(point.key) : undefined;
    return index === undefined
      ? null
      : this.#map.offsetOf({ block: index, offset: (point as { offset: number }).offset });
  }

  #record(edits: readonly Edit[], followed: readonly Edit[]): void {
    this.#done ??= { edits: [], followed: [], touched: [] };
    this.#done.edits.push(...edits);
    this.#done.followed.push(...followed);
  }

  /** Makes the nodes those of the draft, which had these blocks before. */
  private $show(before: readonly EditBlock[], known?: Stretch): void {
    const after = this.draft.editBlocks;
    this.#settleBlocks();
    const page = $getRoot();
    const isSame = before.length === after.length;
    const from = known?.first ?? 0;
    const until = known ? known.first + known.added : after.length;
    if (isSame) {
      for (let index = from; index < until; index += 1) {
        const block = after[index] as EditBlock;
        if (block === before[index]) continue;
        this.$rewrite(index, block);
        this.#done?.touched?.push(index);
      }
      return;
    }
    const stretch = known ?? differing(before, after);
    const nodes = after
      .slice(stretch.first, stretch.first + stretch.added)
      .map((block, index) => $createBlockNode(block, this.#parts[stretch.first + index] as TurnPart));
    page.splice(stretch.first, stretch.removed, nodes);
    this.#readKeys();
    if (this.#done) this.#done.touched = null;
  }

  private $rewrite(index: number, block: EditBlock): void {
    const node = $getRoot().getChildAtIndex(index);
    if (!$isElementNode(node)) return;
    if ($isOfKind(node, block)) {
      node.splice(0, node.getChildrenSize(), $createTextNodes(block.text, block.formats));
      $setTurnPart(node, this.#parts[index] as TurnPart);
    } else {
      node.replace($createBlockNode(block, this.#parts[index] as TurnPart));
      this.#readKeys();
      if (this.#done) this.#done.touched = null;
    }
  }

  private $setTurnParts(): void {
    const page = $getRoot();
    for (const [index, part] of this.#parts.entries()) {
      const node = $getNodeByKey(this.#keys[index] as string) ?? page.getChildAtIndex(index);
      if (node) $setTurnPart(node, part);
    }
  }

  #settleBlocks(): void {
    this.#map = new OffsetMap(this.draft.blocks);
    this.#parts = turnParts(this.draft);
  }

  #readKeys(): void {
    this.#keys = $getRoot().getChildrenKeys();
    this.#indexOf = new Map(this.#keys.map((key, index) => [key, index]));
  }

  #afterUpdate({ editorState, prevEditorState, dirtyElements, dirtyLeaves }: UpdateListenerPayload): void {
    if (dirtyElements.size > 0 || dirtyLeaves.size > 0) {
      const mustRewrite = editorState.read(() => this.$readTyped(dirtyElements, prevEditorState));
      if (mustRewrite) this.#rewriteAll();
    }
    const done = this.#done;
    if (!done) return;
    this.#done = null;
    for (const listener of this.#listeners) listener(done);
  }

  /** Brings what Lexical changed into the draft. True when the nodes then are not as the draft wants them. */
  private $readTyped(dirty: ReadonlyMap<string, boolean>, previous: EditorState): boolean {
    const page = $getRoot();
    const isStructural = dirty.get('root') === true || page.getChildrenSize() !== this.#keys.length;
    const selected = previous.read(() => this.$selection());
    const stretch = isStructural ? this.#changedStretch(page.getChildrenKeys(), dirty) : null;
    if (stretch) return this.$readStretch(stretch, selected);
    const indices = [...dirty.keys()].flatMap((key) => this.#indexOf.get(key) ?? []).sort((a, b) => b - a);
    let mustRewrite = false;
    for (const index of indices)
      mustRewrite = this.$readStretch({ first: index, removed: 1, added: 1 }, selected) || mustRewrite;
    return mustRewrite;
  }

  private $readStretch({ first, removed, added }: Stretch, selected: Span | null): boolean {
    const keysBefore = this.#keys;
    const isSame = removed === added && removed === 1;
    const start = this.#map.offsetOf({ block: first, offset: 0 });
    const old = this.draft.editBlocks
      .slice(first, first + removed)
      .map((block) => block.text)
      .join('\n');
    const nodes = $getRoot()
      .getChildren()
      .slice(first, first + added);
    const now = nodes.map((node) => node.getTextContent()).join('\n');
    if (!isSame || keysBefore[first] !== nodes[0]?.getKey()) this.#readKeys();
    const local =
      selected && selected.start >= start && selected.end <= start + old.length
        ? { start: selected.start - start, end: selected.end - start }
        : null;
    const caret = this.$caretWithin(first, added);
    const edit = editBetween(old, now, { selected: local, caret });
    if (!edit) return false;
    const done = this.draft.apply({ start: start + edit.start, end: start + edit.end, text: edit.text });
    this.#record([done.edit], [done.edit]);
    this.#map = new OffsetMap(this.draft.blocks);
    if (!isSame && this.#done) this.#done.touched = null;
    else this.#done?.touched?.push(first);
    const wasBlank = old === '';
    const { editBlocks } = this.draft;
    if (!isSame || wasBlank || now === '') this.#parts = turnParts(this.draft);
    return (
      editBlocks.length !== this.#keys.length ||
      wasBlank !== (now === '') ||
      nodes.some((node, index) => !$isOfKind(node, editBlocks[first + index] as EditBlock))
    );
  }

  /** The caret counted from the beginning of a stretch of blocks, as Lexical has it now. */
  private $caretWithin(first: number, count: number): number | null {
    const selection = $getSelection();
    const point = $isRangeSelection(selection) ? $blockPointOf(selection.focus) : null;
    if (!point) return null;
    let before = 0;
    for (const node of $getRoot()
      .getChildren()
      .slice(first, first + count)) {
      if (node.getKey() === point.key) return before + point.offset;
      before += node.getTextContentSize() + 1;
    }
    return null;
  }

  /** Null when the nodes are the same ones. A stretch that is empty on one side takes a neighbour in. */
  #changedStretch(keys: readonly string[], dirty: ReadonlyMap<string, boolean>): Stretch | null {
    const before = this.#keys;
    const isSame = (a: string | undefined, b: string | undefined) => a === b && a !== undefined && !dirty.has(a);
    const shorter = Math.min(before.length, keys.length);
    let first = 0;
    while (first < shorter && isSame(before[first], keys[first])) first += 1;
    let same = 0;
    while (same < shorter - first && isSame(before.at(-1 - same), keys.at(-1 - same))) same += 1;
    if (before.length === keys.length && before.every((key, index) => key === keys[index])) return null;
    if (first > 0) first -= 1;
    else if (same > 0) same -= 1;
    return { first, removed: before.length - same - first, added: keys.length - same - first };
  }

  /** For what Lexical did in a way of its own: the nodes become the draft's again. */
  #rewriteAll(): void {
    this.lexical.update(() => {
      const selection = this.$selection();
      this.#record([], []);
      const page = $getRoot();
      const blocks = this.draft.editBlocks;
      const nodes = page.getChildren();
      const isOneToOne = nodes.length === blocks.length;
      if (isOneToOne) {
        blocks.forEach((block, index) => {
          const node = nodes[index];
          if (!node) return;
          if (!$isOfKind(node, block) || node.getTextContent() !== block.text) this.$rewrite(index, block);
          else $setTurnPart(node, this.#parts[index] as TurnPart);
        });
      } else {
        page.splice(
          0,
          nodes.length,
          blocks.map((block, index) => $createBlockNode(block, this.#parts[index] as TurnPart)),
        );
        this.#readKeys();
        if (this.#done) this.#done.touched = null;
      }
      if (selection) this.$select(selection);
    });
  }
}

function differing(before: readonly EditBlock[], after: readonly EditBlock[]): Stretch {
  const shorter = Math.min(before.length, after.length);
  let first = 0;
  while (first < shorter && before[first] === after[first]) first += 1;
  let same = 0;
  while (same < shorter - first && before.at(-1 - same) === after.at(-1 - same)) same += 1;
  return { first, removed: before.length - same - first, added: after.length - same - first };
}

/** Where a caret is after edits. */
function follow(offset: number, edits: readonly Edit[]): number {
  return edits.reduce((at, { start, end, text }) => {
    // Behind what was put in where the caret was: words that come back are followed by it.
    if (at < start || (at === start && end > start)) return at;
    return at >= end ? at + text.length - (end - start) : start + text.length;
  }, offset);
}
