import { YttraError } from '../../../shared/errors.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const bytesAPortion = 1024 * 1024;
const bytesLookedAt = 64 * 1024;

/** First bytes of files that are not text, and what to do with them. */
const otherFormats = [
  { magic: '%PDF-', name: 'en PDF', advice: 'Spara den som text i PDF-läsaren och läs in textfilen.' },
  {
    magic: 'PK\u0003\u0004',
    name: 'ett Word-dokument eller ett zip-arkiv',
    advice: 'Spara dokumentet som oformaterad text och läs in textfilen.',
  },
  {
    magic: '\u00d0\u00cf\u0011\u00e0',
    name: 'ett äldre Office-dokument',
    advice: 'Spara dokumentet som oformaterad text och läs in textfilen.',
  },
  { magic: '{\\rtf', name: 'ett RTF-dokument', advice: 'Spara dokumentet som oformaterad text och läs in textfilen.' },
] as const;

/** Refuses files whose first bytes say that they are something else than text. @throws YttraError unreadableFile */
export function refuseOtherFormats(bytes: Uint8Array): void {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const other = otherFormats.find(({ magic }) => start.startsWith(magic));
  if (other !== undefined)
    throw new YttraError('unreadableFile', `Filen är ${other.name}, inte ren text. ${other.advice}`);
}

/**
 * Finds a text's encoding: by its byte order mark, by the empty bytes of UTF-16, by being valid UTF-8; what is none of these is read
 * as Windows-1252, of which Latin-1 is a part. Gives way after each portion.
 * @throws YttraError unreadableFile where the bytes are no text at all
 */
export function* findEncoding(bytes: Uint8Array): Generator<number, Encoding> {
  const marked = byMark(bytes) ?? byEmptyBytes(bytes.subarray(0, bytesLookedAt));
  if (marked !== null) return marked;
  refuseBinary(bytes.subarray(0, bytesLookedAt));
  return (yield* isUtf8(bytes)) ? 'utf-8' : 'windows-1252';
}

function byMark(bytes: Uint8Array): Encoding | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** Every second byte of Latin text in UTF-16 is empty. */
function byEmptyBytes(bytes: Uint8Array): Encoding | null {
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, index) => {
    if (byte === 0) index % 2 === 0 ? even++ : odd++;
  });
  const most = bytes.length * 0.35;
  if (odd > most && even < most / 10) return 'utf-16le';
  return even > most && odd < most / 10 ? 'utf-16be' : null;
}

/** Text has line ends, tabs and form feeds, and next to no other control characters. */
function refuseBinary(bytes: Uint8Array): void {
  const controls = bytes.filter(byte => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length;
  if (controls * 200 <= bytes.length) return;
  throw new YttraError('unreadableFile', 'Filen innehåller inte text. Välj betänkandets textfil.');
}

function* isUtf8(bytes: Uint8Array): Generator<number, boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let from = 0; from < bytes.length; from += bytesAPortion) {
      decoder.decode(bytes.subarray(from, from + bytesAPortion), { stream: true });
      yield from;
    }
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
