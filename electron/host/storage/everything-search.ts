import type { SearchResults } from '../../../shared/contract.ts';
import type { CaseId } from '../../../shared/ids.ts';
import { all, type ReadableDb } from './database.ts';
import { excerptAround } from './excerpt.ts';
import { searchPositions } from './position-search.ts';
import { exactMatch, fuseRanks, isEmptyQuery, parseQuery, type SearchQuery, stemMatch } from './search-query.ts';
import { caseFirst, match, searchSections } from './section-search.ts';

const limit = 12;
const answerIndex = { text: 'text', stems: 'stems' };

/**
 * Everything that fits a query, best first in each group. Inside a case its own reports and answers come first; elsewhere
 * a section comes with the case that answers it, the one worked on last.
 */
export function searchEverything(db: ReadableDb, text: string, caseId: CaseId | null): SearchResults {
  const query = parseQuery(text);
  const sectionNumber = /(?:^|[\s#])(\d+(?:\.\d+)*)\.?$/u.exec(text.trim())?.[1] ?? null;
  if (isEmptyQuery(query)) return { cases: [], sections: [], responses: [], positions: [] };
  return {
    cases: searchCases(db, text),
    sections: searchSections(db, query, sectionNumber, caseId).slice(0, limit),
    responses: searchAnswers(db, query, caseId),
    positions: searchPositions(db, text, limit),
  };
}

/** Cases are few: their few words are compared one by one, so that a part of a record number is found too. */
function searchCases(db: ReadableDb, text: string): SearchResults['cases'] {
  const terms = text
    .normalize('NFC')
    .toLowerCase()
    .split(/\s+/u)
    .filter(term => term !== '');
  const rows = all<{ id: CaseId; title: string; recordNumber: string; words: string }>(
    db,
    `SELECT id, title, record_number AS recordNumber, concat_ws(' ', title, short_title, record_number, sender,
       sender_record_numbers, (SELECT group_concat(designation, ' ') FROM report JOIN case_report ON report_id = report.id
       WHERE case_id = cases.id)) AS words
     FROM cases ORDER BY state = 'closed', updated_at DESC`,
  );
  const fits = (words: string) => terms.every(term => words.includes(term));
  return rows
    .filter(row => fits(row.words.toLowerCase()))
    .slice(0, limit)
    .map(({ id, title, recordNumber }) => ({ id, title, recordNumber }));
}

interface AnswerRow {
  caseId: CaseId;
  sectionId: SearchResults['responses'][number]['sectionId'];
  freeSectionId: SearchResults['responses'][number]['freeSectionId'];
  label: string;
  state: SearchResults['responses'][number]['state'];
  text: string;
}

const responseColumns = `
  SELECT case_id AS caseId, section_id AS sectionId, NULL AS freeSectionId,
    t.designation || ', ' || s.number || ' ' || s.title AS label, r.state, r.text
  FROM section_response r JOIN section s ON s.id = r.section_id JOIN report t ON t.id = s.report_id WHERE r.row = ?`;

const freeSectionColumns = `
  SELECT case_id AS caseId, NULL AS sectionId, id AS freeSectionId, title AS label, state, text
  FROM free_section WHERE row = ? AND removed = 0`;

function searchAnswers(db: ReadableDb, query: SearchQuery, caseId: CaseId | null): SearchResults['responses'] {
  const hits = [
    ...answersIn(db, 'response_words', responseColumns, query),
    ...answersIn(db, 'free_section_words', freeSectionColumns, query),
  ].toSorted((a, b) => b.score - a.score);
  return caseFirst(hits, hit => hit.caseId === caseId)
    .slice(0, limit)
    .map(({ text, score: _, ...hit }) => ({ ...hit, excerpt: excerptAround(text, query) }));
}

function answersIn(
  db: ReadableDb,
  index: string,
  columns: string,
  query: SearchQuery,
): readonly (AnswerRow & { readonly score: number })[] {
  const ranked = fuseRanks([
    { weight: 2, rows: match(db, index, exactMatch(query, answerIndex)) },
    { weight: 1, rows: match(db, index, stemMatch(query, answerIndex)) },
  ]);
  return ranked.flatMap(({ row, score }) => all<AnswerRow>(db, columns, row).map(hit => ({ ...hit, score })));
}
