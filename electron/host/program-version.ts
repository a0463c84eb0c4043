import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version that the program's package.json in `programDir` names. */
export function programVersion(programDir: string): string {
  return (JSON.parse(readFileSync(join(programDir, 'package.json'), 'utf8')) as { version: string }).version;
}
