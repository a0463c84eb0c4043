import { type Message, YttraError } from '../../../shared/errors.ts';
import { parseInSteps } from '../../../shared/outline/parse-report.ts';
import type { ParsedReport } from '../../../shared/outline/parsed-report.ts';
import { loadDictionary } from './dictionary.ts';
import { drive } from './drive.ts';
import { readSource } from './read-source.ts';
import type { ReadOptions } from './reading.ts';

/** A report's file as read. */
export interface ReadReport {
  readonly report: ParsedReport;
  readonly messages: readonly Message[];
  /** Of the file's bytes, hexadecimal: by it a file is known again. */
  readonly sha256: string;
  readonly sourceName: string;
}

/**
 * Reads a report's file into its tree, giving way to other work all the time.
 * @throws YttraError cancelled, emptyFile, encryptedFile, fileTooLarge, noSections, notFound, unreadableFile
 */
export async function readReport(path: string, options: ReadOptions = {}): Promise<ReadReport> {
  const { signal, onProgress = () => {} } = options;
  const { lines, sha256, sourceName } = await readSource(path, options);
  const dictionary = await loadDictionary();
  const steps = parseInSteps(lines.value, { isWord: dictionary.isWord });
  const parsed = await drive(steps, signal, ({ label, done, total }) => onProgress(label, done, total));
  if (parsed.value.sections.length === 0) throw noSections();
  return {
    report: parsed.value,
    messages: [...lines.messages, ...dictionary.messages, ...parsed.messages],
    sha256,
    sourceName,
  };
}

function noSections(): YttraError {
  return new YttraError(
    'noSections',
    'Inga numrerade avsnitt hittades, så filen är inte importerad som betänkande. Är den något annat, lägg till den som bakgrundsdokument i ärendet. En avskannad fil måste först textigenkännas.',
  );
}
