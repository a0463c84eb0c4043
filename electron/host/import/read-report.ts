import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Message, YttraError } from '../../../shared/errors.ts';
import { parseInSteps } from '../../../shared/outline/parse-report.ts';
import type { ParsedReport } from '../../../shared/outline/parsed-report.ts';
import { loadDictionary } from './dictionary.ts';
import { drive, throwIfCancelled } from './drive.ts';
import type { ReadingOptions } from './reading.ts';
import { readSourceLines } from './source-lines.ts';

/** How a reading is followed and stopped: within some tens of milliseconds the promise is rejected with `cancelled`. */
export type ReadOptions = ReadingOptions;

/** A report's file as read. */
export interface ReadReport {
  readonly report: ParsedReport;
  readonly messages: readonly Message[];
  /** Of the file's bytes, hexadecimal: by it a file is known again. */
  readonly sha256: string;
  readonly sourceName: string;
}

const bytesAPortion = 1024 * 1024;
/** In bytes: a PDF with pictures on every page stays below. */
const largestFile = 256 * 1024 * 1024;

/**
 * Reads a report's file into its tree, giving way to other work all the time.
 * @throws YttraError cancelled, emptyFile, encryptedFile, fileTooLarge, noSections, notFound, unreadableFile
 */
export async function readReport(path: string, options: ReadOptions = {}): Promise<ReadReport> {
  const { signal, onProgress = () => {} } = options;
  const sourceName = basename(path);
  const { bytes, sha256 } = await readBytes(path, options);
  const lines = await readSourceLines(bytes, options);
  const dictionary = await loadDictionary();
  const parsed = await drive(
    parseInSteps(lines.value, { isWord: dictionary.isWord }),
    signal,
    ({ label, done, total }) => onProgress(label, done, total),
  );
  if (parsed.value.sections.length === 0) throw noSections();
  return {
    report: parsed.value,
    messages: [...lines.messages, ...dictionary.messages, ...parsed.messages],
    sha256,
    sourceName,
  };
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

function noSections(): YttraError {
  return new YttraError(
    'noSections',
    'Inga numrerade avsnitt hittades. Kontrollera att filen är ett betänkande; en avskannad fil måste först textigenkännas.',
  );
}
