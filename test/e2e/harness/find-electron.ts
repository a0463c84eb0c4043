import { existsSync } from 'node:fs';
import { installedRuntime } from '../../../electron/electron-runtime.ts';
import type { Found } from './find-browser.ts';

/**
 * The runtime that the `electron` package resolves without downloading anything, where there is a screen to show it on.
 * YTTRA_PROGRAM names a packaged program to be tried in its place.
 */
export function findElectron(): Found {
  const packaged = process.env.YTTRA_PROGRAM;
  const runtime = packaged ? { path: packaged, reason: null } : installedRuntime();
  if (runtime.path === null) return { path: null, reason: runtime.reason, libraries: null };
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    return {
      path: null,
      reason: 'there is no screen; npm run test:electron starts one with xvfb-run',
      libraries: null,
    };
  }
  const path = existsSync(runtime.path) ? runtime.path : null;
  return { path, reason: `nothing is at ${runtime.path}`, libraries: null, packaged: Boolean(packaged) };
}
