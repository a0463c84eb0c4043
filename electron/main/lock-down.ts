import { app, type Session, shell, type WebContents } from 'electron';
import { windowOrigin } from '../../shared/window-files.ts';
import { isExternalLink } from './external-links.ts';

/** Keeps a page where it is: no navigation, no new window, no webview; a link to the web goes to the system's browser. */
export function lockDownContents(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-attach-webview', event => event.preventDefault());
    contents.on('will-frame-navigate', event => {
      if (event.isMainFrame && isOwnPage(event.url)) return;
      event.preventDefault();
      openOutside(event.url);
    });
    contents.on('will-redirect', event => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url);
      return { action: 'deny' };
    });
  });
}

/** Refuses every permission, every request that leaves the program, and every download. */
export function lockDownSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isInside(details.url) }));
  session.on('will-download', event => event.preventDefault());
  // Chromium's own spelling fetches its word lists from the network.
  if (process.platform !== 'darwin') session.setSpellCheckerEnabled(false);
}

/** Whether a message comes from the window's own top frame and nowhere else. */
export function isOwnFrame(frame: { readonly url: string } | null, contents: WebContents, own: WebContents): boolean {
  return contents === own && frame !== null && frame === own.mainFrame && isOwnPage(frame.url);
}

function isOwnPage(address: string): boolean {
  return URL.canParse(address) && new URL(address).host === 'app' && address.startsWith(`${windowOrigin}/`);
}

function isInside(address: string): boolean {
  return isOwnPage(address) || address.startsWith('devtools://') || address.startsWith('chrome-extension://');
}

function openOutside(address: string): void {
  if (isExternalLink(address)) void shell.openExternal(address);
}
