/** The picture of a video. Its height is dragged, or changed by the arrow keys, and remembered on this machine. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import styles from './Player.module.css';
import type { Playback } from './playback.ts';

/** px */
const LEAST = 90;
const MOST = 480;
const AT_FIRST = 180;
const KEY_STEP = 16;
const STORED = 'proact.pane.video';

export function VideoPane({ playback }: { playback: Playback }) {
  const { t } = useTranslation('media');
  const [height, setHeight] = useState(() => within(Number(localStorage.getItem(STORED) ?? AT_FIRST)));
  const grow = (by: number) =>
    setHeight((before) => {
      const after = within(before + by);
      localStorage.setItem(STORED, String(after));
      return after;
    });
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a separator with a value is the ARIA pattern for a divider; <hr> cannot take focus */}
      <div
        role="separator"
        tabIndex={0}
        aria-orientation="horizontal"
        aria-label={t('videoHeight')}
        aria-valuenow={height}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        className={cx(styles.divider)}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) grow(-event.movementY);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          grow(event.key === 'ArrowUp' ? KEY_STEP : -KEY_STEP);
        }}
      />
      <div
        className={cx(styles.video)}
        style={{ blockSize: `${height}px` }}
        ref={(pane) => {
          pane?.append(playback.element);
        }}
      />
    </>
  );
}

function within(height: number): number {
  return Math.min(MOST, Math.max(LEAST, Number.isFinite(height) ? Math.round(height) : AT_FIRST));
}
