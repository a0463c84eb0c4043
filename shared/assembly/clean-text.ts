import { isSafeLink } from '../document/schema.ts';

/** Text as it may stand in XML 1.0: lone surrogates and control characters go, in NFC. */
export function cleanText(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML forbids.
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll(/\s*[\n\r]\s*/g, ' ')
      .normalize('NFC')
  );
}

/** One line of a letterhead or heading: clean, and without white space at its ends or doubled inside. */
export function cleanLine(text: string): string {
  return cleanText(text)
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
}

/** At most `length` characters, cut between words, with an ellipsis where something is gone. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/[\s,.:;–-]*\S*$/u, '')} …`;
}

/**
 * A link's address as Word takes it, or null when it may not be printed. Characters that no address may hold are
 * percent-encoded, because Word calls a file with a malformed target damaged.
 */
export function linkAddress(href: string): string | null {
  if (!isSafeLink(href) || cleanText(href) !== href) return null;
  return href
    .replaceAll(/["<>\\^`{|}[\]]/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll(/%(?![0-9A-Fa-f]{2})/g, '%25');
}
