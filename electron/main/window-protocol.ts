import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Protocol, protocol } from 'electron';
import { noncePlaceholder, windowFile, windowHeaders, windowScheme } from '../../shared/window-files.ts';

/** Makes `yttra:` an origin of its own with the rights of https; must run before the program is ready. */
export function registerWindowScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: windowScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built window under `yttra://app/`, and nothing else from the disk. */
export function serveWindow(handlers: Protocol, rendererDir: string): void {
  handlers.handle(windowScheme, async request => {
    const url = new URL(request.url);
    const file = url.host === 'app' && request.method === 'GET' ? windowFile(url.pathname) : null;
    const bytes = file === null ? null : await readFile(join(rendererDir, file.path)).catch(() => null);
    if (file === null || bytes === null) return new Response(null, { status: 404, headers: windowHeaders(null) });
    const nonce = randomBytes(16).toString('base64');
    const body = file.page ? bytes.toString('utf8').replace(noncePlaceholder, nonce) : new Uint8Array(bytes);
    return new Response(body, { headers: { ...windowHeaders(nonce), 'content-type': file.type } });
  });
}
