import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { YttraError } from '../../../shared/errors.ts';
import type { Staged } from '../../../shared/outline/result.ts';
import type { SourceLine } from '../../../shared/outline/source-line.ts';
import { throwIfCancelled } from './drive.ts';
import type { ReadOptions } from './reading.ts';
import { readSourceLines } from './source-lines.ts';

/** A file of any format that can be read, as lines. */
export interface SourceText {
  readonly lines: Staged<readonly SourceLine[]>;
  /** Of the file's bytes, hexadecimal: by it a file is known again. */
  readonly sha256: string;
  readonly sourceName: string;
}

const bytesAPortion = 1024 * 1024;
/** In bytes: a PDF with pictures on every page stays below; the readers of text have limits of their own. */
const largestFile = 256 * 1024 * 1024;

/**
 * Reads a file into lines, giving way to other work all the time: reports and background documents alike.
 * @throws YttraError cancelled, emptyFile, encryptedFile, fileTooLarge, notFound, unreadableFile
 */
export async function readSource(path: string, options: ReadOptions = {}): Promise<SourceText> {
  const { bytes, sha256 } = await readBytes(path, options);
  const lines = await readSourceLines(bytes, options);
  return { lines, sha256, sourceName: basename(path) };
}

async function readBytes(path: string, { signal }: ReadOptions): Promise<{ bytes: Uint8Array; sha256: string }> {
  const file = await openFile(path);
  try {
    const { size } = await file.stat();
    if (size > largestFile) throw tooLarge(size);
    const bytes = new Uint8Array(size);
    const hash = createHash('sha256');
    let filled = 0;
    while (filled < size) {
      throwIfCancelled(signal);
      const { bytesRead } = await file.read(bytes, filled, Math.min(bytesAPortion, size - filled), filled);
      if (bytesRead === 0) break;
      hash.update(bytes.subarray(filled, filled + bytesRead));
      filled += bytesRead;
    }
    return { bytes: bytes.subarray(0, filled), sha256: hash.digest('hex') };
  } catch (error) {
    throw error instanceof YttraError ? error : unreadable(error);
  } finally {
    await file.close();
  }
}

async function openFile(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'r');
  } catch (error) {
    throw unreadable(error);
  }
}

function unreadable(error: unknown): YttraError {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (reason === 'ENOENT') return new YttraError('notFound', 'Filen finns inte kvar. Välj den på nytt.');
  return new YttraError('unreadableFile', 'Filen kan inte läsas. Kontrollera att du får öppna den, och försök igen.', {
    reason,
  });
}

function tooLarge(bytes: number): YttraError {
  const text = 'Filen är större än 256 MB. Välj rätt fil, eller dela den och läs in delarna var för sig.';
  return new YttraError('fileTooLarge', text, { bytes, limit: largestFile });
}
