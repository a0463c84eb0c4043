import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultDataFolder } from '../host/data-folder.ts';

/** The folder with the workspace: `--data DIR`, else the user's own. Chromium's many switches beside it are left alone. */
export function dataFolderOf(argv: readonly string[]): string {
  const { values } = parseArgs({ args: [...argv], strict: false, options: { data: { type: 'string' } } });
  return typeof values.data === 'string' && values.data !== '' ? resolve(values.data) : defaultDataFolder();
}

/**
 * A folder for the window's own state (place, zoom, Chromium's caches), one for each workspace: Electron's lock for a
 * single instance lies in it, so that two workspaces can be open side by side but none twice. It is not in the workspace's
 * folder, which may be on a share or read-only.
 */
export function profileFolder(userData: string, dataDir: string): string {
  return join(userData, 'windows', createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
}
