import { stemmer } from '@orama/stemmers/swedish';

/** The words of a text as FTS5's unicode61 cuts them: runs of letters, digits and marks, in lower case. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? []
  );
}

/**
 * A word without its Swedish endings ("mottagningarna" → "mottagning"), by Snowball's rules; these lack the definite form
 * of "skola", which is made the indefinite one first.
 */
export function stemOf(word: string): string {
  return stemmer(word.replace(/(?<=\p{L}{3})ans?$/u, 'a'));
}

/** A text as a row of stems, for the index columns that words in any form are found by. */
export function stemsOf(text: string): string {
  return wordsOf(text).map(stemOf).join(' ');
}
