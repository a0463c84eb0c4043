import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import { dataFolderOf, profileFolder } from './arguments.ts';
import { createShell } from './dialogs.ts';
import { startHostBridge } from './host-bridge.ts';
import { sendEvent, serveCalls } from './ipc.ts';
import { lockDownContents, lockDownSession } from './lock-down.ts';
import { installMenu } from './menu.ts';
import { reportStartFailure } from './start-failure.ts';
import { createWindow, loadWindow } from './window.ts';
import { registerWindowScheme, serveWindow } from './window-protocol.ts';

const program = app.getAppPath();
const built = (...path: readonly string[]) => join(program, 'out', 'app', ...path);
const dataDir = dataFolderOf(process.argv.slice(1));
const profileDir = profileFolder(app.getPath('userData'), dataDir);
let window: BrowserWindow | null = null;

/** Opens the workspace and the window side by side: the page is parsed while the database opens. */
async function openProgram(): Promise<void> {
  lockDownSession(session.defaultSession);
  serveWindow(session.defaultSession.protocol, built('renderer'));
  installMenu({ platform: process.platform, dataDir });
  const bridge = await startHostBridge({
    entry: built('main', 'host-process.js'),
    dataDir,
    templatesDir: join(program, 'templates'),
    programVersion: app.getVersion(),
    shell: createShell(() => window),
    onEvent: (name, event) => sendEvent(window, name, event),
    log: line => console.error(line),
  });
  endWith(bridge);
  window = createWindow({ preload: built('preload', 'preload.cjs'), profileDir });
  serveCalls(window, bridge);
  await loadWindow(window);
}

/** The program ends with its window, and not before the host has stored what it was asked to. */
function endWith(bridge: { close(): Promise<void> }): void {
  let closed = false;
  app.on('will-quit', event => {
    if (closed) return;
    event.preventDefault();
    void bridge.close().finally(() => {
      closed = true;
      app.quit();
    });
  });
}

mkdirSync(profileDir, { recursive: true });
app.setPath('userData', profileDir);
// For every process; Chromium cannot where a container runs it as root with the sandbox switched off.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerWindowScheme();
lockDownContents();

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  process.once('SIGINT', () => app.quit());
  process.once('SIGTERM', () => app.quit());
  app
    .whenReady()
    .then(openProgram)
    .catch((error: unknown) => reportStartFailure(error, dataDir));
} else {
  app.quit();
}
