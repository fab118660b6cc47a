/**
 * The Lexical side of a document: one top-level node per block, in the document's order, each
 * carrying its block's id and look as node state. The state is derived from the blocks and never
 * stored; codings are not in it (they stand off the text).
 *
 * Text is split into several nodes only where bold or italic begin and end. Labels, timestamps
 * and markup are dimmed by highlights and need no node of their own.
 */
import { $createHeadingNode, $isHeadingNode, HeadingNode } from '@lexical/rich-text';
import {
  $create,
  $createTextNode,
  $getState,
  $setState,
  createState,
  type EditorConfig,
  type ElementNode,
  type LexicalNode,
  ParagraphNode,
} from 'lexical';
import type { Block, DocumentDetail, InlineFormat, Turn, TurnKind } from '../../schema/model/document.ts';
import type { EditBlock } from '../../schema/text/edited-text.ts';

/** Where a block stands in its speaker's turn; text outside every turn is `none`, an empty line `blank`. */
type TurnPlace = 'none' | 'first' | 'continued' | 'blank';
/** With the kind of speech, and the speaker where the text itself does not name one. */
export type TurnPart = `${TurnPlace} ${TurnKind} ${string}`;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

export const blockIdState = createState('blockId', { parse: text });
const blockKindState = createState('blockKind', { parse: text });
const turnPartState = createState('turnPart', { parse: text });

/** Paragraph, list item or table cell: told apart on the page by data attributes. */
export class TextBlockNode extends ParagraphNode {
  override $config() {
    return this.config('text-block', {
      extends: ParagraphNode,
      stateConfigs: [blockIdState, blockKindState, turnPartState],
    });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const dom = super.createDOM(config);
    this.#label(dom);
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement, config: EditorConfig): boolean {
    this.#label(dom);
    return super.updateDOM(previous, dom, config);
  }

  #label(dom: HTMLElement): void {
    dom.dataset.kind = $getState(this, blockKindState) || 'paragraph';
    const [place, kind = 'verbatim', ...speaker] = $getState(this, turnPartState).split(' ');
    dom.dataset.turn = place || 'none';
    if (kind === 'verbatim') delete dom.dataset.speech;
    else dom.dataset.speech = kind;
    if (speaker.join('') === '') delete dom.dataset.speaker;
    else dom.dataset.speaker = speaker.join(' ');
  }
}

/** What the editor makes as a paragraph of its own is one of ours. */
const paragraphsAreOurs = {
  replace: ParagraphNode,
  with: () => $create(TextBlockNode),
  withKlass: TextBlockNode,
};

export const blockNodes = [TextBlockNode, HeadingNode, paragraphsAreOurs];

/** Call inside an editor's update or state: the nodes for all blocks of the document. */
export function $createBlockNodes(document: Pick<DocumentDetail, 'text' | 'blocks' | 'turns'>): ElementNode[] {
  const parts = turnParts(document);
  return document.blocks.map((block, index) => {
    const text = document.text.slice(block.start, block.end);
    return $createBlockNode({ ...block, length: text.length, text }, parts[index] as TurnPart);
  });
}

export function $createBlockNode(block: EditBlock, part: TurnPart): ElementNode {
  const node = block.kind === 'heading' ? $createHeadingNode(headingTag(block.headingLevel)) : $create(TextBlockNode);
  if (block.kind !== 'heading') {
    $setState(node, blockKindState, block.kind);
    $setState(node, turnPartState, part);
  }
  if (block.id) $setState(node, blockIdState, block.id);
  node.splice(0, 0, $createTextNodes(block.text, block.formats));
  return node;
}

/** Whether a node looks as the block's kind wants it. */
export function $isOfKind(
  node: LexicalNode,
  { kind, headingLevel }: Pick<EditBlock, 'kind' | 'headingLevel'>,
): boolean {
  if (kind === 'heading') return $isHeadingNode(node) && node.getTag() === headingTag(headingLevel);
  return node instanceof TextBlockNode && ($getState(node, blockKindState) || 'paragraph') === kind;
}

export function $setTurnPart(node: LexicalNode, part: TurnPart): void {
  if (node instanceof TextBlockNode) $setState(node, turnPartState, part);
}

export function turnParts({ blocks, turns }: Parts): TurnPart[] {
  let previousTurn: number | null = null;
  return blocks.map((block): TurnPart => {
    const place = turnPlace(block, previousTurn);
    if (place !== 'blank') previousTurn = block.turn;
    const turn = block.turn === null ? undefined : turns[block.turn];
    // A label that is there names whom the recogniser found, not whom a researcher set.
    const isNamed = turn === undefined || place !== 'first' || (!turn.byHand && block.speechStart > block.start);
    return `${place} ${turn?.kind ?? 'verbatim'} ${isNamed ? '' : turn.speaker}`;
  });
}

interface Parts {
  blocks: readonly Pick<Block, 'start' | 'end' | 'speechStart' | 'turn'>[];
  turns: readonly Pick<Turn, 'kind' | 'speaker' | 'byHand'>[];
}

function turnPlace(
  { start, end, turn }: Pick<Block, 'start' | 'end' | 'turn'>,
  previousTurn: number | null,
): TurnPlace {
  if (start === end) return 'blank';
  if (turn === null) return 'none';
  return turn === previousTurn ? 'continued' : 'first';
}

export function $createTextNodes(content: string, formats: readonly InlineFormat[]): LexicalNode[] {
  if (content === '') return [];
  return styledRuns(content.length, formats).map((run) => {
    const node = $createTextNode(content.slice(run.start, run.end));
    if (run.bold) node.toggleFormat('bold');
    if (run.italic) node.toggleFormat('italic');
    return node;
  });
}

export interface StyledRun {
  start: number;
  end: number;
  bold: boolean;
  italic: boolean;
}

/** A block's text cut where bold or italic change; one run when neither occurs. Offsets within the block. */
export function styledRuns(length: number, formats: readonly InlineFormat[]): StyledRun[] {
  const styles = formats.filter(({ format, start, end }) => format !== 'markup' && start < end);
  const cuts = new Set([0, length]);
  for (const { start, end } of styles) {
    cuts.add(Math.min(start, length));
    cuts.add(Math.min(end, length));
  }
  const edges = [...cuts].sort((a, b) => a - b);
  const runs: StyledRun[] = [];
  for (let index = 1; index < edges.length; index += 1) {
    const start = edges[index - 1] as number;
    const end = edges[index] as number;
    const has = (wanted: InlineFormat['format']) =>
      styles.some(({ format, ...span }) => format === wanted && span.start <= start && end <= span.end);
    const run = { start, end, bold: has('bold'), italic: has('italic') };
    const last = runs.at(-1);
    if (last && last.bold === run.bold && last.italic === run.italic) last.end = end;
    else runs.push(run);
  }
  return runs;
}

function headingTag(level: number): 'h2' | 'h3' | 'h4' | 'h5' | 'h6' {
  // The page's own title is the first level.
  return (['h2', 'h3', 'h4', 'h5'] as const)[level - 1] ?? 'h6';
}
