import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the workspace lies unless somebody says otherwise: the user's own data folder, the same for every door. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Yttra');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Yttra');
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'yttra');
}
