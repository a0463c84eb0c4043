import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program's own folder. */
export const programDir = fileURLToPath(new URL('../..', import.meta.url));

export const templatesDir = join(programDir, 'templates');

/** The version in package.json. */
export function programVersion(): string {
  return (JSON.parse(readFileSync(join(programDir, 'package.json'), 'utf8')) as { version: string }).version;
}
