import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { PickedFile } from '../../shared/contract.ts';
import { YttraError } from '../../shared/errors.ts';
import type { FileToken, NewId } from '../../shared/ids.ts';

/** Files and folders that somebody on this side of the contract has chosen or made; a window names them by token only. */
export interface Files {
  /** Lets the window use `path`; `name` is what it is called there, when that is not the path's last part. */
  register(path: string, name?: string): PickedFile;
  /** The file behind a token; throws `notFound` for one that nobody has handed out. */
  find(token: FileToken): { readonly path: string; readonly name: string };
}

export function createFiles(newId: NewId): Files {
  const known = new Map<FileToken, { readonly path: string; readonly name: string }>();
  return {
    register(path, name = basename(path)) {
      const token = newId<'file'>();
      known.set(token, { path, name });
      return { token, name, bytes: sizeOf(path) };
    },
    find(token) {
      const file = known.get(token);
      if (!file) throw new YttraError('notFound', 'Filen är inte vald längre. Välj den igen.', { token });
      return file;
    },
  };
}

function sizeOf(path: string): number {
  const status = statSync(path, { throwIfNoEntry: false });
  return status?.isFile() ? status.size : 0;
}
