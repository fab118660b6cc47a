/** The application menu. Its items only tell the window what was chosen; the window does the work. */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../../schema/shell.ts';
import type { Language } from '../../words/languages.ts';
import { say } from '../../words/say.ts';

const ACCELERATORS: Partial<Record<MenuCommand, string>> = {
  new: 'CmdOrCtrl+N',
  open: 'CmdOrCtrl+O',
  importDocuments: 'CmdOrCtrl+I',
  exportExcerpts: 'CmdOrCtrl+E',
};

/** Keys that the window itself listens to are shown, not registered: inside a text field they mean something else. */
const SHOWN_ONLY: Partial<Record<MenuCommand, string>> = {
  undo: 'CmdOrCtrl+Z',
  redo: 'CmdOrCtrl+Shift+Z',
  palette: 'CmdOrCtrl+K',
  autocode: 'CmdOrCtrl+Shift+A',
  unresolved: 'CmdOrCtrl+J',
};

export function installMenu(language: Language, studyIsOpen: boolean, send: (command: MenuCommand) => void): void {
  const item = (command: MenuCommand, needsStudy = true): MenuItemConstructorOptions => {
    const accelerator = ACCELERATORS[command] ?? SHOWN_ONLY[command];
    return {
      id: command,
      label: say(language, `shell:${command}`),
      enabled: studyIsOpen || !needsStudy,
      click: () => send(command),
      registerAccelerator: ACCELERATORS[command] !== undefined,
      ...(accelerator === undefined ? {} : { accelerator }),
    };
  };
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    {
      label: say(language, 'shell:file'),
      submenu: [
        item('new', false),
        item('open', false),
        item('sample', false),
        line,
        item('importDocuments'),
        item('importFolder'),
        item('importAttributes'),
        item('importCodings'),
        item('importConsents'),
        item('observationForm'),
        item('exportExcerpts'),
        line,
        item('restore'),
        item('check'),
        line,
        item('close'),
        { role: 'quit' },
      ],
    },
    {
      label: say(language, 'shell:edit'),
      submenu: [
        item('undo'),
        item('redo'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
        line,
        item('autocode'),
        item('unresolved'),
      ],
    },
    {
      label: say(language, 'shell:view'),
      submenu: [
        item('palette'),
        line,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { role: 'togglefullscreen' },
      ],
    },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
