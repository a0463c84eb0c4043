import { type Message, YttraError } from '../../../shared/errors.ts';
import { type ParsedDocument, parseDocumentInSteps } from '../../../shared/outline/parse-document.ts';
import { loadDictionary } from './dictionary.ts';
import { drive } from './drive.ts';
import { readSource } from './read-source.ts';
import type { ReadOptions } from './reading.ts';

/** A background document's file as read. */
export interface ReadDocument {
  readonly document: ParsedDocument;
  readonly messages: readonly Message[];
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string;
  readonly sourceName: string;
}

/**
 * Reads any text that is no report: its paragraphs, headings and pages.
 * @throws YttraError cancelled, emptyFile, encryptedFile, fileTooLarge, notFound, unreadableFile
 */
export async function readDocument(path: string, options: ReadOptions = {}): Promise<ReadDocument> {
  const { signal, onProgress = () => {} } = options;
  const { lines, sha256, sourceName } = await readSource(path, options);
  const { isWord, messages: warnings } = await loadDictionary();
  const parsed = await drive(parseDocumentInSteps(lines.value, { isWord }), signal, ({ label, done, total }) =>
    onProgress(label, done, total),
  );
  if (parsed.value.blocks.length === 0)
    throw new YttraError(
      'emptyFile',
      'Filen har ingen text att läsa. Inget är tillagt. En avskannad fil måste först textigenkännas.',
    );
  return { document: parsed.value, messages: [...lines.messages, ...warnings, ...parsed.messages], sha256, sourceName };
}
