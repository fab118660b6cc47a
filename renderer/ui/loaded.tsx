/** A component whose code is read when it is first shown, or before by `load`. */
import { type ReactNode, useEffect, useState } from 'react';

export interface Loaded<Props> {
  (props: Props): ReactNode;
  load(): Promise<void>;
}

/**
 * In place of React's lazy(): that shows what it has read 300 ms after it showed that it waits, however soon it was read
 * (seen with React 19.3). Until then nothing is shown; an error while reading is thrown to the boundary around.
 */
export function loaded<Props extends object>(read: () => Promise<(props: Props) => ReactNode>): Loaded<Props> {
  let Component: ((props: Props) => ReactNode) | null = null;
  let reading: Promise<void> | null = null;
  const load = () => {
    reading ??= read().then(
      (component) => {
        Component = component;
      },
      (error) => {
        // A later showing tries again.
        reading = null;
        throw error;
      },
    );
    return reading;
  };
  function Shown(props: Props) {
    const [, setRead] = useState(false);
    const [error, setError] = useState<unknown>(null);
    const isMissing = Component === null;
    // Also where it was read between the first render and this: that render showed nothing.
    useEffect(() => {
      if (isMissing) load().then(() => setRead(true), setError);
    }, [isMissing]);
    if (error !== null) throw error;
    return Component && <Component {...props} />;
  }
  return Object.assign(Shown, { load });
}
