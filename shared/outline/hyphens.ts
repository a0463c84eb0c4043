import type { ContentLine } from './source-line.ts';

/** What the report itself says about its words: the evidence for undoing hyphens. */
export interface Lexicon {
  /** Times a word stands unbroken in the text, in lower case, inner hyphens kept. */
  count(word: string): number;
  /** Words that stand before a hyphen inside unbroken words ("hbtqi" of "hbtqi-personer"), and how often. */
  countAsPrefix(part: string): number;
  /** Different unbroken words without a hyphen that begin with the part and go on. */
  countContinued(part: string): number;
  /** Whether a dictionary knows the word; false without one. */
  knows(word: string): boolean;
}

/** What becomes of a hyphen at a line's end: gone, kept, or kept with a space after it ("hälso- och"). */
export type HyphenFate = 'drop' | 'keep' | 'suspend';

const word = /[\p{L}\p{Nd}]+(?:[-‑][\p{L}\p{Nd}]+)*[-‑]?/gu;
const conjunctions = new Set(['och', 'eller', 'samt', 'respektive', 'resp', 'alternativt', 'and', 'or']);

/** Gathers the words that no line end breaks; lines may be added in portions, in their order. */
export class LexiconBuilder {
  readonly #counts = new Map<string, number>();
  readonly #prefixes = new Map<string, number>();
  #broken = false;

  add(lines: readonly ContentLine[]): void {
    for (const { text } of lines) {
      const words = withoutAddresses(text).match(word) ?? [];
      const endsBroken = text.endsWith('-');
      const whole = words.slice(this.#broken ? 1 : 0, endsBroken ? -1 : undefined);
      for (const found of whole) this.#addWord(found.toLowerCase());
      this.#broken = endsBroken;
    }
  }

  #addWord(lower: string): void {
    if (lower.endsWith('-')) return;
    increase(this.#counts, lower);
    const [part, other, more] = lower.split('-');
    if (part !== undefined && other !== undefined && more === undefined) increase(this.#prefixes, part);
  }

  build(isWord: (word: string) => boolean = () => false): Lexicon {
    const counts = this.#counts;
    let sorted: readonly string[] | null = null;
    return {
      count: key => counts.get(key.toLowerCase()) ?? 0,
      countAsPrefix: key => this.#prefixes.get(key.toLowerCase()) ?? 0,
      countContinued: key => {
        sorted ??= [...counts.keys()].filter(known => !known.includes('-')).sort();
        return countStartingWith(sorted, key.toLowerCase());
      },
      knows: isWord,
    };
  }
}

/** Addresses spell words in their own way. */
function withoutAddresses(text: string): string {
  if (!text.includes('/') && !text.includes('www.')) return text;
  const parts = text.split(' ').filter(part => !/^[(<]?(?:https?:|www\.)/.test(part) && part.split('/').length < 3);
  return parts.join(' ');
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function countStartingWith(sorted: readonly string[], prefix: string): number {
  const first = lowerBound(sorted, prefix);
  const last = lowerBound(sorted, `${prefix}\u{10FFFF}`);
  return last - first - (sorted[first] === prefix ? 1 : 0);
}

function lowerBound(sorted: readonly string[], key: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A link in a chain of words, as in "peer-to-peer". */
const chained = /^(?:to|by|of|in|the|i|på|till|för)-\p{L}/u;
const lastWord = /[\p{L}\p{Nd}]+(?:[-‑][\p{L}\p{Nd}]+)*$/u;
const firstWord = /^[\p{L}\p{Nd}]+/u;
const address = /(?:https?:|www\.)\S*$/;

/**
 * Decides about the hyphen between a line that ends in one (`left`, hyphen and all) and the next. The report's own unbroken words
 * decide where they can; then what the parts look like; then the dictionary; a hyphen that nothing speaks for is a typesetter's.
 */
export function hyphenFate(left: string, right: string, lexicon: Lexicon): HyphenFate {
  const stem = left.slice(0, -1);
  const before = lastWord.exec(stem.slice(-80))?.[0];
  const after = firstWord.exec(right.slice(0, 80))?.[0];
  if (before === undefined || after === undefined) return stem.endsWith(' ') ? 'suspend' : 'keep';
  if (address.test(stem.slice(-300))) return 'keep';
  const joined = lexicon.count(before + after);
  const hyphened = lexicon.count(`${before}-${after}`);
  if (conjunctions.has(after)) return joined > 0 ? 'drop' : 'suspend';
  if (joined > hyphened) return 'drop';
  if (hyphened > 0) return 'keep';
  return fateByLook(before, after, right, lexicon);
}

function fateByLook(before: string, after: string, right: string, lexicon: Lexicon): HyphenFate {
  if (/^\p{Nd}|^\p{Lu}/u.test(after)) return isUpper(before) && isUpper(after) && before.length > 3 ? 'drop' : 'keep';
  if (/(?:\p{Lu}|\p{Nd})$/u.test(before)) return 'keep';
  if (chained.test(right)) return 'keep';
  if (lexicon.knows(before + after)) return 'drop';
  return isHyphenPrefix(before.slice(before.lastIndexOf('-') + 1), after, lexicon) ? 'keep' : 'drop';
}

/** Whether the report writes other words with this part and a hyphen, and, but for a name, fewer that go on without one. */
function isHyphenPrefix(part: string, after: string, lexicon: Lexicon): boolean {
  const asPrefix = lexicon.countAsPrefix(part);
  if (asPrefix === 0) return false;
  if (asPrefix > lexicon.countContinued(part)) return true;
  return /^\p{Lu}/u.test(part) && lexicon.count(after) > 0 && lexicon.countContinued(part + after.slice(0, 2)) === 0;
}

function isUpper(text: string): boolean {
  return text === text.toUpperCase() && text !== text.toLowerCase();
}

/** Joins the lines of a paragraph or title into one text. */
export function joinLines(lines: readonly string[], lexicon: Lexicon): string {
  const parts: string[] = [];
  for (let index = 0; index < lines.length; index++) {
    const text = collapse(lines[index] ?? '');
    const next = lines[index + 1];
    if (next === undefined) parts.push(text);
    else if (text.endsWith('-')) parts.push(withoutBreak(text, hyphenFate(text, next, lexicon)));
    else if (/\d–$/.test(text) && /^\d/.test(next)) parts.push(text);
    else parts.push(`${text} `);
  }
  return parts.join('').trim();
}

function withoutBreak(text: string, fate: HyphenFate): string {
  if (fate === 'drop') return text.slice(0, -1);
  return fate === 'keep' ? text : `${text} `;
}

function collapse(text: string): string {
  return text.replace(/[\s\u00ad]+/gu, match => (match.includes('\u00ad') ? '' : ' '));
}
