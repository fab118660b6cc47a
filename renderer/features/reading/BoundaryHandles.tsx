/**
 * The two ends of the selected coding, to be dragged. While one is dragged the text shows what would be coded; letting
 * go moves the end, Esc leaves it. By keyboard the ends move with the keys of the coding tools.
 */
import { type PointerEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Span } from '../../../schema/text/span.ts';
import { splitsSurrogatePair } from '../../../schema/text/units.ts';
import type { Surface } from '../../document/document-state.ts';
import type { Mark } from '../../document/mark.ts';
import { useOpenDocument } from '../../document/use-open-document.tsx';
import { cx } from '../../ui/cx.ts';
import styles from './BoundaryHandles.module.css';

type Edge = 'start' | 'end';

/** px: half a handle's width. */
const HALF = 6;

export function BoundaryHandles({ surface, mark }: { surface: Surface; mark: Mark }) {
  const { tools } = useOpenDocument();
  const { t } = useTranslation('editing');
  const { view, painter, editor } = surface;
  const [preview, setPreview] = useState<Span | null>(null);
  const [boxes, setBoxes] = useState<Record<Edge, DOMRect> | null>(null);
  const layer = useRef<HTMLDivElement>(null);
  const { start, end } = preview ?? mark;

  useLayoutEffect(() => {
    const place = () => {
      const origin = layer.current?.getBoundingClientRect();
      if (!origin || view.root.clientWidth === 0) return;
      const within = ({ x, y, height }: DOMRect) => new DOMRect(x - origin.x, y - origin.y, 0, height);
      setBoxes({
        start: within(view.edgeBox({ start, end }, 'start')),
        end: within(view.edgeBox({ start, end }, 'end')),
      });
    };
    place();
    const resized = new ResizeObserver(place);
    resized.observe(view.root);
    return () => resized.disconnect();
  }, [view, start, end]);

  const drag = (edge: Edge) => (event: PointerEvent) => {
    // The text keeps its selection and the focus.
    event.preventDefault();
    let span: Span = { start: mark.start, end: mark.end };
    const show = (next: Span | null) => {
      setPreview(next);
      painter.overlay('coding-target', next ? [next] : []);
    };
    const move = ({ clientX, clientY }: globalThis.PointerEvent) => {
      const at = view.offsetAt(clientX, clientY);
      if (at === null || splitsSurrogatePair(editor.draft.text, at)) return;
      span =
        edge === 'start'
          ? { start: Math.min(at, mark.end - 1), end: mark.end }
          : { start: mark.start, end: Math.max(at, mark.start + 1) };
      show(span);
    };
    const stop = () => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('keydown', cancel, true);
      show(null);
    };
    const drop = ({ clientX, clientY }: globalThis.PointerEvent) => {
      const at = view.offsetAt(clientX, clientY);
      stop();
      if (span.start !== mark.start || span.end !== mark.end) void tools.resize(mark, span);
      // A mere click sets the caret, as beside any other letter.
      else if (at !== null) view.select({ start: at, end: at });
    };
    const cancel = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      key.stopPropagation();
      stop();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('keydown', cancel, true);
    show(span);
  };

  return (
    <div ref={layer} className={cx(styles.layer, preview && styles.dragging)} aria-hidden="true">
      {boxes &&
        (['start', 'end'] as const).map((edge) => (
          <div
            key={edge}
            data-edge={edge}
            title={t(`handle.${edge}`)}
            className={cx(styles.handle)}
            style={{
              insetInlineStart: `${boxes[edge].x - HALF}px`,
              insetBlockStart: `${boxes[edge].y}px`,
              blockSize: `${boxes[edge].height}px`,
            }}
            onPointerDown={drag(edge)}
          />
        ))}
    </div>
  );
}
