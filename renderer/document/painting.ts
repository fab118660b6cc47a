/** Keeps the page's highlights as they should be: codings near the screen, the one looked at, what is being coded. */
import type { Block } from '../../schema/model/document.ts';
import type { Span } from '../../schema/text/span.ts';
import type { Tint } from '../editor/highlight-painter.ts';
import { overlaps } from '../editor/offset-map.ts';
import type { CodeIndex } from './code-index.ts';
import type { DocumentState } from './document-state.ts';
import type { Mark } from './mark.ts';
import type { Store } from './store.ts';
import { coloursOf } from './wording.ts';

/** Paints at once and whenever something that is painted changes. Returns what ends it. */
export function keepPainted(store: Store<DocumentState>): () => void {
  let painted: Partial<DocumentState> = {};
  const paint = () => {
    const before = painted;
    const now = store.state;
    const painter = now.surface?.painter;
    if (!painter) return;
    painted = now;
    const isOther = (...fields: (keyof DocumentState)[]) => fields.some((field) => before[field] !== now[field]);
    if (isOther('index')) painter.prepare(now.index.codes.map(({ colour }) => colour));
    if (isOther('index', 'marks', 'shown')) painter.paint(tintsOf(now.marks.overlapping(now.shown), now.index));
    if (isOther('document', 'shown')) {
      const blocks = now.document.blocks.filter((block) => overlaps(block, now.shown));
      painter.overlay('speaker-label', labelsOf(blocks));
      painter.overlay('markup', markupOf(blocks));
    }
    if (isOther('selected')) painter.overlay('selected-coding', now.selected ? [now.selected] : []);
    // The bar's own field has the focus, so the page's selection is not drawn.
    if (isOther('bar')) painter.overlay('coding-target', now.bar ? [now.bar.span] : []);
  };
  paint();
  return store.subscribe(paint);
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
