/** The key that marks, in any text, who is said to meet where. */
import type { Shortcut } from '../../app/shortcuts.ts';

export const REPORT_SHORTCUT: Shortcut = { key: 'n', mod: true, shift: true };
