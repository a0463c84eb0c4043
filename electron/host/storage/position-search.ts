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

function rank(db: ReadableDb, query: SearchQuery): ReturnType<typeof fuseRanks> {
  const parts = partMatch(query);
  const whole = [
    { weight: 3, rows: rows(db, wordQuery, exactMatch(query, columns)) },
    { weight: 2, rows: rows(db, wordQuery, stemMatch(query, columns)) },
    { weight: 1, rows: parts === null ? [] : rows(db, partQuery, parts) },
  ];
  const isLast = query.words.length < 2 || query.phrases.length > 0;
  if (isLast || whole.some(list => list.rows.length > 0)) return fuseRanks(whole);
  return fuseRanks([{ weight: 1, rows: rows(db, wordQuery, anyStemMatch(query, columns)) }]);
}

function rows(db: ReadableDb, sql: string, match: string): number[] {
  return all<{ row: number }>(db, sql, match).map(found => found.row);
}

function hit(db: ReadableDb, row: number, score: number): PositionHit[] {
  const found = one<PositionRow>(db, `SELECT ${positionColumns} FROM position WHERE row = ?`, row);
  return found ? [{ ...toPositionSummary(found), score, text: found.text }] : [];
}
