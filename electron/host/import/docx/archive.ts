import { unzipSync } from 'fflate';
import { YttraError } from '../../../../shared/errors.ts';

/** What an archive may hold before it is taken for an attack; Word's own files keep far below. */
const mostEntries = 10_000;
const mostBytes = 256 * 1024 * 1024;
const widestRatio = 200;
const smallEntry = 4 * 1024 * 1024;

const wanted = /^word\/(?:document|styles|numbering|footnotes|endnotes)\.xml$/;

/** Takes the parts that hold text out of a DOCX file. Sizes are checked before anything is inflated, and inflating stops at them. */
export function readParts(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let entries = 0;
  let total = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (++entries > mostEntries) throw hostile();
        if (!wanted.test(name)) return false;
        total += originalSize;
        if (total > mostBytes || (originalSize > smallEntry && originalSize > size * widestRatio)) throw hostile();
        return true;
      },
    });
    return new Map(Object.entries(files));
  } catch (error) {
    throw error instanceof YttraError ? error : damaged();
  }
}

/** A Word file that cannot be read. */
export function damaged(): YttraError {
  return new YttraError('unreadableFile', 'Word-filen är skadad. Öppna den i Word, spara den på nytt och försök igen.');
}

function hostile(): YttraError {
  return new YttraError(
    'fileTooLarge',
    'Word-filen packar upp till mer än vad ett betänkande kan vara och läses inte. Kontrollera att det är rätt fil.',
  );
}
