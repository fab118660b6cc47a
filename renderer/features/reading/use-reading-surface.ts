/**
 * Puts a document's text into an element and gives what paints and measures it. Rebuilt only when
 * the text or its blocks change, not when the document's other particulars are read anew.
 */
import { useLayoutEffect, useState } from 'react';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import { HighlightPainter } from '../../editor/highlight-painter.ts';
import { attachReadOnlyCaret } from '../../editor/read-only-caret.ts';
import { createReadingEditor } from '../../editor/reading-editor.ts';
import { TextView } from '../../editor/text-view.ts';

export interface ReadingSurface {
  view: TextView;
  painter: HighlightPainter;
}

/** `onText` gets what was composed with dead keys or an input method while the text had the focus. */
export function useReadingSurface(
  root: HTMLElement | null,
  document: DocumentDetail,
  onText: (text: string) => void,
): ReadingSurface | null {
  const [surface, setSurface] = useState<ReadingSurface | null>(null);
  const { id, text, blocks } = document;

  // biome-ignore lint/correctness/useExhaustiveDependencies: everything of the document that the page shows is named
  useLayoutEffect(() => {
    if (!root) return;
    const editor = createReadingEditor(root, document);
    const view = new TextView(root, blocks);
    const painter = new HighlightPainter(view);
    setSurface({ view, painter });
    return () => {
      setSurface(null);
      painter.destroy();
      editor.setRootElement(null);
    };
  }, [root, id, text, blocks]);

  useLayoutEffect(() => (root ? attachReadOnlyCaret(root, onText) : undefined), [root, onText]);
  return surface;
}
