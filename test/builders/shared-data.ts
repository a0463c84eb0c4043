import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of the measuring data, which lies in `shared/data` beside the project or further up; null where it is not there. */
export function sharedData(name: string): string | null {
  let folder = dirname(join(import.meta.dirname, '../..'));
  while (!existsSync(join(folder, 'shared/data', name))) {
    if (dirname(folder) === folder) return null;
    folder = dirname(folder);
  }
  return join(folder, 'shared/data', name);
}
