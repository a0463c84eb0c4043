import { accessSync, closeSync, constants, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { YttraError } from '../../../shared/errors.ts';
import { asWritable, type ReadableDb, type WritableDb } from './database.ts';
import { openingFailure } from './failures.ts';
import { applicationId, currentVersion, migrate, newerWorkspace } from './migrate.ts';

/** How long a statement waits for another process's write, in milliseconds; longer would look like a hang. */
const busyTimeout = 3000;

/** Up to this size the whole file is checked when it is opened: about 20 ms. Larger ones are checked on demand. */
const checkedOnOpen = 32 * 1024 * 1024;

/** An open workspace: everything a committee's officials have written, in one SQLite file. */
export interface Workspace {
  readonly path: string;
  /** Copy made before a migration on opening, else null. */
  readonly copy: string | null;
  /** Runs queries against one unchanging state. */
  read<Value>(work: (db: ReadableDb) => Value): Value;
  /** Runs changes as one: all of them are on disk when it returns, none when it throws. */
  write<Value>(work: (db: WritableDb) => Value): Value;
  close(): void;
}

/** Opens or creates the workspace; refuses with a code of its own, and untouched, a file it cannot take charge of. */
export function openWorkspace(path: string): Workspace {
  try {
    makeFolder(dirname(path));
    if (existsSync(path) && statSync(path).size > 0) inspect(path);
    return workspaceOn(connect(path));
  } catch (error) {
    throw openingFailure(error) ?? error;
  }
}

function connect(path: string): Database.Database {
  const connection = new Database(path, { timeout: busyTimeout });
  try {
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    connection.pragma('trusted_schema = OFF');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function workspaceOn(connection: Database.Database): Workspace {
  try {
    const { copy } = migrate(connection);
    const db = asWritable(connection);
    return {
      path: connection.name,
      copy,
      read: work => connection.transaction(() => work(db)).deferred(),
      write: work => connection.transaction(() => work(db)).immediate(),
      close: () => connection.close(),
    };
  } catch (error) {
    connection.close();
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error;
    throw new YttraError('folderNotWritable', `Mappen kan inte skapas, för på dess plats finns en fil: ${folder}`, {
      path: folder,
    });
  }
  accessSync(folder, constants.W_OK);
}

/** Looks at an existing file through a read-only connection, which changes nothing even on closing. */
function inspect(path: string): void {
  accessSync(path, constants.R_OK | constants.W_OK);
  if (!startsAsSqlite(path)) throw foreignFile(path);
  const connection = new Database(path, { readonly: true, fileMustExist: true, timeout: busyTimeout });
  try {
    const version = connection.pragma('user_version', { simple: true }) as number;
    const owner = connection.pragma('application_id', { simple: true }) as number;
    const tables = connection.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() as number;
    if (owner !== applicationId && tables > 0) throw foreignFile(path);
    if (version > currentVersion) throw newerWorkspace(version);
    if (statSync(path).size <= checkedOnOpen) requireSound(connection);
  } finally {
    connection.close();
  }
}

function requireSound(connection: Database.Database): void {
  const [first] = connection.pragma('quick_check(1)') as readonly { quick_check: string }[];
  if (first?.quick_check !== 'ok') throw Object.assign(new Error(first?.quick_check), { code: 'SQLITE_CORRUPT' });
}

function startsAsSqlite(path: string): boolean {
  const head = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, 16, 0);
  } finally {
    closeSync(file);
  }
  return head.toString('latin1') === 'SQLite format 3\0';
}

function foreignFile(path: string): YttraError {
  return new YttraError(
    'workspaceDamaged',
    'Filen är ingen arbetsyta från Yttra. Den är orörd. Välj en annan fil, eller återställ arbetsytan från en säkerhetskopia.',
    { path },
  );
}
