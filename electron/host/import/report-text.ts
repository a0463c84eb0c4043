import { YttraError } from '../../../shared/errors.ts';
import type { Staged } from '../../../shared/outline/result.ts';
import type { SourceLine } from '../../../shared/outline/source-line.ts';
import { LineCollector } from './line-collector.ts';
import { findEncoding, refuseOtherFormats } from './text-encoding.ts';

/** The largest report file that is read, in bytes; the longest reports have some five million characters. */
export const largestFile = 64 * 1024 * 1024;

const bytesAPortion = 256 * 1024;

/**
 * Turns a text file's bytes into lines: encoding found, characters composed (NFC), form feeds counted as pages. Gives way after each
 * portion and says how many bytes are done.
 * @throws YttraError emptyFile, fileTooLarge, unreadableFile
 */
export function* readLines(bytes: Uint8Array): Generator<number, Staged<readonly SourceLine[]>> {
  refuseTooLarge(bytes.length);
  refuseOtherFormats(bytes);
  const encoding = yield* findEncoding(bytes);
  const decoder = new TextDecoder(encoding);
  const collector = new LineCollector();
  for (let from = 0; from < bytes.length; from += bytesAPortion) {
    collector.add(decoder.decode(bytes.subarray(from, from + bytesAPortion), { stream: true }));
    yield Math.min(bytes.length, from + bytesAPortion);
  }
  collector.add(decoder.decode());
  return collector.finish();
}

/** @throws YttraError fileTooLarge */
export function refuseTooLarge(bytes: number): void {
  if (bytes <= largestFile) return;
  throw new YttraError(
    'fileTooLarge',
    'Filen är större än 64 MB. Ett betänkande som text är några få MB. Välj rätt fil, eller dela den och läs in delarna var för sig.',
    { bytes, limit: largestFile },
  );
}
