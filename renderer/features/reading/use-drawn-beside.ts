/** Draws what stands beside the text, and again when lines break anew: the column was dragged or the text set differently. */
import { useLayoutEffect } from 'react';
import type { TextView } from '../../editor/text-view.ts';

/** `draw` is called whenever it is another function. */
export function useDrawnBeside(view: TextView, draw: () => void): void {
  useLayoutEffect(() => {
    // While another room is looked at the text has no size; drawn is when it has one again.
    const drawShown = () => view.root.clientWidth > 0 && draw();
    drawShown();
    let width = view.root.clientWidth;
    let height = view.root.clientHeight;
    const resized = new ResizeObserver(() => {
      if (view.root.clientWidth === width && view.root.clientHeight === height) return;
      width = view.root.clientWidth;
      height = view.root.clientHeight;
      drawShown();
    });
    resized.observe(view.root);
    return () => resized.disconnect();
  }, [view, draw]);
}
