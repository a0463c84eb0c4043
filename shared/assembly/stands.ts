import type { Stance } from '../domain/stance.ts';
import { emptyNegations, remarkPhrases, standPhrases } from './stand-phrases.ts';

/** A stand as a reader finds it in a sentence. */
export interface FoundStand {
  readonly stance: Stance;
  /** The words that say it, as they are written. */
  readonly words: string;
  /** Said outright, and nothing else in the sentence says another stand. */
  readonly certain: boolean;
}

interface Match {
  readonly stance: Stance;
  readonly plain: boolean;
  readonly start: number;
  readonly end: number;
}

const patterns = standPhrases.map(({ stance, plain, phrases }) => ({ stance, plain, pattern: patternOf(phrases) }));
const remarks = patternOf(remarkPhrases);
const negations = patternOf(emptyNegations);

/** One pattern for any of the phrases, the longest that fits. */
function patternOf(phrases: readonly string[]): RegExp {
  const longestFirst = phrases.toSorted((one, other) => other.length - one.length);
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${longestFirst.map(sourceOf).join('|')})(?![\\p{L}\\p{N}-])`, 'giu');
}

function sourceOf(phrase: string): string {
  const words = phrase.split(' ').map(word => (word === '…' ? '(?:[^\\s.;:]+\\s+){0,3}?' : `${word}\\s+`));
  return words.join('').replace(/\\s\+$/, '');
}

/** The stand that a sentence says, by its first phrase; null when it says none. */
export function standOf(sentence: string): FoundStand | null {
  const text = sentence.replaceAll(negations, found => '·'.repeat(found.length));
  const matches = outermost(patterns.flatMap(({ stance, plain, pattern }) => matchesOf(text, stance, plain, pattern)));
  const first = matches[0];
  if (first === undefined) return null;
  const stances = new Set(matches.map(match => withRemarks(match.stance, text)));
  return {
    stance: withRemarks(first.stance, text),
    words: sentence.slice(first.start, first.end),
    certain: first.plain && stances.size === 1,
  };
}

function withRemarks(stance: Stance, text: string): Stance {
  return stance === 'supports' && text.search(remarks) >= 0 ? 'supportsWithRemarks' : stance;
}

function matchesOf(text: string, stance: Stance, plain: boolean, pattern: RegExp): readonly Match[] {
  return [...text.matchAll(pattern)].map(match => ({
    stance,
    plain,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** In order, without those that lie inside a longer one: "inte tillstyrka" is no "tillstyrka". */
function outermost(matches: readonly Match[]): readonly Match[] {
  const inside = (inner: Match, outer: Match) =>
    inner.start >= outer.start && inner.end <= outer.end && inner.end - inner.start < outer.end - outer.start;
  return matches
    .filter(match => !matches.some(other => inside(match, other)))
    .toSorted((one, other) => one.start - other.start);
}
