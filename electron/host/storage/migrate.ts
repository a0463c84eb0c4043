import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { YttraError } from '../../../shared/errors.ts';
import { type Migration, migrations } from './migrations/index.ts';

/** "YTTR" in ASCII: tells our files from other programs' SQLite files. */
export const applicationId = 0x59545452;

/** The newest version that this program knows; stands in the file's `user_version`. */
export const currentVersion = migrations.at(-1)?.version ?? 0;

/**
 * Brings an open workspace forward to the newest version, each step in a transaction of its own.
 * A workspace that holds something is first copied beside itself; the copy's path is returned.
 */
export function migrate(
  connection: Database.Database,
  steps: readonly Migration[] = migrations,
): { readonly from: number; readonly copy: string | null } {
  const from = connection.pragma('user_version', { simple: true }) as number;
  const pending = steps.filter(step => step.version > from);
  if (from > (steps.at(-1)?.version ?? 0)) throw newerWorkspace(from);
  const copy = from > 0 && pending.length > 0 ? copyBefore(connection, from) : null;
  for (const step of pending) {
    connection
      .transaction(() => {
        for (const statement of step.statements) connection.exec(statement);
        connection.pragma(`application_id = ${applicationId}`);
        connection.pragma(`user_version = ${step.version}`);
      })
      .immediate();
  }
  return { from, copy };
}

/** The refusal of a file that a newer program has written. */
export function newerWorkspace(version: number): YttraError {
  return new YttraError(
    'workspaceNewer',
    'Arbetsytan är skapad med en nyare version av Yttra. Filen är orörd. Uppdatera programmet och öppna den igen.',
    { version, known: currentVersion },
  );
}

function copyBefore(connection: Database.Database, version: number): string {
  const free = (count: number): string => {
    const path = `${connection.name}.version-${version}${count === 0 ? '' : `-${count}`}.copy`;
    return existsSync(path) ? free(count + 1) : path;
  };
  const path = free(0);
  connection.prepare('VACUUM INTO ?').run(path);
  return path;
}
