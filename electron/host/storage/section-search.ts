import type { SearchResults } from '../../../shared/contract.ts';
import type { CaseId, SectionId } from '../../../shared/ids.ts';
import { all, type ReadableDb } from './database.ts';
import { excerptOf } from './excerpt.ts';
import { readBlocks } from './report-store.ts';
import { exactMatch, fuseRanks, type SearchQuery, stemMatch } from './search-query.ts';

type SectionHit = SearchResults['sections'][number];

/** From each index no more than this takes part in the ranking. */
const depth = 200;

/** So many hits are given out; their texts are read for the excerpts. */
const most = 20;

/** Below every section that is found by its title. */
const textWeight = 0.01;

const titleIndex = { text: 'title', stems: 'stems' };
const textIndex = { text: 'text', stems: 'text_stems' };

/** A section with the case that answers it; the given case's id goes before any other. */
export const sectionColumns = `
  SELECT c.id AS caseId, s.report_id AS reportId, s.id AS sectionId, t.designation, s.number, s.title,
    (SELECT count(*) FROM finding WHERE section_id = s.id) AS findings, r.stance, '' AS excerpt
  FROM section s JOIN report t ON t.id = s.report_id
  LEFT JOIN cases c ON c.id = (
    SELECT id FROM case_report JOIN cases ON cases.id = case_id WHERE report_id = s.report_id
    ORDER BY id = ? DESC, state = 'closed', updated_at DESC LIMIT 1)
  LEFT JOIN section_response r ON r.case_id = c.id AND r.section_id = s.id`;

/** Sections by what their text holds. */
export const sectionsByText = `
  SELECT p.section AS row FROM passage_words CROSS JOIN passage p ON p.row = passage_words.rowid
  WHERE passage_words MATCH ? AND p.section IS NOT NULL ORDER BY rank LIMIT ${depth}`;

/** Sections by number, by title and then by text; those that the case answers first. */
export function searchSections(
  db: ReadableDb,
  query: SearchQuery,
  number: string | null,
  caseId: CaseId | null,
): readonly SectionHit[] {
  const numbered = number === null ? [] : sectionsByNumber(db, number);
  const exact = match(db, 'section_words', exactMatch(query, titleIndex));
  const anyForm = match(db, 'section_words', stemMatch(query, titleIndex));
  const titled = new Set([...numbered, ...exact, ...anyForm]);
  const byText = all<{ row: number }>(db, sectionsByText, stemMatch(query, textIndex)).map(({ row }) => row);
  const ranked = fuseRanks([
    { weight: 3, rows: numbered },
    { weight: 2, rows: exact },
    { weight: 1, rows: anyForm },
    { weight: textWeight, rows: byText.filter(row => !titled.has(row)) },
  ]);
  const hits = ranked.slice(0, depth).flatMap(({ row }) =>
    all<SectionHit>(db, `${sectionColumns} WHERE s.row = ?`, caseId, row).map(hit => ({
      hit,
      titled: titled.has(row),
      kind: kindOf({ numbered: numbered.includes(row), titled: titled.has(row), findings: hit.findings }),
    })),
  );
  const byKind = hits.toSorted((one, other) => one.kind - other.kind);
  return caseFirst(byKind, ({ hit }) => hit.caseId === caseId)
    .slice(0, most)
    .map(({ hit, titled }) => (titled ? hit : { ...hit, excerpt: excerptFor(db, hit, query) }));
}

/** What is asked for by number comes first, then titles of what is to be answered, other titles, texts. */
function kindOf(hit: { readonly numbered: boolean; readonly titled: boolean; readonly findings: number }): number {
  if (hit.numbered) return 0;
  if (!hit.titled) return 3;
  return hit.findings > 0 ? 1 : 2;
}

function sectionsByNumber(db: ReadableDb, number: string): number[] {
  return all<{ row: number }>(
    db,
    `SELECT row FROM section WHERE removed = 0 AND (number = ? OR number GLOB ? || '.*')
     ORDER BY report_id, ordinal LIMIT ${depth}`,
    number,
    number,
  ).map(({ row }) => row);
}

function excerptFor(db: ReadableDb, { sectionId }: SectionHit, query: SearchQuery): string {
  const { blocks, summaries } = searchedTexts(db, sectionId);
  return excerptOf([...blocks, ...summaries], query).text;
}

/** What a section is found by beside its title: its blocks, and what is said of its findings. */
export function searchedTexts(
  db: ReadableDb,
  id: SectionId,
): { readonly blocks: readonly string[]; readonly summaries: readonly string[] } {
  const sql = `SELECT summary FROM finding WHERE section_id = ? AND summary <> '' ORDER BY ordinal`;
  return {
    blocks: readBlocks(db, id).map(({ text }) => text),
    summaries: all<{ summary: string }>(db, sql, id).map(({ summary }) => summary),
  };
}

/** Rows of an index that a FTS5 expression fits, best first. */
export function match(db: ReadableDb, index: string, expression: string): number[] {
  const sql = `SELECT rowid AS row FROM ${index} WHERE ${index} MATCH ? ORDER BY rank LIMIT ${depth}`;
  return all<{ row: number }>(db, sql, expression).map(({ row }) => row);
}

/** The case's own before all others, each in the order it had. */
export function caseFirst<Hit>(hits: readonly Hit[], own: (hit: Hit) => boolean): readonly Hit[] {
  return [...hits.filter(own), ...hits.filter(hit => !own(hit))];
}
