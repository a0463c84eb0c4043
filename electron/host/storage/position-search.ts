import type { PositionHit } from '../../../shared/domain/position.ts';
import { all, one, type ReadableDb } from './database.ts';
import { type PositionRow, positionColumns, toPositionSummary } from './position-store.ts';
import {
  anyStemMatch,
  exactMatch,
  fuseRanks,
  isEmptyQuery,
  parseQuery,
  partMatch,
  type SearchQuery,
  stemMatch,
} from './search-query.ts';

const columns = { text: 'title text', stems: 'title_stems text_stems' };

/** From each index no more than this takes part in the ranking. */
const depth = 200;

/** A word in the title weighs four times one in the text. */
export const wordQuery = `
  SELECT rowid AS row FROM position_words WHERE position_words MATCH ?
  ORDER BY bm25(position_words, 4, 1, 4, 1) LIMIT ${depth}`;

export const partQuery = `
  SELECT rowid AS row FROM position_parts WHERE position_parts MATCH ?
  ORDER BY bm25(position_parts, 4, 1) LIMIT ${depth}`;

/**
 * Positions by how well they fit, best first: the words as typed, in any form, as parts of compounds; only where no
 * position has all of the words, those that have some.
 */
export function searchPositions(db: ReadableDb, text: string, limit: number): PositionHit[] {
  const query = parseQuery(text);
  if (isEmptyQuery(query)) return [];
  return rank(db, query)
    .slice(0, limit)
    .flatMap(({ row, score }) => hit(db, row, score));
}

/** The dearer ways of looking are gone only while the cheaper ones have found too little: a common word has enough hits as typed. */
function rank(db: ReadableDb, query: SearchQuery): ReturnType<typeof fuseRanks> {
  const exact = rows(db, wordQuery, exactMatch(query, columns));
  const stems = exact.length < depth ? rows(db, wordQuery, stemMatch(query, columns)) : [];
  const parts = exact.length + stems.length < depth ? partRows(db, query) : [];
  const isLast = query.words.length < 2 || query.phrases.length > 0;
  if (isLast || exact.length + stems.length + parts.length > 0)
    return fuseRanks([
      { weight: 3, rows: exact },
      { weight: 2, rows: stems },
      { weight: 1, rows: parts },
    ]);
  return fuseRanks([{ weight: 1, rows: rows(db, wordQuery, anyStemMatch(query, columns)) }]);
}

function partRows(db: ReadableDb, query: SearchQuery): number[] {
  const match = partMatch(query);
  return match === null ? [] : rows(db, partQuery, match);
}

function rows(db: ReadableDb, sql: string, match: string): number[] {
  return all<{ row: number }>(db, sql, match).map(found => found.row);
}

function hit(db: ReadableDb, row: number, score: number): PositionHit[] {
  const found = one<PositionRow>(db, `SELECT ${positionColumns} FROM position WHERE row = ?`, row);
  return found ? [{ ...toPositionSummary(found), score, text: found.text }] : [];
}
