/** Whether the inspector stands beside the text: as it was left, at first only where there is room. */
import { useCallback, useState } from 'react';

const STORED = 'proact.inspector';
const ROOM = 1150;

export function useInspectorShown(): [boolean, (isShown: boolean) => void] {
  const [isShown, set] = useState(() => {
    const stored = localStorage.getItem(STORED);
    return stored === null ? window.innerWidth >= ROOM : stored === 'shown';
  });
  const show = useCallback((next: boolean) => {
    localStorage.setItem(STORED, next ? 'shown' : 'hidden');
    set(next);
  }, []);
  return [isShown, show];
}
