import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The program's own folder. */
export const programDir = fileURLToPath(new URL('../..', import.meta.url));

export const templatesDir = join(programDir, 'templates');
