/**
 * One Lexical editor per document, not editable: coding mode. Built in one discrete update, so the
 * page is complete when the function returns and highlights can be painted in the same frame.
 */
import { $getRoot, createEditor, type LexicalEditor } from 'lexical';
import type { DocumentDetail } from '../../schema/model/document.ts';
import { $createBlockNodes, blockNodes } from './blocks.ts';

/** Fills `root` with the document's text. Call `editor.setRootElement(null)` to let go of it. */
export function createReadingEditor(root: HTMLElement, document: DocumentDetail): LexicalEditor {
  const editor = createEditor({
    namespace: 'reading',
    editable: false,
    nodes: blockNodes,
    theme: { text: { bold: 'bold', italic: 'italic' } },
    onError: (error) => {
      throw error;
    },
  });
  editor.update(
    () => {
      const page = $getRoot();
      page.splice(0, page.getChildrenSize(), $createBlockNodes(document));
    },
    { discrete: true },
  );
  editor.setRootElement(root);
  return editor;
}
