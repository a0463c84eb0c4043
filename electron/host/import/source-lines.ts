import { YttraError } from '../../../shared/errors.ts';
import type { Staged } from '../../../shared/outline/result.ts';
import { isBlank, type SourceLine } from '../../../shared/outline/source-line.ts';
import { readDocx } from './docx/read-docx.ts';
import { drive } from './drive.ts';
import { formatOf } from './file-format.ts';
import { readHtml } from './html/read-html.ts';
import { looksLikeMarkdown, readMarkdown } from './markdown.ts';
import { readPdf } from './pdf/read-pdf.ts';
import type { ReadOptions } from './reading.ts';
import { readLines, refuseTooLarge } from './report-text.ts';
import { findEncoding } from './text-encoding.ts';

/** Longer Markdown is read as plain text: its parser cannot be stopped in the middle. */
const longestMarkdown = 8 * 1024 * 1024;
const bytesLookedAt = 1024 * 1024;

/**
 * Turns a report's file into lines, whatever its format: what it is, its content says.
 * @throws YttraError cancelled, emptyFile, encryptedFile, fileTooLarge, unreadableFile
 */
export async function readSourceLines(bytes: Uint8Array, options: ReadOptions): Promise<Staged<readonly SourceLine[]>> {
  const { signal, onProgress = () => {} } = options;
  const onBytes = (done: number) => onProgress('Läser filen', Math.min(done, bytes.length), bytes.length);
  switch (formatOf(bytes)) {
    case 'pdf':
      return unmarked(await readPdf(bytes, options));
    case 'docx':
      return unmarked(await drive(readDocx(bytes), signal, onBytes));
    case 'html': {
      const html = await decode(bytes, signal);
      return unmarked(await drive(readHtml(html), signal, onBytes));
    }
    case 'text':
      if (bytes.length <= longestMarkdown && looksLikeMarkdown(decodeStart(bytes))) {
        return unmarked(readMarkdown(await decode(bytes, signal)));
      }
      return drive(readLines(bytes), signal, onBytes);
  }
}

async function decode(bytes: Uint8Array, signal: AbortSignal | undefined): Promise<string> {
  refuseTooLarge(bytes.length);
  const encoding = await drive(findEncoding(bytes), signal, () => {});
  return new TextDecoder(encoding).decode(bytes);
}

function decodeStart(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes.subarray(0, bytesLookedAt));
}

function unmarked(lines: readonly SourceLine[]): Staged<readonly SourceLine[]> {
  if (lines.every(line => isBlank(line.text))) {
    throw new YttraError('emptyFile', 'Filen har ingen text. Välj den fil som betänkandets text finns i.');
  }
  return { value: lines, messages: [] };
}
