import { stemOf, wordsOf } from './stems.ts';

/** A typed query, taken apart: what stands in quotes must stand so, the rest is words in any form. */
export interface SearchQuery {
  readonly words: readonly string[];
  readonly phrases: readonly string[];
}

/** More words than this say nothing more and cost time. */
const maxWords = 12;

/** Takes a query apart; any text will do, nothing in it is syntax but straight or curly quotation marks. */
export function parseQuery(text: string): SearchQuery {
  const phrases: string[] = [];
  const rest = text.replaceAll(/["”“]([^"”“]*)["”“]/gu, (_, phrase: string) => {
    const words = wordsOf(phrase);
    if (words.length > 0) phrases.push(words.join(' '));
    return ' ';
  });
  return { words: [...new Set(wordsOf(rest))].slice(0, maxWords), phrases: phrases.slice(0, maxWords) };
}

export function isEmptyQuery(query: SearchQuery): boolean {
  return query.words.length === 0 && query.phrases.length === 0;
}

/** An index's columns: the text itself, and the same in stems. */
export interface IndexColumns {
  readonly text: string;
  readonly stems: string;
}

/** FTS5: every word as typed, the last one perhaps unfinished, and every phrase. */
export function exactMatch({ words, phrases }: SearchQuery, columns: IndexColumns): string {
  const last = words.length - 1;
  const terms = words.map((word, index) => (index === last ? `${quoted(word)}*` : quoted(word)));
  return joined([...terms, ...phrases.map(quoted)], columns.text);
}

/** FTS5: every word in any of its forms; a phrase still as it stands. */
export function stemMatch({ words, phrases }: SearchQuery, columns: IndexColumns): string {
  const stems = joined(
    words.map(word => quoted(stemOf(word))),
    columns.stems,
  );
  return [stems, joined(phrases.map(quoted), columns.text)].filter(part => part !== '').join(' AND ');
}

/** FTS5: any of the words in any form, for when no text has them all. */
export function anyStemMatch({ words }: SearchQuery, columns: IndexColumns): string {
  return `{${columns.stems}} : (${words.map(word => quoted(stemOf(word))).join(' OR ')})`;
}

/** FTS5 over trigrams: every word as a part of a longer one. Words under three letters have no trigram; null when none is left. */
export function partMatch({ words, phrases }: SearchQuery): string | null {
  const parts = [...words.map(partOf), ...phrases].filter(part => part.length >= 3);
  return parts.length === 0 ? null : parts.map(quoted).join(' AND ');
}

/** A compound holds the stem rather than the ending: "mottagningar" is found in "mottagningsteam". */
export function partOf(word: string): string {
  const stem = stemOf(word);
  return stem.length >= 4 ? stem : word;
}

function joined(terms: readonly string[], columns: string): string {
  return terms.length === 0 ? '' : `{${columns}} : (${terms.join(' AND ')})`;
}

function quoted(term: string): string {
  return `"${term.replaceAll('"', '""')}"`;
}

/** Rank lists as one: what stands high in several, or in a heavy one, comes first (reciprocal rank fusion). */
export function fuseRanks(
  lists: readonly { readonly weight: number; readonly rows: readonly number[] }[],
): { readonly row: number; readonly score: number }[] {
  const scores = new Map<number, number>();
  for (const { weight, rows } of lists)
    for (const [rank, row] of rows.entries()) scores.set(row, (scores.get(row) ?? 0) + weight / (10 + rank));
  return [...scores].map(([row, score]) => ({ row, score })).toSorted((a, b) => b.score - a.score || a.row - b.row);
}
