import { type BrowserWindow, ipcMain, nativeTheme } from 'electron';
import type { HostEventName, Settings } from '../../shared/contract.ts';
import { callChannel, eventChannel } from '../../shared/desktop-bridge.ts';
import type { Envelope } from '../../shared/errors.ts';
import type { HostBridge } from './host-bridge.ts';
import { isOwnFrame } from './lock-down.ts';

const stranger: Envelope<never> = {
  ok: false,
  error: { code: 'invalidRequest', message: 'Begäran kommer inte från Yttras fönster.', details: {} },
};

/** Answers the window's calls, and nobody else's: the check of the sender is here so that no handler can forget it. */
export function serveCalls(window: BrowserWindow, bridge: HostBridge): void {
  ipcMain.handle(callChannel, async (event, name: unknown, request: unknown) => {
    if (!isOwnFrame(event.senderFrame, event.sender, window.webContents)) return stranger;
    const envelope = await bridge.call(String(name), request);
    if (envelope.ok && (name === 'settings.read' || name === 'settings.save')) followTheme(envelope.value as Settings);
    return envelope;
  });
}

/** Passes an event of the host on to the window. */
export function sendEvent(window: BrowserWindow | null, name: HostEventName, event: unknown): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(eventChannel, name, event);
}

/** The system's own parts of the window (buttons, dialogs, menus) take the theme that the user has chosen. */
function followTheme(settings: Settings): void {
  if (nativeTheme.themeSource !== settings.theme) nativeTheme.themeSource = settings.theme;
}
