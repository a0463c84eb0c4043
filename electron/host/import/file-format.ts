import { YttraError } from '../../../shared/errors.ts';

/** What a file is by its content; its name says nothing that can be trusted. */
export type FileFormat = 'pdf' | 'docx' | 'html' | 'text';

const bytesLookedAt = 4096;

/** Tells the format by the first bytes. Throws `unreadableFile` for old Office files, RTF and other archives, with what to do. */
export function formatOf(bytes: Uint8Array): FileFormat {
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, bytesLookedAt));
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006')) return 'docx';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0'))
    throw other('ett äldre Office-dokument', 'Spara det som .docx i Word och läs in den filen.');
  if (start.startsWith('{\\rtf')) throw other('ett RTF-dokument', 'Spara det som .docx i Word och läs in den filen.');
  const text = start.replace(/^(?:\u00ef\u00bb\u00bf|\s)+/, '').replace(/^(?:<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*/, '');
  return /^<(?:!doctype html|html|head|body|meta|title|style|div|p|pre|table|h[1-6])\b/i.test(text) ? 'html' : 'text';
}

function other(name: string, advice: string): YttraError {
  return new YttraError('unreadableFile', `Filen är ${name} och kan inte läsas. ${advice}`);
}
