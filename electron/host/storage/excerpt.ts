import type { Excerpt, TextRange } from '../../../shared/domain/reading.ts';
import type { SearchQuery } from './search-query.ts';
import { textMatcher } from './text-match.ts';

const before = 60;
const length = 180;

/** The stretch of a text where the query first fits, cut at words, with "…" where something is left out. */
export function excerptAround(text: string, query: SearchQuery): string {
  return cutOut(text, textMatcher(query)(text).ranges).text;
}

/**
 * The stretch of a text around the block that most of the query fits in.
 * @param texts in order; the excerpt's `ordinal` is the index of the one that it was taken from
 */
export function excerptOf(texts: readonly string[], query: SearchQuery): Excerpt {
  const match = textMatcher(query);
  let best = { ordinal: 0, terms: -1, ranges: [] as readonly TextRange[] };
  for (const [ordinal, text] of texts.entries()) {
    const { terms, ranges } = match(text);
    if (terms > best.terms) best = { ordinal, terms, ranges };
  }
  return { ...cutOut(texts[best.ordinal] ?? '', best.ranges), ordinal: texts.length === 0 ? null : best.ordinal };
}

function cutOut(text: string, ranges: readonly TextRange[]): Pick<Excerpt, 'text' | 'matches'> {
  const start = wordStart(text, Math.max(0, (ranges[0]?.start ?? 0) - before));
  const end = start + length >= text.length ? text.length : wordStart(text, start + length);
  const head = start > 0 ? '… ' : '';
  const cut = text.slice(start, end).replace(/\s+$/u, '');
  const shift = head.length - start;
  const matches = ranges
    .filter(range => range.start >= start && range.end <= start + cut.length)
    .map(range => ({ start: range.start + shift, end: range.end + shift }));
  return { text: `${head}${cut.replaceAll(/\s/gu, ' ')}${end < text.length ? ' …' : ''}`, matches };
}

function wordStart(text: string, place: number): number {
  if (place === 0) return 0;
  const space = /\s\S*$/u.exec(text.slice(0, place + 1));
  return space === null ? place : space.index + 1;
}
