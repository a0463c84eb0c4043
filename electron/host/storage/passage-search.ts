import { all, type ReadableDb, type SqlValue } from './database.ts';
import { anyStemMatch, exactMatch, fuseRanks, partMatch, type SearchQuery, stemMatch } from './search-query.ts';

const columns = { text: 'title text', stems: 'title_stems text_stems' };

/** From each index no more than this takes part in the ranking. */
const depth = 200;

/** Among which passages to search: a condition on `p`, with one parameter. */
export type Scope = 'oneReport' | 'allReports' | 'documentsOfCase';

const conditions: { readonly [Name in Scope]: string } = {
  oneReport: 'p.report_id = ?',
  allReports: 'p.report_id IS NOT NULL AND ? IS NULL',
  documentsOfCase: 'p.document IN (SELECT row FROM background_document WHERE case_id = ? AND removed = 0)',
};

/** A word in the title weighs four times one in the text. */
export const passagesByWords = (scope: Scope) => `
  SELECT p.row FROM passage_words CROSS JOIN passage p ON p.row = passage_words.rowid
  WHERE passage_words MATCH ? AND ${conditions[scope]} ORDER BY bm25(passage_words, 4, 1, 4, 1) LIMIT ${depth}`;

export const passagesByParts = (scope: Scope) => `
  SELECT p.row FROM passage_parts CROSS JOIN passage p ON p.row = passage_parts.rowid
  WHERE passage_parts MATCH ? AND ${conditions[scope]} ORDER BY bm25(passage_parts, 4, 1) LIMIT ${depth}`;

/**
 * Passages by how well they fit, best first: the words as typed, in any form, as parts of compounds; only where no passage has all
 * of the words, those that have some. `first` are passages that come before all others, such as one whose number was typed.
 */
export function rankPassages(
  db: ReadableDb,
  query: SearchQuery,
  scope: Scope,
  owner: SqlValue,
  first: readonly number[] = [],
): ReturnType<typeof fuseRanks> {
  const words = (match: string) => rowsOf(db, passagesByWords(scope), match, owner);
  const parts = partMatch(query);
  const whole = [
    { weight: 10, rows: first },
    { weight: 3, rows: words(exactMatch(query, columns)) },
    { weight: 2, rows: words(stemMatch(query, columns)) },
    { weight: 1, rows: parts === null ? [] : rowsOf(db, passagesByParts(scope), parts, owner) },
  ];
  const isLast = query.words.length < 2 || query.phrases.length > 0;
  if (isLast || whole.some(list => list.rows.length > 0)) return fuseRanks(whole);
  return fuseRanks([{ weight: 1, rows: words(anyStemMatch(query, columns)) }]);
}

function rowsOf(db: ReadableDb, sql: string, match: string, owner: SqlValue): number[] {
  return all<{ row: number }>(db, sql, match, owner).map(({ row }) => row);
}
