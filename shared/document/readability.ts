import { countWords } from './plain-text.ts';

/** How heavy a text is to read. */
export interface Readability {
  readonly words: number;
  /** Läsbarhetsindex (Björnsson 1968), rounded; null for a text without words. Under 40 is easy, over 50 official, over 60 very hard. */
  readonly lix: number | null;
}

/**
 * Words and LIX of plain text with one block a line: words per sentence plus the percentage of words over six letters.
 * A line ends a sentence, and so does . : ? ! before a capital, so that "5 kap. 11 §" and "10.2.1" end none.
 */
export function readability(text: string): Readability {
  const words = countWords(text);
  if (words === 0) return { words, lix: null };
  const long = text.match(/\p{L}{7,}/gu)?.length ?? 0;
  return { words, lix: Math.round(words / countSentences(text) + (100 * long) / words) };
}

function countSentences(text: string): number {
  return text
    .split('\n')
    .filter(line => /[\p{L}\p{N}]/u.test(line))
    .reduce((sum, line) => sum + 1 + (line.trimEnd().match(/[.:?!]["”’)]*\s+(?=["”(]*\p{Lu})/gu)?.length ?? 0), 0);
}
