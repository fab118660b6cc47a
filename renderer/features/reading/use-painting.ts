/** Keeps the page's highlights as they should be: codings, the one looked at, what is being coded, what was opened. */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Block, DocumentDetail } from '../../../schema/model/document.ts';
import type { Tint } from '../../editor/highlight-painter.ts';
import { overlaps, type Span } from '../../editor/offset-map.ts';
import type { CodeIndex } from '../coding/code-index.ts';
import type { Mark } from '../coding/marks.ts';
import { coloursOf } from '../coding/wording.ts';
import { measureAfterPaint } from './measure.ts';
import type { ReadingSurface } from './use-reading-surface.ts';

interface Painting {
  surface: ReadingSurface | null;
  scroller: HTMLElement | null;
  document: Pick<DocumentDetail, 'blocks'>;
  /** The part of the text that is painted. */
  shown: Span;
  index: CodeIndex;
  marks: readonly Mark[];
  selected: Mark | null;
  /** What the coder bar is open for: its own field has the focus, so the page's selection is not drawn. */
  target: Span | null;
  focus: Span | null;
  /** Whether the codings have been read. */
  isListed: boolean;
}

const FOUND_MS = 1600;

export function usePainting(painting: Painting): void {
  const { surface, scroller, document, shown, index, marks, selected, target, focus, isListed } = painting;
  useLayoutEffect(() => surface?.painter.prepare(index.codes.map(({ colour }) => colour)), [surface, index]);
  useLayoutEffect(
    () =>
      surface?.painter.paint(
        tintsOf(
          marks.filter((mark) => overlaps(mark, shown)),
          index,
        ),
      ),
    [surface, marks, shown, index],
  );
  useLayoutEffect(() => {
    const blocks = document.blocks.filter((block) => overlaps(block, shown));
    surface?.painter.overlay('speaker-label', labelsOf(blocks));
    surface?.painter.overlay('markup', markupOf(blocks));
  }, [surface, document.blocks, shown]);
  useLayoutEffect(() => surface?.painter.overlay('selected-coding', selected ? [selected] : []), [surface, selected]);
  useLayoutEffect(() => surface?.painter.overlay('coding-target', target ? [target] : []), [surface, target]);

  const isMeasured = useRef(false);
  useLayoutEffect(() => {
    if (!surface || !isListed || isMeasured.current) return;
    isMeasured.current = true;
    measureAfterPaint('reading:open');
  }, [surface, isListed]);

  useEffect(() => {
    if (!surface || !scroller || !focus) return;
    const { view, painter } = surface;
    const window = scroller.getBoundingClientRect();
    const { top } = view.extent(focus);
    scroller.scrollTo({ top: scroller.scrollTop + top - window.top - window.height / 3 });
    view.root.focus({ preventScroll: true });
    view.select(focus);
    painter.overlay('found-place', [focus]);
    const timer = setTimeout(() => painter.overlay('found-place', []), FOUND_MS);
    return () => {
      clearTimeout(timer);
      painter.overlay('found-place', []);
    };
  }, [surface, scroller, focus]);
}

function tintsOf(marks: readonly Mark[], index: CodeIndex): Tint[] {
  return marks.flatMap((mark) =>
    coloursOf(mark, index).map((colour) => ({ colour, start: mark.start, end: mark.end })),
  );
}

/** Labels and timestamps: what stands before speech. */
function labelsOf(blocks: readonly Block[]): Span[] {
  return blocks
    .filter(({ start, speechStart }) => speechStart > start)
    .map(({ start, speechStart }) => ({ start, end: speechStart }));
}

function markupOf(blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block) =>
    block.formats
      .filter(({ format }) => format === 'markup')
      .map(({ start, end }) => ({ start: block.start + start, end: block.start + end })),
  );
}
