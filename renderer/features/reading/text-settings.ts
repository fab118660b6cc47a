/** How the text is set: size, measure and leading, as the reader likes it on this machine. */
import { type CSSProperties, useCallback, useState } from 'react';

export interface TextSettings {
  /** px */
  size: number;
  /** Characters in a line, about. */
  measure: number;
  /** Times the size. */
  leading: number;
}

export const TEXT_LIMITS = {
  size: { min: 14, max: 28, step: 1 },
  measure: { min: 50, max: 90, step: 1 },
  leading: { min: 1.3, max: 2.1, step: 0.05 },
} as const;

const DEFAULTS: TextSettings = { size: 18, measure: 66, leading: 1.6 };
const STORED = 'proact.text';

export function useTextSettings(): [TextSettings, (change: Partial<TextSettings>) => void, () => void] {
  const [settings, set] = useState(load);
  const store = useCallback((next: TextSettings) => {
    localStorage.setItem(STORED, JSON.stringify(next));
    set(next);
  }, []);
  const change = useCallback((part: Partial<TextSettings>) => store({ ...settings, ...part }), [settings, store]);
  const reset = useCallback(() => store(DEFAULTS), [store]);
  return [settings, change, reset];
}

/** For the style sheet. */
export function textStyle({ size, measure, leading }: TextSettings): CSSProperties {
  const properties = { '--text-size': `${size}px`, '--text-measure': measure, '--text-leading': leading };
  return properties as CSSProperties;
}

function load(): TextSettings {
  try {
    const stored = JSON.parse(localStorage.getItem(STORED) ?? '{}') as Partial<TextSettings>;
    return { size: within('size', stored), measure: within('measure', stored), leading: within('leading', stored) };
  } catch {
    return DEFAULTS;
  }
}

function within(name: keyof TextSettings, stored: Partial<TextSettings>): number {
  const value = stored[name];
  const { min, max } = TEXT_LIMITS[name];
  return typeof value === 'number' && value >= min && value <= max ? value : DEFAULTS[name];
}
