import { stemmer } from '@orama/stemmers/swedish';

/** The words of a text as FTS5's unicode61 cuts them: runs of letters, digits and marks, in lower case. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFC').toLowerCase().match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu) ?? [];
}

/** A word without its Swedish endings ("mottagningarna" → "mottagning"), by Snowball's rules. */
export function stemOf(word: string): string {
  return stemmer(word);
}

/** A text as a row of stems, for the index columns that words in any form are found by. */
export function stemsOf(text: string): string {
  return wordsOf(text).map(stemOf).join(' ');
}
