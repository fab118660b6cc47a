/**
 * How long opening and coding take until they are seen: from the act of the user to behind the
 * frame that painted it. `npm run bench` reads these measures.
 */
export function markStart(name: 'reading:open' | 'coding:apply'): void {
  performance.mark(`${name}:start`);
}

/** Call when the page is as it should be; measures once that is on the screen. */
export function measureAfterPaint(name: 'reading:open' | 'coding:apply'): void {
  requestAnimationFrame(() => {
    // A message is delivered after the frame whose callbacks are running now was painted.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      performance.measure(name, `${name}:start`);
      port1.close();
    };
    port2.postMessage(null);
  });
}
