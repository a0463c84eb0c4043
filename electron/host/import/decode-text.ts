import { YttraError } from '../../../shared/errors.ts';

/** Reads bytes as UTF-8 text in NFC, without byte order mark. Throws `emptyFile` or `unreadableFile`. */
export function decodeText(bytes: Uint8Array): string {
  const text = tryUtf8(bytes);
  if (text === null || text.includes('\0'))
    throw new YttraError(
      'unreadableFile',
      'Filen är ingen textfil i UTF-8. Inget är importerat. Spara den som UTF-8 och försök igen.',
    );
  return requireContent(text);
}

/** The same, but older Windows programs' encoding is read too; hand-written lists still come in it. */
export function decodeOldText(bytes: Uint8Array): string {
  const text = tryUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  if (text.includes('\0'))
    throw new YttraError(
      'unreadableFile',
      'Filen är ingen textfil. Inget är importerat. Välj en textfil eller en JSON-fil.',
    );
  return requireContent(text);
}

function tryUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return null;
  }
}

function requireContent(text: string): string {
  if (text.trim() === '') throw new YttraError('emptyFile', 'Filen är tom. Inget är importerat.');
  return text;
}
