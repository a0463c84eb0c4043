import { readFile, stat } from 'node:fs/promises';
import { YttraError } from '../../../shared/errors.ts';

/** Larger than any case or list of positions; read whole, so it must fit in memory several times over. */
const largest = 300 * 1024 * 1024;

/** The bytes of a file that the user has chosen. Throws `unreadableFile`, `fileTooLarge` or `emptyFile`. */
export async function readPickedFile(path: string): Promise<Uint8Array> {
  const status = await stat(path).catch(() => null);
  if (!status?.isFile()) throw unreadable(path);
  if (status.size === 0) throw new YttraError('emptyFile', 'Filen är tom. Inget är importerat.', { path });
  if (status.size > largest)
    throw new YttraError('fileTooLarge', 'Filen är större än 300 MB. Inget är importerat.', { path });
  return readFile(path).catch(() => {
    throw unreadable(path);
  });
}

function unreadable(path: string): YttraError {
  return new YttraError(
    'unreadableFile',
    'Filen kan inte läsas. Inget är importerat. Kontrollera att den finns kvar och att du får öppna den.',
    { path },
  );
}
