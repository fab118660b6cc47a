/**
 * Runs inside the window: writes down when frames began, when keys and clicks were given, and what the
 * browser itself says about how long a key took to the next picture. Times are the page's, in milliseconds.
 */
import type { Page } from 'playwright-core';

export interface Recorder {
  frames: number[];
  /** Latest key or press. */
  input: number;
  /** From a key to the picture that answers it, by the key's time; the browser rounds to 8 ms and leaves out what took less than 16. */
  shown: Map<number, number>;
}

declare global {
  interface Window {
    recorder: Recorder;
  }
}

export async function startRecorder(page: Page): Promise<void> {
  await page.evaluate(() => {
    const recorder: Recorder = { frames: [], input: 0, shown: new Map() };
    window.recorder = recorder;
    const tick = () => {
      recorder.frames.push(performance.now());
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    for (const type of ['keydown', 'pointerdown']) {
      window.addEventListener(
        type,
        ({ timeStamp }) => {
          recorder.input = timeStamp;
        },
        true,
      );
    }
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) recorder.shown.set(startTime, duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
}

/** Waits until the application has measured `name` once more than before; returns when that measure ended. */
export async function nextMeasure(page: Page, name: string, before: number): Promise<number> {
  const handle = await page.waitForFunction(
    ([measure, known]) => {
      const entries = performance.getEntriesByName(measure, 'measure');
      const last = entries.at(-1);
      return last && entries.length > known ? last.startTime + last.duration : null;
    },
    [name, before] as const,
    { timeout: 30_000 },
  );
  return (await handle.jsonValue()) as number;
}

export function measuresSoFar(page: Page, name: string): Promise<number> {
  return page.evaluate((measure) => performance.getEntriesByName(measure, 'measure').length, name);
}
