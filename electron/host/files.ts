import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { PickedFile } from '../../shared/contract.ts';
import { YttraError } from '../../shared/errors.ts';
import type { FileToken, NewId } from '../../shared/ids.ts';

/** Files and folders that somebody on this side of the contract has chosen or made; a window names them by token only. */
export interface Files {
  /** Lets the window use `path`. */
  register(path: string): FileToken;
  /** The path behind a token, or null for one that was never given. */
  resolve(token: FileToken): string | null;
}

export function createFiles(newId: NewId): Files {
  const paths = new Map<FileToken, string>();
  return {
    register(path) {
      const token = newId<'file'>();
      paths.set(token, path);
      return token;
    },
    resolve: token => paths.get(token) ?? null,
  };
}

/** The path behind a token; throws `notFound` for one that nobody has handed out. */
export function requirePath(files: Files, token: FileToken): string {
  const path = files.resolve(token);
  if (path === null) throw new YttraError('notFound', 'Filen är inte vald längre. Välj den igen.', { token });
  return path;
}

/** Hands a chosen file to the window. */
export function pickedFile(files: Files, path: string): PickedFile {
  const status = statSync(path, { throwIfNoEntry: false });
  return { token: files.register(path), name: basename(path), bytes: status?.isFile() ? status.size : 0 };
}
