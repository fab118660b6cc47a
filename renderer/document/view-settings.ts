/** How a text is shown, as the reader likes it on this machine: its setting, and whether the inspector stands beside it. */
import type { CSSProperties } from 'react';

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

export const TEXT_DEFAULTS: TextSettings = { size: 18, measure: 66, leading: 1.6 };
const TEXT = 'proact.text';
const INSPECTOR = 'proact.inspector';
/** px: with less the inspector is hidden at first. */
const ROOM_FOR_INSPECTOR = 1150;

/** For the style sheet. */
export function textStyle({ size, measure, leading }: TextSettings): CSSProperties {
  const properties = { '--text-size': `${size}px`, '--text-measure': measure, '--text-leading': leading };
  return properties as CSSProperties;
}

export function loadTextSettings(): TextSettings {
  try {
    const stored = JSON.parse(localStorage.getItem(TEXT) ?? '{}') as Partial<TextSettings>;
    return { size: within('size', stored), measure: within('measure', stored), leading: within('leading', stored) };
  } catch {
    return TEXT_DEFAULTS;
  }
}

export function storeTextSettings(settings: TextSettings): void {
  localStorage.setItem(TEXT, JSON.stringify(settings));
}

function within(name: keyof TextSettings, stored: Partial<TextSettings>): number {
  const value = stored[name];
  const { min, max } = TEXT_LIMITS[name];
  return typeof value === 'number' && value >= min && value <= max ? value : TEXT_DEFAULTS[name];
}

export function loadInspectorShown(): boolean {
  const stored = localStorage.getItem(INSPECTOR);
  return stored === null ? window.innerWidth >= ROOM_FOR_INSPECTOR : stored === 'shown';
}

export function storeInspectorShown(isShown: boolean): void {
  localStorage.setItem(INSPECTOR, isShown ? 'shown' : 'hidden');
}
