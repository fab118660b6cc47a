/** What main and the utility process that owns the project say to each other. */
import type { ShellResult } from './shell.ts';

export type HostRequest =
  | { type: 'create'; path: string; name: string; template: string }
  | { type: 'createSample'; path: string; folder: string }
  | { type: 'open'; path: string }
  | { type: 'close' }
  | { type: 'restore'; file: string };

export type ToHost =
  | { type: 'request'; id: number; request: HostRequest }
  /** Paths that the user chose in a dialog; the core may use these and what lies below them. */
  | { type: 'grant'; paths: string[] }
  /** Carries one MessagePort for the window. */
  | { type: 'port' };

export type FromHost = { type: 'reply'; id: number; result: ShellResult<null> };
