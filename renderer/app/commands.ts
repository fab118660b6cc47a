/**
 * What can be done from anywhere. Each command is there once: the menu bar, the shortcuts and the palette all run these.
 * The frame provides them (shell/CommandsProvider.tsx), so that a room can run a command without knowing who does it.
 */
import { createContext, useContext } from 'react';
import type { MenuCommand } from '../../schema/shell.ts';
import type { Shortcut } from './shortcuts.ts';

export interface AppCommand {
  id: string;
  label: string;
  run: () => void;
  shortcut?: Shortcut;
  isDisabled?: boolean;
  yieldsToText?: boolean;
}

export type StudyDialog =
  | 'observationForm'
  | 'autocode'
  | 'unresolved'
  | 'check'
  | 'history'
  | 'restore'
  | 'palette'
  | 'rename';

export interface Commands {
  list: readonly AppCommand[];
  run: (id: MenuCommand | 'rename' | 'history') => void;
  dialog: StudyDialog | null;
  closeDialog: () => void;
}

export const CommandsContext = createContext<Commands | null>(null);

export function useCommands(): Commands {
  const commands = useContext(CommandsContext);
  if (!commands) throw new Error('No commands: the component is outside CommandsProvider.');
  return commands;
}
