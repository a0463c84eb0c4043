import { randomUUID } from 'node:crypto';
import { link, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { YttraError } from '../../../shared/errors.ts';

/**
 * Puts a finished file in place: written beside, on disk, then renamed, so that nobody ever sees half of it. One that is
 * there already is replaced only when `overwrite` says so. Throws `fileExists`, `folderNotWritable` or `diskFull`.
 */
export async function putFile(path: string, bytes: Uint8Array, overwrite: boolean): Promise<void> {
  const folder = dirname(path);
  const beside = join(folder, `.yttra-${randomUUID()}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeSynced(beside, bytes);
    if (overwrite) await rename(beside, path);
    else await placeNew(beside, path);
    await syncFolder(folder);
  } catch (error) {
    throw putFailure(error, path);
  } finally {
    await rm(beside, { force: true }).catch(() => {});
  }
}

/** The refusal to replace a file that is there. */
export function fileExists(path: string): YttraError {
  return new YttraError(
    'fileExists',
    `Filen finns redan: ${path}. Den är orörd. Välj att ersätta den, eller välj en annan mapp.`,
    { path },
  );
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A hard link fails when the name is taken, which looking first and renaming then cannot promise. */
async function placeNew(beside: string, path: string): Promise<void> {
  try {
    await link(beside, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw fileExists(path);
    await reserve(path);
    await rename(beside, path);
  }
}

/** For file systems without hard links: takes the name with an empty file, which the rename then replaces. */
async function reserve(path: string): Promise<void> {
  const file = await open(path, 'wx').catch((error: unknown) => {
    throw codeOf(error) === 'EEXIST' ? fileExists(path) : error;
  });
  await file.close();
}

async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; there the rename is on disk with the file.
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

function putFailure(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (/^(ENOSPC|EDQUOT)$/.test(code))
    return new YttraError(
      'diskFull',
      'Disken är full, så filen kunde inte skrivas. Ärendet är orört. Frigör utrymme och försök igen.',
      { path },
    );
  if (!/^(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EISDIR|EBUSY|ENAMETOOLONG)$/.test(code)) return error;
  const folder = dirname(path);
  return new YttraError(
    'folderNotWritable',
    `Det går inte att skriva till ${path}. Ärendet är orört. Stäng filen om den är öppen i ett annat program, eller välj en annan mapp.`,
    { path: folder },
  );
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
