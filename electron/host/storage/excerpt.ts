import type { SearchQuery } from './search-query.ts';
import { stemOf } from './stems.ts';

const before = 60;
const length = 180;

/** The stretch of a text where the query first fits, cut at words, with "…" where something is left out. */
export function excerptAround(text: string, query: SearchQuery): string {
  const flat = text.replaceAll(/\s+/gu, ' ').trim();
  const lower = flat.toLowerCase();
  const places = [...query.phrases, ...query.words, ...query.words.map(stemOf)]
    .map(term => lower.indexOf(term))
    .filter(place => place >= 0);
  const start = wordStart(flat, Math.max(0, (places[0] ?? 0) - before));
  const end = start + length >= flat.length ? flat.length : wordStart(flat, start + length);
  return `${start > 0 ? '… ' : ''}${flat.slice(start, end).trim()}${end < flat.length ? ' …' : ''}`;
}

function wordStart(text: string, place: number): number {
  if (place === 0) return 0;
  const space = text.lastIndexOf(' ', place);
  return space < 0 ? place : space + 1;
}
