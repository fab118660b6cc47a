/** Where the reader is in the text: the caret or selection, kept while the focus is elsewhere. */
import { useEffect, useState } from 'react';
import type { TextSelection, TextView } from '../../editor/text-view.ts';

/** Null until the reader has been in the text. Follows the selection once per frame at most. */
export function usePlace(view: TextView | undefined): TextSelection | null {
  const [place, setPlace] = useState<TextSelection | null>(null);
  useEffect(() => {
    if (!view) return;
    setPlace(null);
    let frame = 0;
    const follow = () => {
      frame ||= requestAnimationFrame(() => {
        frame = 0;
        const selection = view.selection();
        if (selection) setPlace(selection);
      });
    };
    document.addEventListener('selectionchange', follow);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', follow);
    };
  }, [view]);
  return place;
}
