import { app, Menu, type MenuItemConstructorOptions, shell } from 'electron';

const edit: MenuItemConstructorOptions = {
  label: 'Redigera',
  submenu: [
    { role: 'undo', label: 'Ångra' },
    { role: 'redo', label: 'Gör om' },
    { type: 'separator' },
    { role: 'cut', label: 'Klipp ut' },
    { role: 'copy', label: 'Kopiera' },
    { role: 'paste', label: 'Klistra in' },
    { role: 'pasteAndMatchStyle', label: 'Klistra in utan format' },
    { type: 'separator' },
    { role: 'selectAll', label: 'Markera allt' },
  ],
};

const forDevelopers: MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'reload', label: 'Läs om fönstret' },
  { role: 'toggleDevTools', label: 'Utvecklarverktyg' },
];

function view(packaged: boolean): MenuItemConstructorOptions {
  return {
    label: 'Visa',
    submenu: [
      { role: 'zoomIn', label: 'Större' },
      { role: 'zoomOut', label: 'Mindre' },
      { role: 'resetZoom', label: 'Ursprunglig storlek' },
      { type: 'separator' },
      { role: 'togglefullscreen', label: 'Helskärm' },
      ...(packaged ? [] : forDevelopers),
    ],
  };
}

const macApplication: MenuItemConstructorOptions = {
  label: 'Yttra',
  submenu: [
    { role: 'about', label: 'Om Yttra' },
    { type: 'separator' },
    { role: 'hide', label: 'Göm Yttra' },
    { role: 'hideOthers', label: 'Göm övriga' },
    { role: 'unhide', label: 'Visa alla' },
    { type: 'separator' },
    { role: 'quit', label: 'Avsluta Yttra' },
  ],
};

const macWindow: MenuItemConstructorOptions = {
  label: 'Fönster',
  role: 'windowMenu',
  submenu: [
    { role: 'minimize', label: 'Minimera' },
    { role: 'zoom', label: 'Zooma' },
    { role: 'front', label: 'Lägg alla överst' },
  ],
};

/** The program's menu. Windows and Linux never show it, but its keys work there too. */
export function installMenu(options: { readonly platform: NodeJS.Platform; readonly dataDir: string }): void {
  const mac = options.platform === 'darwin';
  const file: MenuItemConstructorOptions = {
    label: 'Arkiv',
    submenu: [
      { label: 'Visa arbetsytans mapp', click: () => void shell.openPath(options.dataDir) },
      { type: 'separator' },
      mac ? { role: 'close', label: 'Stäng fönstret' } : { role: 'quit', label: 'Avsluta' },
    ],
  };
  const help: MenuItemConstructorOptions = {
    label: 'Hjälp',
    role: 'help',
    submenu: [{ role: 'about', label: 'Om Yttra' }],
  };
  app.setAboutPanelOptions({ applicationName: 'Yttra', applicationVersion: app.getVersion(), copyright: '' });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(mac ? [macApplication] : []),
      file,
      edit,
      view(app.isPackaged),
      ...(mac ? [macWindow] : [help]),
    ]),
  );
}
