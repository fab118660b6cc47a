import { createHeadlessEditor } from '@lexical/headless';
import fc from 'fast-check';
import { $createParagraphNode, $getRoot, $getState, $isElementNode, $isTextNode } from 'lexical';
import { describe, expect, it } from 'vitest';
import { $createBlockNodes, blockIdState, blockNodes, styledRuns } from '../../../renderer/editor/blocks.ts';
import type { Block, DocumentDetail } from '../../../schema/model/document.ts';

type Line = { text: string } & Partial<Omit<Block, 'start' | 'end'>>;

function documentOf(lines: readonly Line[]): DocumentDetail {
  let start = 0;
  const blocks = lines.map(({ text, ...given }, index) => {
    const block = {
      id: `block-${index}`,
      kind: 'paragraph',
      headingLevel: 0,
      start,
      end: start + text.length,
      speechStart: start,
      turn: null,
      formats: [],
      ...given,
    };
    start = block.end + 1;
    return block;
  });
  return { text: lines.map(({ text }) => text).join('\n'), blocks, turns: [] } as unknown as DocumentDetail;
}

function read<T>(document: DocumentDetail, look: () => T): T {
  const editor = createHeadlessEditor({ nodes: blockNodes, editable: false });
  editor.update(
    () =>
      $getRoot()
        .clear()
        .append(...$createBlockNodes(document)),
    { discrete: true },
  );
  return editor.getEditorState().read(look);
}

describe('the editor’s state from blocks', () => {
  it('has one node per block, in order, with the block’s id and its text unchanged', () => {
    const lines = [
      { text: '# Møte', kind: 'heading', headingLevel: 1 },
      { text: '' },
      { text: 'INF:\tJa, e\u0301n 👩‍🏫 av dem', turn: 0 },
      { text: '- punkt', kind: 'list_item' },
      { text: 'שלום', kind: 'table_cell' },
    ] as const;
    const nodes = read(documentOf(lines), () =>
      $getRoot()
        .getChildren()
        .map((node) => ({ id: $getState(node, blockIdState), type: node.getType(), text: node.getTextContent() })),
    );
    expect(nodes.map(({ text }) => text)).toEqual(lines.map(({ text }) => text));
    expect(nodes.map(({ id }) => id)).toEqual(['block-0', 'block-1', 'block-2', 'block-3', 'block-4']);
    expect(nodes[0]?.type).toBe('heading');
    expect(nodes[3]?.type).toBe('text-block');
  });

  it('splits text only where bold or italic begin and end', () => {
    const document = documentOf([
      {
        text: '**Rektor:** vi må',
        formats: [
          { format: 'markup', start: 0, end: 2 },
          { format: 'bold', start: 2, end: 9 },
          { format: 'markup', start: 9, end: 11 },
        ],
      },
    ]);
    const runs = read(document, () => {
      const [block] = $getRoot().getChildren();
      if (!$isElementNode(block)) throw new Error('no block');
      return block
        .getChildren()
        .filter($isTextNode)
        .map((node) => [node.getTextContent(), node.hasFormat('bold')]);
    });
    expect(runs).toEqual([
      ['**', false],
      ['Rektor:', true],
      ['** vi må', false],
    ]);
  });

  it('replaces what the page held before', () => {
    const editor = createHeadlessEditor({ nodes: blockNodes });
    editor.update(() => $getRoot().append($createParagraphNode()), { discrete: true });
    editor.update(
      () =>
        $getRoot()
          .clear()
          .append(...$createBlockNodes(documentOf([{ text: 'ny' }]))),
      { discrete: true },
    );
    expect(editor.getEditorState().read(() => $getRoot().getTextContent())).toBe('ny');
  });
});

describe('styled runs', () => {
  const format = fc.record({
    format: fc.constantFrom('bold' as const, 'italic' as const, 'markup' as const),
    start: fc.nat(30),
    end: fc.nat(40),
  });

  it('cover the text without gap, and say of each character what the formats say', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.array(format, { maxLength: 6 }), (length, formats) => {
        const runs = styledRuns(length, formats);
        expect(runs[0]?.start).toBe(0);
        expect(runs.at(-1)?.end).toBe(length);
        for (let at = 0; at < length; at += 1) {
          const run = runs.find(({ start, end }) => start <= at && at < end);
          const has = (wanted: string) => formats.some((f) => f.format === wanted && f.start <= at && at < f.end);
          expect([run?.bold, run?.italic]).toEqual([has('bold'), has('italic')]);
        }
      }),
    );
  });
});
