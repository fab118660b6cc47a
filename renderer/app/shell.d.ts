import type { Shell } from '../../schema/shell.ts';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly proact: Shell;
  }
}
