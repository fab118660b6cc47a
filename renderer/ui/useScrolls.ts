/**
 * Whether an element holds more than it shows. The browser lets Tab stop at such an element, but in a
 * dialog the focus is led by React Aria, which stops only where a tabindex says so.
 */
import { type RefCallback, useCallback, useState } from 'react';

export function useScrolls(): [RefCallback<HTMLElement>, boolean] {
  const [scrolls, setScrolls] = useState(false);
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const measure = () => setScrolls(element.scrollHeight > element.clientHeight);
    const resized = new ResizeObserver(measure);
    resized.observe(element);
    for (const child of element.children) resized.observe(child);
    return () => resized.disconnect();
  }, []);
  return [ref, scrolls];
}
