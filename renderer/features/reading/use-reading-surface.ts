/**
 * Puts a document's text into an element and gives what edits, paints and measures it. Made once per document; what is
 * typed and what the core stores is followed, so the page keeps its place.
 */
import { useLayoutEffect, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import type { DocumentDetail } from '../../../schema/model/document.ts';
import { DocumentEditor } from '../../editor/document-editor.ts';
import { HighlightPainter } from '../../editor/highlight-painter.ts';
import { TextView } from '../../editor/text-view.ts';

export interface ReadingSurface {
  view: TextView;
  painter: HighlightPainter;
  editor: DocumentEditor;
}

export interface Surface {
  surface: ReadingSurface | null;
  /** Grows with every change of the text. */
  version: number;
  /** The document with its text as it is on the page. */
  shown: DocumentDetail;
  /** Whether the page shows the document given, or what was typed into it since. */
  isTaken: boolean;
}

/** `readAt`: when the document was read. */
export function useReadingSurface(root: HTMLElement | null, document: DocumentDetail, readAt: number): Surface {
  const [surface, setSurface] = useState<ReadingSurface | null>(null);
  const [{ version, taken }, setState] = useState({ version: 0, taken: readAt });
  const { id } = document;

  // biome-ignore lint/correctness/useExhaustiveDependencies: later states of the document are taken over below
  useLayoutEffect(() => {
    if (!root) return;
    const editor = new DocumentEditor(document);
    editor.attach(root);
    const view = new TextView(root, document.blocks);
    const painter = new HighlightPainter(view);
    const stop = editor.onChange(({ edits, followed, touched }) => {
      view.follow(editor.map, touched !== null);
      painter.follow(followed, touched);
      const next = () => setState((before) => ({ ...before, version: before.version + 1 }));
      // What was typed is seen with its highlights in the same frame.
      if (edits.length > 0) flushSync(next);
      else next();
    });
    setSurface({ view, painter, editor });
    setState({ version: 0, taken: readAt });
    return () => {
      setSurface(null);
      stop();
      painter.destroy();
      editor.attach(null);
    };
  }, [root, id]);

  useLayoutEffect(() => {
    if (!surface || taken === readAt) return;
    const { editor, view } = surface;
    // The page is ahead of the editor for a moment after a click.
    editor.take(document, globalThis.document.activeElement === view.root ? view.selection() : null);
    setState((before) => ({ version: before.version + 1, taken: readAt }));
  }, [surface, document, readAt, taken]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft is another one with every version
  const shown = useMemo<DocumentDetail>(() => {
    const draft = surface?.editor.draft;
    if (!draft) return document;
    return {
      ...document,
      // Joined only where it is asked for: not at every keystroke.
      get text() {
        return draft.text;
      },
      blocks: draft.blocks,
      turns: [...draft.turns],
    };
  }, [surface, document, version]);
  return { surface, version, shown, isTaken: taken === readAt };
}
