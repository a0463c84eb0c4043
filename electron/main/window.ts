import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { windowOrigin } from '../../shared/window-files.ts';
import { paintTitleBar, titleBarOptions } from './title-bar.ts';
import { askBeforeLosingText } from './unsaved-text.ts';
import { fitToScreens, readWindowState, writeWindowState } from './window-state.ts';

/** Makes the window, hidden until it has something to show, at the place where it was last. */
export function createWindow(options: { readonly preload: string; readonly profileDir: string }): BrowserWindow {
  const stateFile = join(options.profileDir, 'window.json');
  const screens = screen.getAllDisplays().map(display => display.workArea);
  const { maximized, place, ...size } = fitToScreens(readWindowState(stateFile), screens);
  const window = new BrowserWindow({
    ...size,
    ...place,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Yttra',
    autoHideMenuBar: true,
    ...titleBarOptions(process.platform, nativeTheme.shouldUseDarkColors),
    webPreferences: {
      preload: options.preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
      spellcheck: process.platform === 'darwin',
    },
  });
  const repaint = () => paintTitleBar(window, process.platform, nativeTheme.shouldUseDarkColors);
  nativeTheme.on('updated', repaint);
  window.once('ready-to-show', () => {
    if (maximized) window.maximize();
    window.show();
  });
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds();
    writeWindowState(stateFile, { place: { x, y }, width, height, maximized: window.isMaximized() });
  });
  askBeforeLosingText(window);
  window.once('closed', () => nativeTheme.off('updated', repaint));
  return window;
}

/** Loads the built window into it. */
export function loadWindow(window: BrowserWindow): Promise<void> {
  return window.loadURL(`${windowOrigin}/`);
}
